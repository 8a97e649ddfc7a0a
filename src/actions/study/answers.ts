import { perimeterMark } from "../../report/typed/words";
import type { Locality } from "../../territory/places/place";
import type { Study } from "./study";

type Corrections = Readonly<Record<string, Readonly<Record<number, Locality>>>>;

/** What the buyer answered by hand for a supplier in one of the study's perimeters, by the perimeter's place. */
export function answerFor(
  { corrections, perimeters }: Pick<Study, "corrections" | "perimeters">,
  supplier: string,
  perimeter: number,
): Locality | undefined {
  const given = corrections[supplier];
  const area = perimeters[perimeter];
  return given && area && given[perimeterMark(area)];
}

/** The buyer's answers by supplier key and place of the perimeter, as the share and the report take them. */
export function answersByPlace({ corrections, perimeters }: Pick<Study, "corrections" | "perimeters">): Corrections {
  const ids = perimeters.map(perimeterMark);
  return Object.fromEntries(
    Object.entries(corrections).map(([key, answers]) => [
      key,
      Object.fromEntries(
        ids.flatMap((id, place) => {
          const answer = answers[id];
          return answer === undefined ? [] : [[place, answer] as const];
        }),
      ),
    ]),
  );
}

/** The mark of one of the study's perimeters, by its place. */
export function markAt({ perimeters }: Study, place: number): string | undefined {
  const perimeter = perimeters[place];
  return perimeter && perimeterMark(perimeter);
}
