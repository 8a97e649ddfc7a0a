import { sameName } from "../../../lots/need/market";
import type { ListedSupplier } from "../../../lots/supply/bidders";
import { perimeterMark } from "../../../report/typed/words";
import { identify } from "../../../suppliers/identify";
import { localityNamed } from "../../../texts/localities";
import type { Locality } from "../../../territory/places/place";
import type { Study } from "../../study/study";
import { lotPerimeter } from "../settings";
import { outcomesIn, resultRows, type LotOutcome } from "./outcomes";

/** Who answered the lots of « Résultats », for their products and places: « a déjà répondu ». Known suppliers are found again by their name. */
export function answeredBefore(study: Study, listed: readonly ListedSupplier[]): ListedSupplier[] {
  const words = study.otherWords ?? new Map();
  const outcomes = outcomesIn(words);
  if (outcomes.length === 0) return [];
  const known = knownByName(study, listed);
  const places = new Map(resultRows(words).map(({ key, within }) => [key, within]));
  return outcomes.flatMap((outcome) =>
    outcome.answered.map((name): ListedSupplier => {
      const within = name === outcome.holder ? withinTyped(study, places.get(outcome.key) ?? {}) : unplaced(study);
      return {
        name,
        ...identityOf(name, outcome, known),
        locality: within[lotPerimeter(study)] ?? "unlocated",
        within,
        supplies: outcome.products,
        zones: outcome.zones,
        answeredBefore: true,
      };
    }),
  );
}

type Identity = Pick<ListedSupplier, "siret" | "siren">;

function identityOf(name: string, { holder, holderId }: LotOutcome, known: ReadonlyMap<string, Identity>): Identity {
  const typed = name === holder ? identify(holderId) : undefined;
  if (typed?.kind === "siret") return { siret: typed.siret, siren: typed.siren };
  if (typed?.kind === "siren") return { siren: typed.siren };
  return known.get(sameName(name)) ?? {};
}

function knownByName({ suppliers = [] }: Study, listed: readonly ListedSupplier[]): ReadonlyMap<string, Identity> {
  return new Map([
    ...listed.map(({ name, siret, siren }) => [sameName(name), { siret, siren }] as const),
    ...suppliers.flatMap(({ name, names, siret, siren }) =>
      [name, ...names].map((one) => [sameName(one), { siret, siren }] as const),
    ),
  ]);
}

const unplaced = ({ perimeters }: Study): Locality[] => perimeters.map(() => "unlocated");

const withinTyped = ({ perimeters }: Study, typed: Readonly<Record<string, unknown>>): Locality[] =>
  perimeters.map((perimeter) => localityNamed(String(typed[perimeterMark(perimeter)] ?? "")) ?? "unlocated");
