import { today } from "../../ground/day";
import type { SourcingInput, SourcingRow } from "../../report/sourcing/input";
import { activityLabel } from "../../sourcing/activities";
import type { Firm } from "../../sourcing/firm";
import { nameKey } from "../../suppliers/names";
import { placeOf } from "../../suppliers/registerAnswer";
import { localityTest } from "../../territory/perimeters/locality";
import { distanceTo, siteOf } from "../../territory/places/distance";
import type { Place } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { inClauses, saidOf } from "../../texts/join";
import { lotPerimeter } from "../lots/settings";
import type { Study } from "../study/study";
import { placeWords } from "../suppliers/placeWords";
import { chosenPlaces, outlineSearches } from "./plan";
import { sourcingOf } from "./state";

/** What « Sourcing » and « Questionnaire » show; undefined before any firm is found. */
export async function sourcingInput(
  study: Study,
  taken: readonly string[],
  language: Language,
): Promise<SourcingInput | undefined> {
  const { firms, askedOn = today() } = sourcingOf(study);
  if (firms.length === 0) return undefined;
  const territory = await loadTerritory();
  const perimeter = study.perimeters[lotPerimeter(study)];
  const zones = new Set(study.reading?.ok ? study.reading.table.lines.flatMap(({ text }) => text.site || []) : []);
  const byName = new Intl.Collator("fr", { numeric: true }).compare;
  return {
    rows: rowsOf(study, firms, territory, language).sort((a, b) => byName(a.name ?? "", b.name ?? "")),
    families: [...new Set(firms.flatMap(({ families }) => families))].sort(byName),
    zones: [...zones].sort(byName),
    places: (await chosenPlaces(study)).flatMap(({ name }) => name ?? []),
    cut: (await outlineSearches(study)).cut,
    askedOn,
    perimeterName: perimeter?.name ?? "",
    hasDistances: siteOf(study.perimeters) !== undefined,
    takenSheetNames: taken,
    language,
  };
}

function rowsOf(study: Study, firms: readonly Firm[], territory: Territory, language: Language): SourcingRow[] {
  const perimeter = study.perimeters[lotPerimeter(study)];
  const isLocal = perimeter && localityTest(perimeter, territory);
  const site = siteOf(study.perimeters);
  const isKnown = knownSuppliers(study);
  return firms.map((firm): SourcingRow => {
    const place = firmPlace(firm, territory);
    const { commune, department } = place ? placeWords(place, territory, language) : {};
    return {
      siret: firm.siret,
      name: firm.name,
      families: firm.families,
      commune,
      department,
      local: (place && isLocal?.(place)) ?? "unlocated",
      distance: place && site !== undefined ? distanceTo(place, site, territory) : undefined,
      activity: activityWords(firm, language),
      size: sizeWords(firm, language),
      bio: firm.bio === true,
      ess: firm.ess === true,
      siae: firm.siae === true,
      known: isKnown(firm),
    };
  });
}

/** Where a firm is: the point of its address where the register tells it, else its commune. */
export const firmPlace = (firm: Firm, territory: Territory): Place | undefined => placeOf(firm, "register", territory);

function activityWords({ activity, activity2025 }: Firm, language: Language): string | undefined {
  const label = activity && activityLabel(activity);
  const codes = [
    activity,
    activity2025 && activity2025 !== activity ? saidOf("NAF 2025", activity2025, language) : undefined,
  ];
  const said = inClauses(codes, language);
  return label ? `${label} (${said})` : said || undefined;
}

function sizeWords({ category, headcount }: Firm, language: Language): string | undefined {
  const bracket = textsOf(language).sourcing.headcounts[headcount ?? ""];
  return [category, bracket].filter((word) => word !== undefined).join(", ") || undefined;
}

/** Whether the purchases hold a firm already: by its SIREN, else by a name like its own among suppliers without a number. */
function knownSuppliers({ suppliers = [] }: Study): (firm: Firm) => SourcingRow["known"] {
  const sirens = new Set(suppliers.flatMap(({ siren, siret }) => siren ?? siret?.slice(0, 9) ?? []));
  const names = new Set(
    suppliers.flatMap(({ siren, siret, names: spellings }) => (siren || siret ? [] : spellings.map(nameKey))),
  );
  return ({ siret, name }) =>
    sirens.has(siret.slice(0, 9)) ? "yes" : name !== undefined && names.has(nameKey(name)) ? "alike" : "no";
}
