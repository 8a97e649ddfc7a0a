import { foldedSmall } from "../../ground/folding";
import type { Locality } from "../../territory/places/place";

/** A product sub-group in a delivery zone, with its yearly forecast. */
export interface Atom {
  /** Index in `Need.products`. */
  readonly product: number;
  /** Index in `Need.zones`. */
  readonly zone: number;
  /** € HT a year, integer cents. */
  readonly cents: number;
}

export interface Product {
  readonly name: string;
  /** Index in `Need.families`. */ readonly family: number;
}

/** What is to be bought in a year. Families, products and zones stand in the order of their names. */
export interface Need {
  readonly families: readonly string[];
  readonly products: readonly Product[];
  readonly zones: readonly string[];
  /** The delivery round of each zone (zones of one round have one number), where the purchases tell rounds. */
  readonly rounds?: readonly number[] | undefined;
  readonly atoms: readonly Atom[];
  /** Sum of the atoms, to the cent. */
  readonly totalCents: number;
}

/** Text by which a part of the need is found again in the sheet, in plans put aside, and in what was typed. */
export function atomKey(need: Need, at: number): string {
  const { product, zone } = need.atoms[at]!;
  const { name, family } = need.products[product]!;
  return [need.families[family], name, need.zones[zone]].join(" › ");
}

/** What ties a supplier to a product: sold it in the last year, sold it before (or answered), only says so. */
export type Tie = "incumbent" | "sold" | "declared";

/** Someone who could answer. */
export interface Bidder {
  readonly key: string;
  readonly name: string;
  readonly locality: Locality;
  /** The same answer for each of the buyer's perimeters, in their order. */
  readonly within?: readonly Locality[] | undefined;
  readonly small: boolean;
  /** € HT a year, cents; undefined when nothing tells it: unknown is not nought. */
  readonly capacityCents: number | undefined;
  /** Declared; else estimated from the turnover or the headcount of the list, or from the purchases; else unknown. */
  readonly capacityOrigin: "declared" | "turnover" | "headcount" | "estimated" | "unknown";
  /** Largest year seen in the purchases, cents: what is proven. */
  readonly provenCents: number;
  /** Under this, cents, € HT, it delivers no order; undefined when the list does not tell. */
  readonly minimumOrderCents?: number | undefined;
  /** Tie by product index. */
  readonly products: ReadonlyMap<number, Tie>;
  /** Zone indexes that it serves. */
  readonly zones: ReadonlySet<number>;
}

/** The need and those who could answer it, in the order of their keys. */
export interface Market {
  readonly need: Need;
  readonly bidders: readonly Bidder[];
  /** A supplier or sourcing list was given: without it, only past winners are known and every figure is a floor. */
  readonly hasList: boolean;
}

/** Whom a plan should reach. */
export type Aim = "local" | "small";

/** Capacity as the search credits it: one that is unknown sets no limit. Cents a year. */
export function creditLimit({ capacityCents }: Bidder): number {
  return capacityCents ?? UNLIMITED;
}
const UNLIMITED = 1e15;

export function isFavoured(bidder: Bidder, aim: Aim): boolean {
  return aim === "local" ? bidder.locality === "yes" : bidder.small;
}

/** Order that does not depend on the machine's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names that differ by case, accents, spaces or hyphens only are one. */
export function sameName(text: string): string {
  return foldedSmall(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
