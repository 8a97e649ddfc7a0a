import type { ActionId } from "../../actions/registry";
import type { Study } from "../../actions/study/study";
import { sumOfCents } from "../../ground/money";
import type { Rate } from "../../share/rate";
import { clock, percent } from "../../texts/format";
import { inClauses } from "../../texts/join";
import type { Words } from "../words";

/** What an action has done, for those who do not see the pane change; empty where its own screen tells it. */
export function doneText(id: ActionId, study: Study, words: Words): string {
  const { texts, tell, language } = words;
  const { done, share, removal } = texts.pane;
  const at = (date: Date | undefined): string => (date ? clock(date, language) : "");
  switch (id) {
    case "reading":
      return readText(study, words);
    case "locating":
    case "lookingUp":
      return sharesText(study, words);
    case "splitting":
      return splitText(study, words);
    case "writing":
    case "restoring":
    case "finishing":
      return study.writtenAt ? tell(share.written, { time: at(study.writtenAt) }) : "";
    case "writingLots":
      return tell(texts.lots.pane.written, { time: at(study.lotsWrittenAt) });
    case "awarding":
    case "writingResults":
    case "writingSourcing":
      return done.writing;
    case "removing":
      return removal.kept;
    case "removingLots":
      return removal.lotsGone;
    case "forgetting":
      return done.removing;
    default:
      return "";
  }
}

function readText({ reading }: Study, { texts, tell }: Words): string {
  if (!reading) return "";
  if (!reading.ok) return tell(texts.reading.failures[reading.code], reading.values);
  const { lines } = reading.table;
  return tell(texts.pane.done.reading, { lines: lines.length, totalCents: sumOfCents(lines) });
}

function splitText({ lots }: Study, { texts, tell }: Words): string {
  if (!lots) return "";
  return lots.ok
    ? tell(texts.pane.done.splitting, { n: lots.history.present.plan.lots.length })
    : tell(texts.lots.failures[lots.code]);
}

function sharesText({ share }: Study, { texts, tell, language }: Words): string {
  if (!share) return "";
  const said = (rate: Rate): string => {
    if (!rate.ok) return texts.pane.share.reasons[rate.reason].replace(/\.$/, "");
    const [low, high] = [percent(rate.low, language), percent(rate.high, language)];
    return low === high ? low : tell(texts.pane.sellers.between, { low, high });
  };
  const shares = share.perimeters.map(({ perimeter, whole: { rate } }) => `${perimeter.name}, ${said(rate)}`);
  return tell(texts.pane.done.locating, { shares: inClauses(shares, language) });
}
