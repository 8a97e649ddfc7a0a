/** How precisely a place is known. */
export type Level = "establishment" | "commune" | "postcode" | "department" | "country" | "none";
/** « sûr » / « à vérifier » / « non localisé ». */
export type Certainty = "sure" | "check" | "unlocated";

/** What a sheet says of where a supplier is; each is the cell's text. */
export interface PlaceHints {
  readonly country?: string;
  readonly insee?: string;
  readonly postcode?: string;
  readonly commune?: string;
  readonly department?: string;
  readonly vatNumber?: string;
  readonly address?: string;
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
  readonly commune?: string;
  readonly epci?: string;
  readonly department?: string;
  readonly region?: string;
  /** ISO 3166 alpha-2 ("FR", "GB"), undefined when not known. */
  readonly country?: string;
  /** The point of an establishment, where the register gives it. Of communes, see `pointOf`. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Kilometres: the true place is within this distance of the point. */
  readonly errorKm?: number;
  /** As found or repaired: five digits in France, the country's own form abroad. */
  readonly postcode?: string;
  readonly evidence: readonly Evidence[];
}

/** The area in which a supplier counts as local. */
export type Perimeter =
  | { readonly kind: "commune" | "epci" | "departement" | "region"; readonly code: string; readonly name?: string }
  | { readonly kind: "france"; readonly name?: string }
  /** ISO 3166 code ("BE"); or a country and the first characters of its postcodes ("GB:SW+SE"). */
  | { readonly kind: "country" | "postcodes"; readonly code: string; readonly name?: string }
  | { readonly kind: "radius"; readonly km: number; readonly centre: string; readonly name?: string }
  | { readonly kind: "list"; readonly codes: readonly string[]; readonly name?: string };

export type Locality = "yes" | "no" | "check" | "unlocated";
