import fc from "fast-check";
import { editsBetween, reconcile, seenAfter } from "../../src/actions/typed/reconcile";
import type { PlannedBlock, WorkbookPlan } from "../../src/report/plan/plan";
import { rowKey, typedColumns } from "../../src/report/typed/columns";
import { withWords, wordsIn } from "../../src/report/typed/inPlan";
import { placeOf, type Place, type Word, type Words } from "../../src/report/typed/words";

const PLACES = ["a", "b", "c"].map((key) => placeOf("suppliers", key, "given"));

/** One thing that happens to the two memories and to the sheet. */
type Event =
  /** "both": typed in the sheet, then in the pane before the sheet was read. */
  | { readonly kind: "pane" | "sheet" | "both"; readonly place: Place; readonly word: string }
  | { readonly kind: "meet" | "write" | "failedWrite" | "reopen" | "settingsLost" | "sheetDeleted" | "rowGone" };

const word = fc.constantFrom("", "62000", "59000", "Arras", "oui");
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("pane" as const, "sheet" as const, "both" as const),
    place: fc.constantFrom(...PLACES),
    word,
  }),
  fc.record({
    kind: fc.constantFrom(
      "meet" as const,
      "write" as const,
      "failedWrite" as const,
      "reopen" as const,
      "settingsLost" as const,
      "sheetDeleted" as const,
    ),
  }),
);

/** The pane, the sheet and their memories, as the session holds them. */
class World {
  pane: Words = new Map();
  /** Undefined: no sheet of ours stands. */
  sheet: Words | undefined;
  seen: Words = new Map();
  met: Words = new Map();
  kept: { pane: Words; seen: Words } | undefined;

  happen(event: Event): void {
    switch (event.kind) {
      case "pane":
        this.pane = withWord(this.pane, event.place, event.word);
        return;
      case "sheet":
        if (!this.sheet?.has(event.place)) return;
        this.met = this.pane;
        this.sheet = new Map(this.sheet).set(event.place, event.word);
        this.meet();
        return;
      case "both":
        if (this.sheet?.has(event.place)) this.sheet = new Map(this.sheet).set(event.place, "typed in the sheet");
        this.met = this.pane;
        this.pane = withWord(this.pane, event.place, laterWord(event.word, this.pane.get(event.place)));
        return this.meet();
      case "meet":
        return this.meet();
      case "write":
      case "failedWrite":
        this.meet();
        this.kept = { pane: this.pane, seen: this.seen };
        if (event.kind === "failedWrite") return;
        this.sheet = new Map(PLACES.map((place) => [place, this.pane.get(place) ?? ""]));
        this.seen = this.pane;
        this.kept = { pane: this.pane, seen: this.seen };
        return;
      case "reopen":
      case "settingsLost": {
        this.meet();
        const kept = event.kind === "reopen" ? { pane: this.pane, seen: this.seen } : undefined;
        this.pane = kept?.pane ?? (this.sheet ? new Map() : this.pane);
        this.seen = kept?.seen ?? new Map();
        this.met = this.pane;
        return this.meet();
      }
      case "sheetDeleted":
        this.meet();
        this.sheet = undefined;
        return;
      default:
    }
  }

  meet(): void {
    const sheet = this.sheet ?? new Map<Place, Word>();
    const edits = editsBetween(this.met, this.pane);
    this.pane = reconcile({ pane: this.pane, sheet, seen: this.seen, edits });
    this.seen = seenAfter(this.seen, sheet);
    this.met = this.pane;
  }
}

/** Something else than what the pane holds: the same word given again is no edit. */
const laterWord = (word: string, before: Word | undefined): string => (word === (before ?? "") ? `${word}!` : word);

function withWord(words: Words, place: Place, typed: string): Words {
  const next = new Map(words);
  if (typed === "") next.delete(place);
  else next.set(place, typed);
  return next;
}

