import { readAreaList } from "../../territory/perimeters/areaList";
import { canteenPerimeters, parsePerimeter, type CanteenDefinition } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { withName, type PerimeterChoice } from "./perimeters";

/** What a pasted list holds, in words for what could not be read. */
export interface DrawnList {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  /** `candidates` are départements' numbers; `example` can be typed instead. */
  readonly ambiguous: readonly { readonly text: string; readonly candidates: string; readonly example: string }[];
}

const SHOWN_CANDIDATES = 6;

export async function readDrawnList(text: string): Promise<DrawnList> {
  const territory = await loadTerritory();
  const { codes, unknown, ambiguous } = readAreaList(text, territory);
  const explained = ambiguous.map(({ text: line, communes }) => {
    const departments = [...new Set(communes.flatMap((code) => territory.commune(code)?.department ?? []))];
    const more = departments.length > SHOWN_CANDIDATES ? "…" : "";
    return {
      text: line,
      candidates: departments.slice(0, SHOWN_CANDIDATES).join(", ") + more,
      example: exampleOf(line, communes, departments[0] ?? "", territory),
    };
  });
  return { codes, unknown, ambiguous: explained };
}

/** With its département, or by its code when two of the département bear the name. */
function exampleOf(line: string, communes: readonly string[], department: string, territory: Territory): string {
  const alone = communes.filter((code) => territory.commune(code)?.department === department).length === 1;
  return alone ? `${line} (${department})` : `${communes[0] ?? ""}`;
}

/** A list under the buyer's own name, else under the names of its areas. */
export async function drawnPerimeter(
  codes: readonly string[],
  name: string,
  language: Language,
): Promise<PerimeterChoice> {
  const list: Perimeter = { kind: "list", codes };
  return name.trim() === "" ? withName(list, await loadTerritory(), language) : { ...list, name: name.trim() };
}

/** One of ma-cantine's definitions; `choice` is absent when it has to be drawn (PAT) or does not exist there. */
export interface CanteenChoice {
  readonly definition: CanteenDefinition;
  readonly choice?: PerimeterChoice | undefined;
}

const ORDER: readonly CanteenDefinition[] = ["PAT", "COMMUNE", "DEPARTEMENT", "REGION", "KM"];

/** ma-cantine's five definitions of « local », seen from a commune (INSEE code). */
export async function canteenChoices(commune: string, language: Language): Promise<CanteenChoice[]> {
  const territory = await loadTerritory();
  const choices = canteenPerimeters(commune, territory);
  return ORDER.map((definition) => {
    const perimeter = choices[definition];
    return perimeter ? { definition, choice: withName(perimeter, territory, language) } : { definition };
  });
}

/** A country, or the beginnings of its postcodes; undefined when these cannot be read. */
export async function abroadPerimeter(
  country: string,
  prefixes: string,
  language: Language,
): Promise<PerimeterChoice | undefined> {
  const territory = await loadTerritory();
  const parts = prefixes.split(/[\s,;+]+/).filter((part) => part !== "");
  const perimeter = parsePerimeter(
    parts.length === 0 ? `country:${country}` : `postcodes:${country}:${parts.join("+")}`,
    territory,
  );
  return perimeter && withName(perimeter, territory, language);
}

export const wholeOfFrance = (language: Language): PerimeterChoice => ({
  kind: "france",
  name: textsOf(language).territory.perimeters.france,
});
