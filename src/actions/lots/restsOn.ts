import { listName } from "../sourcing/answers";
import { percent, type Language } from "../../texts/format";
import { textsOf } from "../../texts";
import { sayingIn } from "../../texts/say";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";
import { inClauses } from "../../texts/join";

/** On what the expected figures rest, in sentences: who is known, what is supposed, what was learned, and whether the market is an invented one. */
export function restsOn(study: Study, { study: split, list, history }: LotsFound, language: Language): string[] {
  const words = textsOf(language).lots.restsOn;
  const tell = sayingIn(language);
  const { market, parameters } = split.appraiser;
  const { bidders } = market;
  const isProposed = [...split.frontiers.local.points, ...split.frontiers.small.points].some(
    ({ plan }) => plan === history.present.plan,
  );
  const rate = (chance: number): string => percent(chance, language);
  const { mean, deviation, holders } = split.tilt;
  const times = (logOdds: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.exp(logOdds));
  return [
    ...(isInvented(study) ? [tell(words.invented)] : []),
    tell(list ? words.list : words.noList, {
      sheet: list ? listName(list.sheet, language) : "",
      n: bidders.length,
      declared: bidders.filter(({ capacityOrigin }) => capacityOrigin === "declared").length,
      unknown: bidders.filter(({ capacityCents }) => capacityCents === undefined).length,
    }),
    tell(words.chances, {
      incumbent: rate(parameters.answering.incumbent),
      sold: rate(parameters.answering.sold),
      declared: rate(parameters.answering.declared),
    }),
    ...roundsTold(split.appraiser, language),
    ...(isProposed ? [tell(words.chosen)] : []),
    ...(holders > 0
      ? [
          tell(words.tilt, {
            n: holders,
            times: times(mean),
            low: times(mean - NINE_IN_TEN * deviation),
            high: times(mean + NINE_IN_TEN * deviation),
          }),
        ]
      : []),
  ];
}

/** The delivery rounds that the purchases show, or that they show none; nothing where there are not even three places. */
function roundsTold({ market: { need }, parameters }: LotsFound["study"]["appraiser"], language: Language): string[] {
  const { rounds, zones } = need;
  const words = textsOf(language).lots.restsOn;
  if (zones.length < 3) return [];
  if (!rounds) return [words.noRounds];
  const together = [...new Set(rounds)]
    .map((round) => zones.filter((_, zone) => rounds[zone] === round))
    .filter((names) => names.length > 1);
  return [
    sayingIn(language)(words.rounds, {
      rounds: inClauses(
        together.map((names) => names.join(" + ")),
        language,
      ),
      priceRate: parameters.prices.cutRound,
    }),
  ];
}

/** Standard deviations that one draw in ten exceeds. */
const NINE_IN_TEN = 1.2816;
const INVENTED = /^exemple inventé/i;

/** The purchases say themselves, above their headings, that they are an invented example. */
export function isInvented({ grids = [], reading }: Study): boolean {
  if (!reading?.ok) return false;
  const { sheet, headerRow } = reading.table;
  const grid = grids.find((one) => one.sheet === sheet);
  const above = grid?.values.slice(0, Math.max(0, headerRow - grid.top)) ?? [];
  return above.some((row) => row.some((cell) => typeof cell === "string" && INVENTED.test(cell)));
}