describe("the pane and the sheet, whatever happens to them", () => {
  it("the latest word wins, and nothing typed disappears", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const world = new World();
        const latest = new Map<Place, string>();
        for (const one of events) {
          // The same word typed again over itself is no change.
          const isTyped =
            one.kind === "sheet" && world.sheet?.has(one.place) && world.sheet.get(one.place) !== one.word;
          if (one.kind === "pane" || isTyped) latest.set(one.place, one.word);
          if (one.kind === "both") latest.set(one.place, laterWord(one.word, world.pane.get(one.place)));
          // Edits that were never written nor kept go with the settings, as they would with a closed pane.
          if (one.kind === "settingsLost") world.happen({ kind: "write" });
          world.happen(one);
        }
        world.happen({ kind: "write" });
        for (const [place, typed] of latest) {
          expect(world.pane.get(place) ?? "").toBe(typed);
          expect(world.sheet?.get(place) ?? "").toBe(typed);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("meeting again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const world = new World();
        events.forEach((one) => world.happen(one));
        world.meet();
        const [pane, seen] = [world.pane, world.seen];
        world.meet();
        expect([world.pane, world.seen]).toEqual([pane, seen]);
      }),
    );
  });

  it("lot numbers and titles are those of one side", () => {
    const [one, two] = ["x", "y"].map((row) => placeOf("lots:atoms", row, "lot")) as [Place, Place];
    const title = placeOf("lots:table", "1", "title");
    const pane = new Map<Place, Word>([
      [one, 1],
      [two, 1],
    ]);
    const seen = new Map<Place, Word>([
      [one, 1],
      [two, 2],
      [title, "Légumes"],
    ]);
    const sheet = new Map<Place, Word>([
      [one, 1],
      [two, 3],
      [title, "Fruits"],
    ]);
    const edits = new Set([two]);
    expect(reconcile({ pane, sheet, seen, edits })).toEqual(pane);
    expect(reconcile({ pane, sheet, seen, edits: new Set() })).toEqual(sheet);
  });
});

describe("where the buyer types, found by headings", () => {
  const perimeters = [{ mark: "departement:62", name: "département Pas-de-Calais (62)" }];
  const typed = (...headings: string[]) => typedColumns("suppliers", headings, perimeters);

  it("wherever the columns stand, in either language", () => {
    expect(typed("N°", "Repère", "Mon avis", "Correction – département Pas‑de‑Calais 62", "Lieu d’après vous")).toEqual(
      {
        headed: true,
        key: 1,
        typed: [
          { id: "given", at: 4 },
          { id: "correction:departement:62", at: 3 },
        ],
      },
    );
    expect(typed("Mark", "Place according to you")?.typed).toEqual([{ id: "given", at: 1 }]);
  });

  it("a perimeter that is not known keeps its column under its name", () => {
    expect(typed("Repère", "Correction – Zone à moi")?.typed).toEqual([{ id: "correction:=ZONE A MOI", at: 1 }]);
  });

  it("cells that do not bear our headings are no input", () => {
    expect(typed("Fournisseur", "Ville", "Montant")).toBeUndefined();
    expect(typedColumns("elsewhere", ["Repère"], perimeters)).toBeUndefined();
  });

  it("rows that our words name have one key in both languages", () => {
    expect([rowKey("vat", "Autres familles"), rowKey("vat", "Other families"), rowKey("vat", "Papier")]).toEqual([
      "*",
      "*",
      "Papier",
    ]);
  });
});

describe("words put back in a plan", () => {
  const block: PlannedBlock = {
    id: "exceptions",
    top: 3,
    left: 1,
    cells: [
      [
        { text: "Content recognised", style: "header" },
        { text: "To put back", style: "header" },
      ],
      [{ text: "Total" }, null],
      [{ text: "Sous-total" }, null],
    ],
    columns: [
      { id: "key", key: true },
      { id: "putBack", keep: true, validation: { list: ["yes"] } },
    ],
  };
  const plan: WorkbookPlan = { beside: [], sheets: [{ id: "method", name: "Method", blocks: [block] }] };
  const words = new Map([[placeOf("exceptions", "Total", "putBack"), "oui"]]);

  it("stand in their row as the present language says them, never in the header", () => {
    const filled = withWords(plan, words);
    expect(filled.sheets[0]?.blocks[0]?.cells.map((row) => row[1])).toEqual([
      { text: "To put back", style: "header" },
      { text: "yes", style: undefined },
      null,
    ]);
    expect([...wordsIn(filled)]).toEqual([[placeOf("exceptions", "Total", "putBack"), "yes"]]);
  });
});
