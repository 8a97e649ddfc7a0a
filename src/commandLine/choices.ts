import { answerQuestion, chooseColumn } from "../actions/study/choose";
import { questionsOf } from "../actions/study/questions";
import type { Study } from "../actions/study/study";
import { columnNumber } from "../ground/address";
import type { Meaning, Question } from "../reading/columns/purchases";
import { files, tell, texts } from "./language";
import { Refusal, WRONG_WORDS } from "./refusal";

/** What a person would choose in the pane, as the command line takes it: « amount=H », « coHolders=share ». */
export interface TypedChoices {
  /** MEANING=COLUMN, « none » for no such column. */
  readonly columns: readonly string[];
  /** CODE=CHOICE, in the order in which they are given. */
  readonly answers: readonly string[];
}

/** The study read again with each choice. @throws Refusal for a choice that is not offered */
export function withTypedChoices(study: Study, { columns, answers }: TypedChoices): Study {
  const placed = columns.reduce(withColumn, study);
  return answers.reduce(withAnswer, placed);
}

function withColumn(study: Study, typed: string): Study {
  const [meaning, column] = parts(typed);
  const isMeaning = Object.keys(texts.reading.meanings).includes(meaning);
  if (!isMeaning || !/^(?:[A-Za-z]{1,3}|none)$/.test(column))
    throw new Refusal(
      tell(files.unknownColumn, { typed, meanings: Object.keys(texts.reading.meanings).join(", ") }),
      WRONG_WORDS,
    );
  return chooseColumn(study, meaning as Meaning, column === "none" ? null : columnNumber(column.toUpperCase()));
}

function withAnswer(study: Study, typed: string): Study {
  const [code, choice] = parts(typed);
  const offered = questionsOf(study);
  if (!offered.some((question) => question.code === code && question.choices.includes(choice)))
    throw new Refusal(tell(files.unknownAnswer, { typed, offered: offered.map(offerOf).join(", ") }), WRONG_WORDS);
  return answerQuestion(study, code, choice);
}

const offerOf = ({ code, choices }: Question): string => `${code}=${choices.join("|")}`;

/** What stands before the first « = », and after it. */
function parts(typed: string): [string, string] {
  const at = typed.indexOf("=");
  return at < 0 ? [typed, ""] : [typed.slice(0, at), typed.slice(at + 1)];
}
