import { changedParts } from "../../src/lots/plan/changed";
import fc from "fast-check";
import { Appraiser } from "../../src/lots/supply/appraise";
import { applyEdit, planFromNumbers, unnumberedLot, type Edit } from "../../src/lots/plan/edit";
import { beginHistory, brokenLinks, differenceBetween, edit, redo, undo } from "../../src/lots/plan/history";
import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import { planOf, scorePlan, type Plan } from "../../src/lots/plan/plan";
import { world } from "./worlds";

const appraiser = new Appraiser(world({ families: 3, products: 6, zones: 2, bidders: 12 }, 9), DEFAULT_PARAMETERS);
const plan = planOf([
  [0, 1, 2, 3],
  [4, 5],
  [6, 7, 8],
  [9, 10, 11],
]);
const done = (start: Plan, change: Edit): Plan => {
  const result = applyEdit(start, change);
  if (!result.ok) throw new Error(result.code);
  return result.plan;
};
const atomsOf = (given: Plan) => given.lots.flatMap((lot) => lot.atoms).sort((a, b) => a - b);
const contents = (given: Plan) => given.lots.map((lot) => lot.atoms.join()).sort();
const lotId = fc.constantFrom("L1", "L2", "L3", "L4", "L5");
const atoms = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 5 });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("merge" as const), lots: fc.uniqueArray(lotId, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("split" as const), lot: lotId, atoms }),
  fc.record({ kind: fc.constant("move" as const), atoms, to: lotId }),
  fc.record({ kind: fc.constantFrom("lock" as const, "unlock" as const), lot: lotId }),
  fc.record({ kind: fc.constant("rename" as const), lot: lotId, title: fc.constantFrom("Pain", "") }),
);

describe("editing", () => {
  test("whatever is done, each atom stays in exactly one lot and the money stays whole", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), (changes) => {
        const { present } = changes.reduce((history, change) => edit(history, change).history, beginHistory(plan));
        expect(atomsOf(present.plan)).toEqual(atomsOf(plan));
        expect(new Set(present.plan.lots.map((lot) => lot.id)).size).toBe(present.plan.lots.length);
        expect(present.plan.lots.every((lot) => lot.atoms.length > 0)).toBe(true);
        expect(scorePlan(appraiser, present.plan).totalCents).toBe(appraiser.market.need.totalCents);
      }),
    );
  });

  test("everything can be undone, and redone", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (changes) => {
        const last = changes.reduce((history, change) => edit(history, change).history, beginHistory(plan));
        let history = last;
        for (let step = 0; step < last.past.length; step++) history = undo(history);
        expect(history.present.plan).toEqual(plan);
        for (let step = 0; step < last.past.length; step++) history = redo(history);
        expect(history.present).toEqual(last.present);
      }),
    );
  });

  test("merge then split restores the plan", () => {
    const merged = done(plan, { kind: "merge", lots: ["L1", "L2"] });
    expect(merged.lots).toHaveLength(3);
    const restored = done(merged, { kind: "split", lot: "L1", atoms: [4, 5] });
    expect(contents(restored)).toEqual(contents(plan));
    expect(scorePlan(appraiser, restored).expectedCents).toEqual(scorePlan(appraiser, plan).expectedCents);
  });

  test("a locked lot refuses to change, and every refusal has a code", () => {
    const locked = done(plan, { kind: "lock", lot: "L1" });
    expect(applyEdit(locked, { kind: "merge", lots: ["L1", "L2"] })).toEqual({ ok: false, code: "lotLocked" });
    expect(applyEdit(locked, { kind: "move", atoms: [0], to: "L2" })).toEqual({ ok: false, code: "lotLocked" });
    expect(applyEdit(locked, { kind: "split", lot: "L1", atoms: [0] })).toEqual({ ok: false, code: "lotLocked" });
    expect(applyEdit(plan, { kind: "split", lot: "L1", atoms: [0, 1, 2, 3] })).toEqual({
      ok: false,
      code: "nothingToSplit",
    });
    expect(applyEdit(plan, { kind: "merge", lots: ["L1", "L9"] })).toEqual({ ok: false, code: "unknownLot" });
    expect(applyEdit(plan, { kind: "move", atoms: [99], to: "L1" })).toEqual({ ok: false, code: "unknownAtom" });
    expect(done(done(locked, { kind: "unlock", lot: "L1" }), { kind: "merge", lots: ["L1", "L2"] }).lots).toHaveLength(
      3,
    );
  });

  test("the difference is what two scores differ by", () => {
    const merged = done(plan, { kind: "merge", lots: ["L1", "L2"] });
    const difference = differenceBetween(appraiser, plan, merged, "local");
    expect(difference.lots).toBe(-1);
    expect(difference.expectedCents.local).toBeCloseTo(
      scorePlan(appraiser, merged).expectedCents.local - scorePlan(appraiser, plan).expectedCents.local,
      6,
    );
    expect(differenceBetween(appraiser, plan, plan, "small")).toEqual({
      lots: 0,
      expectedCents: { local: 0, small: 0 },
      objectiveCents: 0,
      thinLots: 0,
      emptyLots: 0,
      tinyLots: 0,
    });
  });

  test("links are kept, forgotten and watched", () => {
    let { history } = edit(beginHistory(plan), { kind: "mustLink", products: [0, 3] });
    expect(brokenLinks(appraiser, history.present).together).toEqual([[0, 3]]);
    history = edit(history, { kind: "mustNotLink", products: [0, 1] }).history;
    expect(brokenLinks(appraiser, history.present).apart).toEqual([[0, 1]]);
    history = edit(history, { kind: "unlink", products: [1, 0] }).history;
    expect(history.present.links.apart).toEqual([]);
    expect(undo(history).present.links.apart).toEqual([[0, 1]]);
  });
});

describe("two plans beside each other", () => {
  const lotsOf = (...lists: number[][]): Plan => ({
    lots: lists.map((atoms, index) => ({ id: `L${index + 1}`, atoms })),
  });
  const atoms = [50, 30, 10, 10].map((euros) => ({ product: 0, zone: 0, cents: euros * 100 }));
  const changed = (from: Plan, to: Plan): number[] => [...changedParts({ atoms }, from, to)];

  test("a part has changed when its companions have, whatever the numbers of the lots", () => {
    const from = lotsOf([0, 1], [2, 3]);
    expect(changed(from, from)).toEqual([]);
    expect(changed(from, lotsOf([2, 3], [0, 1]))).toEqual([]);
    expect(changed(from, lotsOf([0, 1, 2], [3]))).toEqual([2]);
    expect(changed(from, lotsOf([0], [1], [2, 3]))).toEqual([1]);
    expect(changed(lotsOf([0], [1], [2, 3]), from)).toEqual([1]);
  });
});

describe("lot numbers typed in the sheet", () => {
  test("a number typed as text is the same lot; an empty cell and « 9bis » are none, and said", () => {
    const { plan: read, unnumbered } = planFromNumbers([1, "1", " 01 ", "Lot 2", 2, "", "9bis", 0, 2.5]);
    expect(read.lots.map((lot) => [lot.id, lot.atoms])).toEqual([
      ["L1", [0, 1, 2]],
      ["L2", [3, 4]],
      ["L?", [5, 6, 7, 8]],
    ]);
    expect(unnumbered).toEqual([5, 6, 7, 8]);
    expect(unnumberedLot(read)).toEqual({ number: 3, parts: 4 });
    expect(unnumberedLot(planFromNumbers([1, "2"]).plan)).toBeUndefined();
  });
});
