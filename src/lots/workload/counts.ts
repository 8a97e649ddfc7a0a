import type { PurchaseLine } from "../../reading/columns/purchases";
import type { Classification } from "../need/atoms";
import type { Plan } from "../plan/plan";

/** What a year's purchases make to do, counted in the file. Numbers a year. */
export interface Work {
  /** A supplier, a place, a day; undefined where too few lines bear a day. */
  readonly deliveries: number | undefined;
  /** Numbers of the file's column of invoices or orders, by supplier; undefined where too few lines bear one. */
  readonly papers: number | undefined;
  /** Suppliers that each place deals with, in the order of `Need.zones`. */
  readonly suppliersByPlace: readonly number[];
}

/** The same for each lot of a plan. */
export interface LotWork {
  readonly deliveries: number | undefined;
  readonly papers: number | undefined;
}

export interface WorkCounts {
  /** As the purchases of the reference were made. */
  readonly today: Work;
  /** At today's rhythm, one holder a lot: what one supplier delivers, bills or takes an order for in one go is parted between the lots that share it. */
  of(plan: Plan): Work;
  ofLot(atoms: readonly number[]): LotWork;
}

/** Less than this part of the lines with a day or a number tells too little. */
export const ENOUGH = 0.5;

/** Mean of what places hold; 0 without places. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** What each part of the need was delivered and billed by, as small whole numbers: plans are counted without reading the lines again. */
export function countWork(
  lines: readonly PurchaseLine[],
  { need, reference, atomOfLine }: Pick<Classification, "need" | "reference" | "atomOfLine">,
): WorkCounts {
  const held = lines.flatMap((line, index) =>
    reference.holds[index] && line.amountCents > 0 ? [{ line, atom: atomOfLine[index]! }] : [],
  );
  const hasDays = held.filter(({ line }) => line.date !== undefined).length >= ENOUGH * held.length && held.length > 0;
  const hasPapers = held.filter(({ line }) => line.text.reference).length >= ENOUGH * held.length && held.length > 0;
  const days = marks(need.atoms.length);
  const papers = marks(need.atoms.length);
  const deliveries = new Set<string>();
  const suppliers = need.zones.map(() => new Set<string>());
  for (const { line, atom } of held) {
    const { zone } = need.atoms[atom]!;
    suppliers[zone]!.add(line.signature);
    if (line.date !== undefined) {
      days.add(atom, `${zone} ${line.date}`);
      deliveries.add(`${line.signature}\t${zone}\t${line.date}`);
    }
    if (line.text.reference) papers.add(atom, `${line.signature}\t${line.text.reference}`);
  }
  const yearly = (number: number): number => Math.round(number / reference.parts);
  const ofLot = (atoms: readonly number[]): LotWork => ({
    deliveries: hasDays ? yearly(days.union(atoms)) : undefined,
    papers: hasPapers ? yearly(papers.union(atoms)) : undefined,
  });
  return {
    today: {
      deliveries: hasDays ? yearly(deliveries.size) : undefined,
      papers: hasPapers ? yearly(papers.distinct()) : undefined,
      suppliersByPlace: suppliers.map(({ size }) => size),
    },
    ofLot,
    of: ({ lots }) => {
      const each = lots.map(({ atoms }) => ofLot(atoms));
      const sum = (numbers: readonly (number | undefined)[]): number =>
        numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
      return {
        deliveries: hasDays ? sum(each.map((work) => work.deliveries)) : undefined,
        papers: hasPapers ? sum(each.map((work) => work.papers)) : undefined,
        suppliersByPlace: need.zones.map(
          (_, zone) =>
            lots.filter(({ atoms }) => atoms.some((at) => need.atoms[at]!.zone === zone && need.atoms[at]!.cents > 0))
              .length,
        ),
      };
    },
  };
}

/** Distinct texts by part of the need. */
function marks(atoms: number): {
  add(atom: number, text: string): void;
  union(atoms: readonly number[]): number;
  distinct(): number;
} {
  const numbers = new Map<string, number>();
  const byAtom = Array.from({ length: atoms }, () => new Set<number>());
  return {
    add: (atom, text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      byAtom[atom]!.add(number);
    },
    union: (wanted) => new Set(wanted.flatMap((atom) => [...byAtom[atom]!])).size,
    distinct: () => numbers.size,
  };
}
