import { z } from "zod";
import { localityOf } from "../territory/perimeters/locality";
import type { Perimeter } from "../territory/places/place";
import type { Territory } from "../territory/territory";
import { textsOf } from "../texts";
import type { Language } from "../texts/format";
import { cells, oneCell, textOf } from "./cells";
import { kilometresBetween } from "./distance";
import type { FunctionKey } from "./functions";
import { localShareOf } from "./localShare";
import { askedPerimeter } from "./perimeter";
import { askedPlace } from "./place";
import { isValidSiret } from "./siret";
import { townOf } from "./town";
import { zoneOf } from "./zone";

type Result = string | number | boolean;
type Answer = (args: readonly unknown[], territory: Territory, language: Language) => Result | Promise<Result>;

const text = oneCell.transform(textOf);

const ANSWERS: Readonly<Record<FunctionKey, Answer>> = {
  zone: (args, territory, language) => {
    const [place, level] = z.tuple([cells, text]).parse(args);
    return zoneOf(askedPlace(place, territory), level, territory, language);
  },
  local: (args, territory, language) => {
    const [place, perimeterText] = z.tuple([cells, text]).parse(args);
    const query = askedPlace(place, territory);
    const answer = (perimeter: Perimeter): string =>
      textsOf(language).report.localities[localityOf(query.place, perimeter, territory)];
    const perimeter = askedPerimeter(perimeterText, territory, language);
    return perimeter instanceof Promise ? perimeter.then(answer) : answer(perimeter);
  },
  distance: (args, territory, language) => {
    const [from, to] = z.tuple([cells, cells]).parse(args);
    return kilometresBetween(askedPlace(from, territory), askedPlace(to, territory), territory, language);
  },
  town: (args, territory, language) => {
    const [postcode, written] = z.tuple([text, text]).parse(args);
    return townOf(postcode, written, territory, language);
  },
  siret: (args, _, language) => {
    const [siret] = z.tuple([text]).parse(args);
    return isValidSiret(siret, language);
  },
  share: (args, _, language) => {
    const [amounts, answers, part] = z.tuple([cells, cells, text]).parse(args);
    return localShareOf(amounts, answers, part, language);
  },
};

/** What a function answers in a language, arguments as Excel gives them, those left out included. @throws FunctionRefusal */
export function answerTo(
  key: FunctionKey,
  args: readonly unknown[],
  territory: Territory,
  language: Language,
): Result | Promise<Result> {
  return ANSWERS[key](args, territory, language);
}
