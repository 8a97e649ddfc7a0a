import { answerChance, appetiteOf, ROUNDING, type Appetite } from "./appetite";
import { winChances } from "./chances";
import { priceFaults, type Faults } from "./faults";
import type { Market } from "../need/market";
import type { LotParameters } from "../need/parameters";
import { cutsRound } from "../need/rounds";
import { sumOf } from "../../ground/money";
import { count } from "../../ground/counts";

/** One bidder looked at from one lot. */
export interface Standing {
  /** Index in `Market.bidders`. */
  readonly bidder: number;
  /** Share of the lot's value that it can supply where it is delivered. */
  readonly coverage: number;
  /** Covers enough, and the lot fits its capacity. */
  readonly capable: boolean;
  /** Covers enough, and nothing tells its capacity. */
  readonly unknown: boolean;
  /** Chance that it answers, and that it wins. */
  readonly answers: number;
  readonly wins: number;
}

export interface LotAppraisal {
  /** Sum of the atoms, cents a year; may hold negative atoms. */
  readonly cents: number;
  /** Sum of the positive atoms: what the chances and prices are reckoned on. */
  readonly valueCents: number;
  readonly products: readonly number[];
  readonly zones: readonly number[];
  readonly families: readonly number[];
  /** Bidders that cover something of the lot, best covered first. */
  readonly standings: readonly Standing[];
  /** Suppliers able to answer alone, and those who would be if their capacity were known. */
  readonly capable: number;
  readonly unknown: number;
  /** Willingness to answer weighed by what is covered (p0 · coverage), by bidder index, whatever the lot's size. */
  readonly willing: ReadonlyMap<number, number>;
  readonly nobody: number;
  readonly partial: boolean;
  readonly cutsRound: boolean;
  readonly faults: Faults;
}

/** Judges any lot, suggested or made by hand, in the same way; the same atoms are judged once. */
export class Appraiser {
  readonly appetites: readonly Appetite[];
  private readonly seen = new Map<string, LotAppraisal>();
  private readonly deliveries: number[];

  constructor(
    readonly market: Market,
    readonly parameters: LotParameters,
  ) {
    const { products, atoms } = market.need;
    this.appetites = market.bidders.map((bidder) => appetiteOf(bidder, market.need, parameters));
    this.deliveries = products.map(() => 0);
    for (const { product, cents } of atoms) if (cents > 0) this.deliveries[product]! += 1;
  }

  /** @param atoms indexes in `Need.atoms` */
  appraise(atoms: readonly number[]): LotAppraisal {
    const sorted = [...atoms].sort((a, b) => a - b);
    const key = sorted.join(",");
    const known = this.seen.get(key) ?? this.judge(sorted);
    this.seen.set(key, known);
    return known;
  }

  private judge(indexes: readonly number[]): LotAppraisal {
    const { need } = this.market;
    const atoms = indexes.map((index) => need.atoms[index]!);
    const products = distinct(atoms.map((atom) => atom.product));
    const families = distinct(products.map((product) => need.products[product]!.family));
    const valueCents = sumOf(atoms, (atom) => Math.max(0, atom.cents));
    const delivered = new Map<number, number>();
    for (const atom of atoms) if (atom.cents > 0) count(delivered, atom.product);
    const partial = [...delivered].some(([product, count]) => count < this.deliveries[product]!);
    const zones = distinct(atoms.map((atom) => atom.zone));
    const cuts = partial && this.leavesOut(products, zones);
    const { standings, nobody, willing } = this.stand(indexes, valueCents);
    const capable = standings.filter((standing) => standing.capable).length;
    const unknown = standings.filter((standing) => standing.unknown).length;
    return {
      cents: sumOf(atoms, (atom) => atom.cents),
      valueCents,
      products,
      families,
      zones,
      standings,
      capable,
      unknown,
      willing,
      nobody,
      partial,
      cutsRound: cuts,
      faults: priceFaults(
        { valueCents, nobody, capable: capable + unknown, families: families.length, partial, cutsRound: cuts },
        this.parameters,
      ),
    };
  }

  /** Whether the lot's products are also delivered elsewhere on a round that it delivers in part. */
  private leavesOut(products: readonly number[], zones: readonly number[]): boolean {
    const { rounds, atoms } = this.market.need;
    if (!rounds) return false;
    const left = atoms.filter(
      ({ product, zone, cents }) => cents > 0 && products.includes(product) && !zones.includes(zone),
    );
    return cutsRound(rounds, zones, distinct(left.map(({ zone }) => zone)));
  }

  private stand(
    indexes: readonly number[],
    valueCents: number,
  ): { standings: Standing[]; nobody: number; willing: Map<number, number> } {
    const { need, bidders } = this.market;
    const least = this.parameters.coverage * valueCents - ROUNDING * valueCents;
    const logValue = Math.log(valueCents);
    const willing = new Map<number, number>();
    const standings: (Omit<Standing, "wins"> & { wins: number })[] = [];
    const positive = indexes.map((at) => need.atoms[at]!).filter((atom) => atom.cents > 0);
    bidders.forEach((_, index) => {
      const appetite = this.appetites[index]!;
      const { supplies, serves, willingness } = appetite;
      let [covered, weighted] = [0, 0];
      for (const { product, zone, cents } of positive) {
        if (!supplies[product] || !serves[zone]) continue;
        covered += cents;
        weighted += cents * willingness[product]!;
      }
      if (covered === 0) return;
      willing.set(index, weighted / valueCents);
      const enough = covered >= least;
      const answers = enough ? answerChance(appetite, weighted, valueCents, logValue) : 0;
      standings.push({
        bidder: index,
        coverage: covered / valueCents,
        capable: enough && !appetite.isUnknown && valueCents <= appetite.roomCents * (1 + ROUNDING),
        unknown: enough && appetite.isUnknown,
        answers,
        wins: 0,
      });
    });
    const answering = standings.filter((standing) => standing.answers > 0);
    const wins = new Float64Array(answering.length);
    const nobody = winChances(
      Float64Array.from(answering, (standing) => standing.answers),
      answering.length,
      wins,
    );
    answering.forEach((standing, place) => {
      standing.wins = wins[place]!;
    });
    return { standings: standings.sort((a, b) => b.coverage - a.coverage || a.bidder - b.bidder), nobody, willing };
  }
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
