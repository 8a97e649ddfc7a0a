import type { ListedSupplier, MarketInput } from "../../lots/supply/bidders";
import type { Grid } from "../../reading/cells/grid";
import { sameName, type Need } from "../../lots/need/market";
import { readSourcing, sourcingSheets, type SourcingList } from "../../reading/sheets/sourcing";
import { oneForEachGroup } from "../../suppliers/leaders";
import { identify } from "../../suppliers/identify";
import { locate } from "../../territory/places/locate";
import { localityTest } from "../../territory/perimeters/locality";
import type { Territory } from "../../territory/territory";
import { ANSWERS_LIST, answeredFirms } from "../sourcing/answers";
import { isDirectory } from "../sourcing/recognise";
import { answerFor } from "../study/answers";
import type { Study } from "../study/study";
import { countedTable } from "../report/vat";
import { pooled } from "./pool";
import { answeredBefore } from "./results/answered";
import { lotPerimeter, type LotSettings } from "./settings";

/**
 * The suppliers known beside the purchases: the sourcing list of the workbook that the settings name, or the likeliest one, the firms that answered on « Sourcing », and
 * partners' directories, each firm's capacity once.
 */
export function findList(study: Study, { sheet, pool }: Pick<LotSettings, "sheet" | "pool">): SourcingList | undefined {
  const { grids, reading } = study;
  if (!grids || !reading?.ok || sheet === null) return undefined;
  const wanted = sheet ?? buyersLists(study)[0];
  const grid = grids.find((one) => one.sheet === wanted);
  const list = pool === "partner" || !grid ? undefined : readSourcing(grid);
  const answers = pool === "partner" ? [] : answeredFirms(study).suppliers;
  const partners = pool === "own" ? [] : directoriesOf(study).flatMap((directory) => readSourcing(directory) ?? []);
  const suppliers = pooled([list?.suppliers ?? [], answers, ...partners.map((one) => one.suppliers)]);
  if (suppliers.length === 0) return undefined;
  return { sheet: partners[0]?.sheet ?? ANSWERS_LIST, problems: [], ...list, suppliers };
}

/** Sheets that other buyers shared as their directory. */
const directoriesOf = ({ grids = [] }: Pick<Study, "grids">): readonly Grid[] => grids.filter(isDirectory);
export const partnerSheets = (study: Pick<Study, "grids">): string[] => directoriesOf(study).map(({ sheet }) => sheet);

/** Sheets that could serve as sourcing list; « Sourcing » too where firms answered there. */
export const listSheets = (study: Study): string[] => [
  ...buyersLists(study),
  ...(answeredFirms(study).suppliers.length > 0 ? [ANSWERS_LIST] : []),
];

function buyersLists({ grids, reading }: Pick<Study, "grids" | "reading">): string[] {
  if (!grids || !reading?.ok) return [];
  const { sheet, parts } = reading.table;
  return sourcingSheets(
    grids.filter((grid) => !isDirectory(grid) && !parts?.some((part) => part.sheet === grid.sheet)),
    sheet,
  );
}

/** Lines, suppliers and list as the lots need them; what the buyer corrected by hand holds, those that are one for them bid as one. */
export function marketInput(study: Study, list: SourcingList | undefined, territory: Territory): MarketInput {
  const perimeter = lotPerimeter(study);
  const suppliers = (study.suppliers ?? []).map((supplier) => {
    const answer = answerFor(study, supplier.key, perimeter);
    return answer
      ? { ...supplier, local: supplier.local.map((found, index) => (index === perimeter ? answer : found)) }
      : supplier;
  });
  const tests = study.perimeters.map((each) => localityTest(each, territory));
  const listed = list?.suppliers.map(({ text, ...row }): ListedSupplier => {
    const identity = identify(text.supplierId ?? "");
    const { postcode, insee, commune, department, country } = text;
    const place = locate({ postcode, insee, commune, department, country }, territory);
    const within = tests.map((isLocal) => isLocal(place));
    return {
      name: text.supplier ?? "",
      locality: within[perimeter] ?? "unlocated",
      within,
      supplies: row.supplies,
      zones: row.zones,
      capacityCents: row.capacityCents,
      turnoverCents: row.turnoverCents,
      headcount: row.headcount,
      minimumOrderCents: row.minimumOrderCents,
      answeredBefore: row.answeredBefore,
      small: row.small,
      ...("siren" in identity ? { siren: identity.siren } : {}),
      ...("siret" in identity ? { siret: identity.siret } : {}),
    };
  });
  return {
    lines: countedTable(study)?.lines ?? [],
    suppliers: oneForEachGroup(suppliers),
    perimeter,
    ...(listed ? { list: listed } : {}),
    answered: answeredBefore(study, listed ?? []),
  };
}

const EVERYWHERE = /^(?:toutes?|tous|tout|all|partout|everywhere)\b/;

/** Names of the list that nothing in the purchases bears: what they say could not be used. */
export function unknownNames(
  list: SourcingList,
  need: Need,
): { readonly supplies: readonly string[]; readonly zones: readonly string[] } {
  const known = new Set([...need.families, ...need.products.map(({ name }) => name)].map(sameName));
  const zones = new Set(need.zones.map(sameName));
  const missing = (cells: readonly (readonly string[])[], isKnown: (name: string) => boolean) => [
    ...new Set(
      cells.flatMap(([whole = "", ...parts]) =>
        isKnown(sameName(whole))
          ? []
          : (parts.length > 0 ? parts : [whole]).filter((part) => part !== "" && !isKnown(sameName(part))),
      ),
    ),
  ];
  return {
    supplies: missing(
      list.suppliers.map((supplier) => supplier.supplies),
      (name) => known.has(name),
    ),
    zones: missing(
      list.suppliers.map((supplier) => supplier.zones),
      (name) => zones.has(name) || EVERYWHERE.test(name),
    ),
  };
}
