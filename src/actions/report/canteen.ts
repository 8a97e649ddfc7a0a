import { folded } from "../../ground/folding";
import { today } from "../../ground/day";
import {
  MA_CANTINE_FAMILIES,
  type ImportFile,
  type LocalDefinition,
  type MaCantineFamily,
} from "../../report/canteen/importFile";
import {
  canteenId,
  canteenNamed,
  maCantineDefinition,
  maCantineExport,
  type CanteenFacts,
  type MaCantineExport,
  type MaCantineRefusal,
} from "../../report/canteen/macantine";
import type { EgalimWords } from "../../report/input";
import { perimeterMark } from "../../report/typed/words";
import { egalimYears, type EgalimYear } from "../../share/canteen/egalim";
import type { EgalimRestaurants } from "../../share/canteen/targets";
import { firstSpelling } from "../../share/spelling";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { answersByPlace } from "../study/answers";
import { remember } from "../study/memory";
import type { Study } from "../study/study";
import { rolesOf } from "../suppliers/roles";
import type { CanteenChoices } from "./canteenChoices";
import { vatOf } from "./vat";

export type { EgalimYear, ImportFile, MaCantineExport, MaCantineRefusal };
export { MA_CANTINE_FAMILIES };

/** The study with something told of its canteens. */
export const tellCanteen = (study: Study, change: CanteenChoices): Study => ({
  ...study,
  canteen: {
    ...study.canteen,
    ...change,
    canteens: { ...study.canteen?.canteens, ...change.canteens },
    families: { ...study.canteen?.families, ...change.families },
  },
});

/** Keeps with the workbook what was told of the canteens. @throws ExcelFailure */
export const keepCanteen = (study: Study): Promise<void> => remember(study);

/** What is told of the canteens: as the buyer did; else families that bear the very name of one of ma-cantine's. */
export function canteenFacts(study: Study): CanteenFacts {
  const { canteens = {}, families = {} } = study.canteen ?? {};
  const told = familiesToTell(study).flatMap((family): [string, MaCantineFamily][] => {
    const chosen = families[family] === undefined ? namedAlike(family) : families[family];
    return chosen ? [[family, chosen]] : [];
  });
  return { canteens, families: Object.fromEntries(told) };
}

function namedAlike(family: string): MaCantineFamily | undefined {
  const bare = folded(family).replace(/[^A-Z]+/g, "_");
  return MA_CANTINE_FAMILIES.find((one) => one === bare);
}

/** The buyer's families, each once as first written, "" for lines without one, in the order in which they are met. */
export function familiesToTell({ reading }: Study): string[] {
  if (!reading?.ok) return [];
  const wanted = firstSpelling();
  return [...new Set(reading.table.lines.map(({ family }) => wanted("family", family ?? "")))];
}

/** What the lines call their canteens, in the order in which they are met; those that already say a SIRET or a number need no answer. */
export function canteensToTell({ reading }: Study): string[] {
  if (!reading?.ok) return [];
  return [...new Set(reading.table.lines.map(canteenNamed))].filter((name) => !canteenId(name));
}

/** Whether what was typed is a SIRET or a number of ma-cantine. */
export const isCanteenId = (typed: string): boolean => canteenId(typed) !== undefined;

/** Place, from 0, of the perimeter that says what is local. */
export function canteenPerimeter({ perimeters, canteen }: Study): number {
  return Math.max(
    0,
    perimeters.findIndex((perimeter) => perimeterMark(perimeter) === canteen?.perimeter),
  );
}

/** The study with another perimeter, by its place, that says what is local. */
export function chooseCanteenPerimeter(study: Study, place: number): Study {
  const perimeter = study.perimeters[place];
  return perimeter ? tellCanteen(study, { perimeter: perimeterMark(perimeter) }) : study;
}

/** What the report tells EGalim from. */
export const egalimWords = (study: Study): EgalimWords => ({
  families: canteenFacts(study).families,
  restaurants: egalimRestaurants(study),
});

/** Whose restaurants they are: in mainland France, not the State's, unless the buyer says otherwise. */
export const egalimRestaurants = ({ canteen }: Study): EgalimRestaurants => ({
  place: canteen?.place ?? "mainland",
  ofState: canteen?.ofState ?? false,
});

/** EGalim by calendar year as the sheet will say it; nothing before the purchases are read. */
export function egalimShares(study: Study): readonly EgalimYear[] {
  const { reading } = study;
  return reading?.ok
    ? egalimYears({ table: reading.table, vat: vatOf(study), families: canteenFacts(study).families })
    : [];
}

interface PerimeterDefinition {
  readonly name: string;
  readonly definition?: LocalDefinition | undefined;
  /** The radius itself, where the definition is a whole number of kilometres above it. */
  readonly km?: number | undefined;
}

/** What ma-cantine calls each perimeter: « département … → DEPARTEMENT ». */
export function perimeterDefinitions({ perimeters }: Study): PerimeterDefinition[] {
  return perimeters.map((perimeter) => ({
    name: perimeter.name ?? "",
    definition: maCantineDefinition(perimeter),
    ...(perimeter.kind === "radius" && { km: perimeter.km }),
  }));
}

/** The files, and the lines that they leave out; undefined before suppliers are located. */
export function canteenExport(study: Study): MaCantineExport | undefined {
  const { reading, suppliers, perimeters } = study;
  if (!reading?.ok || !suppliers) return undefined;
  const producers = [...rolesOf(study)].filter(
    ([, { role, certainty }]) => role === "producer" && certainty === "sure",
  );
  return maCantineExport({
    table: reading.table,
    suppliers,
    perimeters,
    corrections: answersByPlace(study),
    vat: vatOf(study),
    facts: canteenFacts(study),
    perimeter: canteenPerimeter(study),
    producers: new Set(producers.map(([key]) => key)),
    today: today(),
  });
}

/** Name of a file to import: whose it is where there are several, and which part of it. */
export function fileNameOf({ canteen, part, parts }: ImportFile, files: number, language: Language): string {
  const [start = "", end = ""] = textsOf(language).canteen.fileName.split(/(?=\.csv$)/);
  return [start, ...(files > 1 ? [canteen.id] : []), ...(parts > 1 ? [String(part)] : [])].join("-") + end;
}

/** The refused lines as a text to paste in a sheet: row and reason, a tab between. */
export function refusedLines({ refused }: MaCantineExport, language: Language): string {
  const { refusedColumns, reasons } = textsOf(language).canteen;
  return [
    [refusedColumns.row, refusedColumns.reason],
    ...refused.map(({ row, reason }) => [String(row), reasons[reason]]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\r\n");
}
