/** How precisely a place is known. */
export type Level = "establishment" | "commune" | "postcode" | "department" | "country" | "none";
/** « sûr » / « à vérifier » / « non localisé ». */
export type Certainty = "sure" | "check" | "unlocated";

/** What a sheet says of where a supplier is; each is the cell's text. */
export interface PlaceHints {
  readonly country?: string | undefined;
  readonly insee?: string | undefined;
  readonly postcode?: string | undefined;
  readonly commune?: string | undefined;
  readonly department?: string | undefined;
  readonly vatNumber?: string | undefined;
  readonly address?: string | undefined;
  /** The supplier's own cell, where it may hold its address: read only when no other cell tells the place. */
  readonly name?: string | undefined;
}

/** A piece of evidence; its words are in the catalogue (`evidence.<code>`). */
export interface Evidence {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Where a supplier is, as far as the evidence goes: never beyond it. */
export interface Place {
  readonly level: Level;
  readonly certainty: Certainty;
  /** INSEE codes (2026) of every commune the evidence allows; one when the commune is known; empty abroad or unlocated. */
  readonly communes: readonly string[];
  /** Filled only when all candidates agree, or when the evidence names one that is likely without being certain (CEDEX: certainty « à vérifier »). */
  readonly commune?: string | undefined;
  readonly epci?: string | undefined;
  readonly department?: string | undefined;
  readonly region?: string | undefined;
  /** ISO 3166 alpha-2 ("FR", "GB"), undefined when not known. */
  readonly country?: string | undefined;
  /** Countries that the evidence allows besides: four digits may be a French postcode without its zero, or a Belgian one. Never with certainty « sûr ». */
  readonly otherCountries?: readonly string[] | undefined;
  /** The point of an establishment, where the register gives it. Of communes, see `pointOf`. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  /** Kilometres: the true place is within this distance of the point. */
  readonly errorKm?: number | undefined;
  /** As found or repaired: five digits in France, the country's own form abroad. */
  readonly postcode?: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** The area in which a supplier counts as local; its name is the buyer's own. */
export type Perimeter = { readonly name?: string | undefined } & (
  | { readonly kind: "commune" | "epci" | "departement" | "region"; readonly code: string }
  | { readonly kind: "france" }
  /** ISO 3166 code ("BE"); or a country and the first characters of its postcodes ("GB:SW+SE"). */
  | { readonly kind: "country" | "postcodes"; readonly code: string }
  | { readonly kind: "radius"; readonly km: number; readonly centre: string }
  | { readonly kind: "list"; readonly codes: readonly string[] }
);

export type Locality = "yes" | "no" | "check" | "unlocated";
