import { sumOfCents } from "../../ground/money";
import type { Grid } from "../../reading/cells/grid";
import { readPlaceList, type ListedLine } from "../../reading/sheets/placeList";
import { gatheringSuppliers } from "../../suppliers/group";
import { locatingSuppliers } from "../../suppliers/located";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { loadTerritory, type Territory } from "../../territory/territory";
import { inSlices } from "../slices";
import { answerFor } from "../study/answers";
import { EMPTY_STUDY, type Study } from "../study/study";
import { findingPlaces, type ListedPlaces } from "./listedPlaces";

/** Suppliers that one way would place, and what they are worth: integer cents. */
export interface Way {
  readonly count: number;
  readonly cents: number;
}

/** A list that tells where suppliers are: a sheet of the workbook, or a file. */
export interface PlaceList {
  readonly source: string;
  readonly lines: readonly ListedLine[];
}

/** What it would place, those to ask about included. */
export type ListWay = Way & ListedPlaces & { readonly source: string };

/** How the suppliers that nothing locates can be placed. A supplier may be in several ways. */
export interface WaysToPlace {
  readonly missing: Way;
  /** All that was bought, cents. */
  readonly totalCents: number;
  /** They bear a SIRET or SIREN that the register has not been asked. */
  readonly numbers: Way;
  /** The lists that know some of them, what settles most first. */
  readonly lists: readonly ListWay[];
  /** The largest of them: once they are placed, less than {@link FEW} of the purchases stays unknown. */
  readonly largest: Way;
}

const FEW = 0.05;
const PLACE_COLUMNS = ["postcode", "insee", "commune", "department", "country", "address"] as const;

/** @param others lists of other files, besides the sheets of the workbook */
export async function waysToPlace(study: Study, others: readonly PlaceList[] = []): Promise<WaysToPlace> {
  const territory = await loadTerritory();
  const suppliers = study.suppliers ?? [];
  const missing = suppliers.filter((supplier) => isUnplaced(supplier, study));
  const totalCents = sumOfCents(suppliers);
  const cache = study.register?.cache ?? {};
  return {
    missing: wayOf(missing),
    totalCents,
    numbers: wayOf(missing.filter(({ siret, siren }) => (siret ?? siren) && !((siret ?? siren ?? "") in cache))),
    lists: await listWays([...listsOf(study), ...others], missing, territory),
    largest: wayOf(largestOf(missing, FEW * totalCents)),
  };
}

/** The ways as the first step tells them, before any perimeter is chosen; undefined when most places are told. */
export async function waysAtFirst(
  study: Pick<Study, "reading" | "grids">,
): Promise<{ readonly ways: WaysToPlace; readonly hasColumn: boolean } | undefined> {
  if (!study.reading?.ok) return undefined;
  const { lines, columns } = study.reading.table;
  const named = await inSlices(gatheringSuppliers(lines), {});
  const suppliers = await inSlices(locatingSuppliers(named, await loadTerritory(), []), {});
  const ways = await waysToPlace({ ...EMPTY_STUDY, ...study, suppliers });
  const hasColumn = PLACE_COLUMNS.some((column) => columns[column] !== undefined);
  return 2 * ways.missing.cents > ways.totalCents ? { ways, hasColumn } : undefined;
}

/** Nothing tells its place, or France is all that is told; and the buyer has not answered for it. */
function isUnplaced({ key, place }: LocatedSupplier, study: Study): boolean {
  const isVague = place.certainty === "unlocated" || (place.level === "country" && place.country === "FR");
  const { perimeters } = study;
  return isVague && !(perimeters.length > 0 && perimeters.every((_, index) => answerFor(study, key, index)));
}

const wayOf = (suppliers: readonly LocatedSupplier[]): Way => ({
  count: suppliers.length,
  cents: sumOfCents(suppliers),
});

/** The largest, until those that remain are worth no more than `leftCents`. */
function largestOf(suppliers: readonly LocatedSupplier[], leftCents: number): LocatedSupplier[] {
  let left = sumOfCents(suppliers);
  return [...suppliers]
    .sort((a, b) => b.amountCents - a.amountCents)
    .filter(({ amountCents }) => {
      const isWanted = left > leftCents;
      left -= amountCents;
      return isWanted;
    });
}

const listsKnown = new WeakMap<Grid, readonly ListedLine[]>();

/** Sheets of the workbook, besides the purchases read, that tell where somebody is. */
function listsOf({ grids = [], reading }: Study): PlaceList[] {
  if (!reading?.ok) return [];
  const { sheet, parts = [] } = reading.table;
  return grids
    .filter((grid) => grid.sheet !== sheet && !parts.some((part) => part.sheet === grid.sheet))
    .map((grid) => {
      const lines = listsKnown.get(grid) ?? readPlaceList(grid) ?? [];
      listsKnown.set(grid, lines);
      return { source: grid.sheet, lines };
    });
}

async function listWays(
  lists: readonly PlaceList[],
  missing: readonly LocatedSupplier[],
  territory: Territory,
): Promise<ListWay[]> {
  const ways: ListWay[] = [];
  for (const { source, lines } of lists) {
    const found = await inSlices(findingPlaces(missing, lines, territory), {});
    const asked = new Set(found.asked.map(({ key }) => key));
    ways.push({ source, ...found, ...wayOf(missing.filter(({ key }) => key in found.placements || asked.has(key))) });
  }
  return ways.filter(({ count }) => count > 0).sort((a, b) => b.cents - a.cents);
}
