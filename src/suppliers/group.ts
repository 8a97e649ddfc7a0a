import type { PurchaseLine } from "../reading/columns/purchases";
import { placeKey } from "../territory/places/names";
import type { PlaceHints } from "../territory/places/place";
import { count, countsOf } from "../ground/counts";
import { remembered } from "../ground/memo";
import { identify, type Identity } from "./identify";
import { signatureKey } from "./lineOwner";
import { nameKey } from "./names";
import type { Steps } from "../ground/steps";
import type { Supplier } from "./supplier";

/** Lines read between two stops. */
const AT_A_TIME = 2_000;

/** Key of the supplier of lines that name none. */
export const UNKNOWN_SUPPLIER = "unknown";

const NOT_YET_LOCATED: Supplier["place"] = { level: "none", certainty: "unlocated", communes: [], evidence: [] };

/** Who a line names: what decides the supplier it goes to. */
interface Named {
  readonly key: string;
  readonly identity: Identity;
}

/** A supplier while its lines are counted. */
interface Tally {
  readonly named: Named;
  readonly spellings: Map<string, number>;
  readonly signatures: Set<string>;
  readonly months: Map<string, number>;
  readonly activities: Set<string>;
  hints: PlaceHints;
  lineCount: number;
  amountCents: number;
}

/**
 * Gathers lines by supplier: by SIRET, else by SIREN and place, else by name and place. Two valid SIREN are never one supplier. Order: first line first.
 * Each signature leads to one supplier; Excel's lookup ignores case and sees the first 240 characters only, so the first line that bears a signature decides for all
 * (whose a line is: `supplierOf`).
 */
export function* gatheringSuppliers(lines: readonly PurchaseLine[]): Steps<Supplier[]> {
  let read = 0;
  const keyOf = remembered(signatureKey);
  const monthOf = remembered((day) => day.slice(0, 7));
  const bySignature = new Map<string, Tally>();
  const tallies = new Map<string, Tally>();
  for (const line of lines) {
    const looked = keyOf(line.signature);
    let tally = bySignature.get(looked);
    if (!tally) {
      tally = tallyFor(namedBy(line), tallies);
      bySignature.set(looked, tally);
      tally.signatures.add(line.signature);
      tally.hints = fuller(tally.hints, hintsOf(line, tally.named.identity));
    }
    addLine(tally, line, line.date === undefined ? line.year?.toString() : monthOf(line.date));
    if (++read % AT_A_TIME === 0) yield;
  }
  return linkedBySiren([...tallies.values()].map(supplierOf));
}

function tallyFor(named: Named, tallies: Map<string, Tally>): Tally {
  const known = tallies.get(named.key);
  if (known) return known;
  const made: Tally = {
    named,
    spellings: new Map(),
    signatures: new Set(),
    months: new Map(),
    activities: new Set(),
    hints: {},
    lineCount: 0,
    amountCents: 0,
  };
  tallies.set(named.key, made);
  return made;
}

function addLine(tally: Tally, line: PurchaseLine, month: string | undefined): void {
  const name = (line.text.supplier ?? "").trim();
  if (name !== "") count(tally.spellings, name, line.amountCents);
  const activity = line.text.activity ?? "";
  if (activity !== "") tally.activities.add(activity);
  tally.lineCount++;
  tally.amountCents += line.amountCents;
  if (month) count(tally.months, month, line.amountCents);
}

function namedBy({ text }: PurchaseLine): Named {
  const identity = bestIdentity(text.supplierId ?? "", text.vatNumber ?? "");
  const place =
    [text.insee, text.postcode, text.commune].map((part) => placeKey(part ?? "")).find((part) => part !== "") ?? "";
  if (identity.kind === "siret") return { key: `siret:${identity.siret}`, identity };
  if ("siren" in identity) return { key: `siren:${identity.siren}@${place}`, identity };
  const name = nameKey(text.supplier ?? "");
  if (name !== "") return { key: `name:${name}@${place}`, identity };
  if (identity.kind === "foreign" || identity.kind === "rna" || identity.kind === "ridet")
    return { key: `${identity.kind}:${identity.number}`, identity };
  return { key: UNKNOWN_SUPPLIER, identity };
}

/** The identifier's column, unless the VAT number says more. */
function bestIdentity(id: string, vat: string): Identity {
  const first = identify(id);
  if ("siren" in first) return first;
  const second = identify(vat);
  return "siren" in second || first.kind === "none" ? second : first;
}

/** « LEGUMES DU NORD (59000 LILLE) », « VIANDES SAS, 12 rue des Halles, 75001 PARIS ». */
const MAY_HOLD_A_PLACE = /[\d(]/;

function hintsOf({ text }: PurchaseLine, identity: Identity): PlaceHints {
  const { country, insee, postcode, commune, department, address, supplier } = text;
  const vatNumber = text.vatNumber || (identity.kind === "foreign" ? identity.number : undefined);
  const isSilent = !(insee || postcode || commune || address);
  const name = isSilent && MAY_HOLD_A_PLACE.test(supplier ?? "") ? supplier : undefined;
  return { country, insee, postcode, commune, department, address, vatNumber, name };
}

/** Of two sets of hints, the one that says more; the first when they are equal. */
function fuller(known: PlaceHints, other: PlaceHints): PlaceHints {
  const said = (hints: PlaceHints) => Object.values(hints).filter((hint) => hint).length;
  return said(other) > said(known) ? other : known;
}

function supplierOf({ named, spellings, signatures, months, activities, ...rest }: Tally): Supplier {
  const { key, identity } = named;
  const names = [...spellings].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const { siren, siret } = { siren: undefined, siret: undefined, ...identity };
  return {
    key,
    name: names[0] ?? "",
    names,
    siren,
    siret,
    idNote: noteOf(identity),
    ...rest,
    signatures: [...signatures],
    months: Object.fromEntries(months),
    ...(activities.size > 0 ? { activities: [...activities] } : {}),
    place: NOT_YET_LOCATED,
    flags: [],
  };
}

function noteOf(identity: Identity): Supplier["idNote"] {
  if (identity.kind === "siret" || identity.kind === "siren") return identity.repaired ? "repaired" : undefined;
  return identity.kind === "none" || identity.kind === "vat" ? undefined : identity.kind;
}

/** Establishments of one SIREN share a group. */
function linkedBySiren(suppliers: readonly Supplier[]): Supplier[] {
  const counts = countsOf(suppliers.flatMap(({ siren }) => siren ?? []));
  return suppliers.map((supplier) =>
    supplier.siren && (counts.get(supplier.siren) ?? 0) > 1
      ? { ...supplier, group: `siren:${supplier.siren}` }
      : supplier,
  );
}
