import type { Clues } from "../clues";
import type { Place } from "../place";
import { evidence, placeAmong } from "../places";
import type { Commune, Territory } from "../../territory";
import { namesOf, oneCommune } from "./words";

export function byInsee({ insee, postcode, town, vatCountry }: Clues, territory: Territory): Place | undefined {
  const commune = insee && territory.commune(insee);
  if (!insee || !commune) return undefined;
  const reasons = [evidence(insee === commune.code ? "insee" : "formerInsee", { insee, commune: commune.name })];
  const served = postcode ? territory.communesOfPostcode(postcode) : [];
  if (postcode && !served.some((code) => territory.commune(code)?.department === commune.department)) {
    return placeAmong(
      [commune.code, ...served],
      {
        level: "postcode",
        certainty: "check",
        postcode,
        evidence: [...reasons, evidence("postcodeElsewhere", { postcode })],
      },
      territory,
    );
  }
  const named =
    town === "" || territory.named(town, [commune.code]).length > 0 ? [] : namedElsewhere(town, commune, territory);
  if (named.length > 0) {
    const elsewhere = evidence("communeElsewhere", { commune: namesOf(named, territory) });
    return placeAmong(
      [commune.code, ...named],
      { level: "commune", certainty: "check", postcode, evidence: [...reasons, elsewhere] },
      territory,
    );
  }
  return oneCommune(commune.code, reasons, vatCountry, territory, postcode);
}

/** Communes that bear the town's name, none of them in the code's own département: a town of the same département may be a part of the commune, or its neighbour. */
const namedElsewhere = (town: string, { department }: Commune, territory: Territory): readonly string[] =>
  territory.namedInDepartment(town, department).length > 0 ? [] : territory.namedAnywhere(town);

/** « 2B240 » may be the INSEE code 2B240 or the postcode 20240; the town decides, else both stay possible. */
export function byCorsicanCode({ corsican, town }: Clues, territory: Territory): Place | undefined {
  if (!corsican) return undefined;
  const department = corsican.slice(0, 2);
  const namesakes = town === "" ? [] : territory.namedInDepartment(town, department);
  const [only] = namesakes;
  if (only && namesakes.length === 1)
    return oneCommune(
      only,
      [evidence("corsicanTown", { text: corsican, town, commune: namesOf(namesakes, territory) })],
      undefined,
      territory,
    );
  const insee = territory.commune(corsican)?.code;
  const served = territory.communesOfPostcode(`20${corsican.slice(2)}`);
  const candidates = [...new Set([...(insee ? [insee] : []), ...served])];
  const communes = candidates.length > 0 ? candidates : territory.communesOfDepartment(department);
  return placeAmong(
    communes,
    { level: "department", certainty: "check", evidence: [evidence("corsicanCode", { text: corsican })] },
    territory,
  );
}
