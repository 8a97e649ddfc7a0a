import { sumOf } from "../../ground/money";
import { byText, sameName, type Need } from "../../lots/need/market";
import { readNeed, type NeedTable } from "../../reading/sheets/need";
import type { SourcedSupplier } from "../../reading/sheets/sourcing";
import { findList } from "../lots/list";
import type { LotSettings } from "../lots/settings";
import type { Study } from "../study/study";

/** A need beside another, and what the known firms declare that they can supply; cents a year, € HT. */
export interface SharedNeed {
  readonly ownCents: number;
  readonly partnerCents: number;
  /** Declared by the firms of the lists that count, each once; undefined: none declares it. */
  readonly capacityCents: number | undefined;
}

/** The same for one family. A firm of two families stands in both. */
export interface SharedFamily extends SharedNeed {
  readonly family: string;
  /** The partner's places, in the order of their names. */
  readonly places: readonly string[];
}

/** Our need and the partners', family by family, the largest together first. */
export interface SharedNeeds {
  readonly sheets: readonly string[];
  readonly families: readonly SharedFamily[];
  readonly total: SharedNeed;
  /** Cells of the partners' tables that hold no amount: sheet and row, from 1. */
  readonly unread: readonly { readonly sheet: string; readonly row: number }[];
}

/** @returns undefined while no sheet beside the purchases tells a partner's need */
export function sharedNeeds(
  study: Study,
  own: Need,
  settings: Pick<LotSettings, "sheet" | "pool">,
): SharedNeeds | undefined {
  const tables = partnerNeeds(study);
  if (tables.length === 0) return undefined;
  const parts = tables.flatMap((table) => table.parts);
  const firms = findList(study, settings)?.suppliers ?? [];
  const names = new Map([...parts.map(({ family }) => family), ...own.families].map((name) => [sameName(name), name]));
  const families = [...names].map(([key, family]): SharedFamily => {
    const theirs = parts.filter((part) => sameName(part.family) === key);
    return {
      family,
      places: [...new Set(theirs.flatMap(({ place }) => place || []))].sort(byText),
      ownCents: sumOf(own.atoms, ({ product, cents }) => (familyKey(own, product) === key ? cents : 0)),
      partnerCents: sumOf(theirs, ({ cents }) => cents),
      capacityCents: declaredOf(firms.filter(({ supplies }) => supplies.some((name) => sameName(name) === key))),
    };
  });
  const together = ({ ownCents, partnerCents }: SharedNeed): number => ownCents + partnerCents;
  return {
    sheets: tables.map(({ sheet }) => sheet),
    families: families.sort((a, b) => together(b) - together(a) || byText(a.family, b.family)),
    total: {
      ownCents: own.totalCents,
      partnerCents: sumOf(parts, ({ cents }) => cents),
      capacityCents: declaredOf(firms),
    },
    unread: tables.flatMap(({ sheet, unread }) => unread.map((row) => ({ sheet, row }))),
  };
}

function partnerNeeds({ grids = [], reading }: Study): NeedTable[] {
  if (!reading?.ok) return [];
  const { sheet, parts = [] } = reading.table;
  const bought = new Set([sheet, ...parts.map((part) => part.sheet)]);
  return grids.filter((grid) => !bought.has(grid.sheet)).flatMap((grid) => readNeed(grid) ?? []);
}

const familyKey = ({ families, products }: Need, product: number): string =>
  sameName(families[products[product]!.family]!);

function declaredOf(firms: readonly SourcedSupplier[]): number | undefined {
  const declared = firms.flatMap(({ capacityCents }) => capacityCents ?? []);
  return declared.length === 0 ? undefined : sumOf(declared, (cents) => cents);
}
