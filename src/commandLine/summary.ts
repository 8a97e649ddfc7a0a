import { columnLetters } from "../ground/address";
import { evidenceText } from "../actions/suppliers/placeWords";
import { answerFor } from "../actions/study/answers";
import { questionsOf } from "../actions/study/questions";
import type { Study } from "../actions/study/study";
import type { PurchaseTable, Question } from "../reading/columns/purchases";
import { ownPlace } from "../reading/sheets/gathered";
import { distanceTo, siteOf } from "../territory/places/distance";
import type { Locality, Perimeter } from "../territory/places/place";
import { pointOf } from "../territory/places/places";
import type { Territory } from "../territory/territory";
import { isHalfUnknown } from "../share/rate";
import type { LocatedSupplier } from "../suppliers/supplier";
import { percent } from "../texts/format";
import { commands, language, tell, texts } from "./language";
import { sellersOf } from "./sellers";
import type { Meter } from "../workbook/host/protocol/seam";
import type { Template } from "../texts/text";

/** What the command line prints, as JSON or in words. */
export type Summary = ReturnType<typeof summaryOf>;

export function summaryOf(study: Study, meter: Meter, territory: Territory) {
  if (!study.reading?.ok || !study.share) throw new Error("the study is not complete");
  const { table } = study.reading;
  return {
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([meaning, column]) => [meaning, columnLetters(column)]),
    ),
    basis: table.basis,
    lines: table.lines.length,
    leftOut: table.leftOut.map(({ row, reason, amountCents }) => ({
      ...placeOf(table, row),
      reason,
      amountCents: amountCents ?? null,
    })),
    totalCents: study.share.totalCents,
    negativeLines: table.lines.filter(({ amountCents }) => amountCents < 0).length,
    suppliers: (study.suppliers ?? []).map((supplier) => supplierSummary(supplier, study, territory)),
    mergeProposals: mergeProposals(study),
    shares: study.share.perimeters.map(({ perimeter, whole }) => ({
      perimeter: perimeterText(perimeter),
      name: perimeter.name,
      localCents: whole.amounts.yes,
      notLocalCents: whole.amounts.no,
      toCheckCents: whole.amounts.check,
      unlocatedCents: whole.amounts.unlocated,
      lowRate: whole.rate.ok ? whole.rate.low : null,
      highRate: whole.rate.ok ? whole.rate.high : null,
      halfUnknown: whole.rate.ok && isHalfUnknown(whole.rate),
      totalCents: whole.totalCents,
    })),
    sellers: sellersOf(study, territory),
    questions: questionsOf(study).map((question) => ({ ...question, text: questionText(question) })),
    requests: {
      count: meter.count,
      bytesOut: meter.bytesOut,
      bytesIn: meter.bytesIn,
      largestBytes: meter.largestBytes,
    },
  };
}

/** The question as the pane asks it. */
function questionText({ code, values }: Question): string {
  const questions = texts.reading.questions as Readonly<
    Record<string, { readonly text: string | Template<string> } | undefined>
  >;
  return tell(questions[code]?.text ?? code, values);
}

/** The row, and its sheet where several are read together. */
function placeOf(table: PurchaseTable, row: number): { readonly row: number; readonly sheet?: string } {
  const own = ownPlace(table, row);
  return { row: own.row, ...(table.parts ? { sheet: own.sheet } : {}) };
}

function supplierSummary(supplier: LocatedSupplier, study: Study, territory: Territory) {
  const { place } = supplier;
  const site = siteOf(study.perimeters);
  const distance = site === undefined ? undefined : distanceTo(place, site, territory);
  return {
    key: supplier.key,
    name: supplier.name,
    names: supplier.names,
    siren: supplier.siren ?? null,
    siret: supplier.siret ?? null,
    place: {
      commune: place.commune ?? null,
      department: place.department ?? null,
      region: place.region ?? null,
      country: place.country ?? null,
    },
    level: place.level,
    state: place.certainty,
    evidence: evidenceText(place, language),
    distanceKm: distance?.km ?? null,
    errorKm: distance?.errorKm ?? pointOf(place, territory)?.errorKm ?? null,
    local: Object.fromEntries(
      study.perimeters.map((perimeter, index) => [perimeterText(perimeter), answerOf(supplier, index, study)]),
    ),
    flags: supplier.flags,
    amountCents: supplier.amountCents,
    lines: supplier.lineCount,
    group: supplier.group ?? null,
  };
}

/** A supplier that is not located stays to be checked: `state` tells which. */
function answerOf(supplier: LocatedSupplier, perimeter: number, study: Study): Exclude<Locality, "unlocated"> {
  const answer = answerFor(study, supplier.key, perimeter) ?? supplier.local[perimeter] ?? "unlocated";
  return answer === "unlocated" ? "check" : answer;
}

/** Suppliers that may be one: `keys` are those of `suppliers`. */
function mergeProposals({ proposals = [], suppliers = [], merges }: Study) {
  const names = new Map(suppliers.map(({ key, name }) => [key, name]));
  const reasons = texts.suppliers.merges.reasons;
  return proposals.map(({ id, keys, score, reason }) => ({
    keys,
    names: keys.map((key) => names.get(key) ?? ""),
    score,
    reason: reasons[reason],
    decision: merges.accepted.includes(id) ? "accepted" : merges.refused.includes(id) ? "refused" : null,
  }));
}

/** As the command line writes it. */
function perimeterText(perimeter: Perimeter): string {
  if (perimeter.kind === "france") return "france";
  if (perimeter.kind === "radius") return `radius:${perimeter.km}@${perimeter.centre}`;
  return perimeter.kind === "list" ? `list:${perimeter.codes.join(",")}` : `${perimeter.kind}:${perimeter.code}`;
}

/** The same in a few lines, for a person. */
export function tellSummary(summary: Summary): string {
  const read = tell(commands.read, {
    sheet: summary.sheet,
    row: summary.headerRow,
    lines: summary.lines,
    totalCents: summary.totalCents,
    basis: commands.bases[summary.basis ?? "unknown"],
    suppliers: summary.suppliers.length,
    leftOut: summary.leftOut.length,
  });
  const shares = summary.shares.map((share) =>
    tell(commands.share, {
      name: share.name ?? "",
      rate: rateWords(share),
      localCents: share.localCents,
      totalCents: share.totalCents,
    }),
  );
  return `${[read, ...shares].join("\n")}\n`;
}

function rateWords({ lowRate, highRate, halfUnknown }: Summary["shares"][number]): string {
  if (lowRate === null || highRate === null) return commands.noRate;
  const range = lowRate === highRate ? percent(lowRate, language) : tell(commands.range, { lowRate, highRate });
  return halfUnknown ? tell(commands.halfUnknown, { range }) : range;
}
