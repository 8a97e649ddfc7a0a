import { files as english } from "../../texts/en/files";
import { files as french } from "../../texts/fr/files";
import { say } from "../../texts/say";
import type { Language } from "../../workbook/book/display";
import type { Message } from "../desk";
import { useDesk, useWords, type Words } from "./context";
import { inSentences } from "../../texts/join";
import { useTold } from "./useTold";

/** How the name begins of a tab that takes over what this one offers. */
export const OFFERED = "offered-";

/** A message above the sheet: a file that cannot be opened, a change that the workbook refuses. */
export function Notice() {
  const desk = useDesk();
  const words = useWords();
  const { message } = desk;
  const text = message ? textOf(message, words, desk.language) : "";
  useTold(text, "notice");
  if (!message) return null;
  return (
    <div className={`notice ${message.kind}`}>
      <p>{text}</p>
      {message.kind === "offered" && (
        <button type="button" onClick={() => window.open(location.href, OFFERED + String(Date.now()))}>
          {words.openOffered}
        </button>
      )}
      <button type="button" className="tool" aria-label={words.dismiss} onClick={() => desk.say(undefined)}>
        ✕
      </button>
    </div>
  );
}

function textOf(message: Message, words: Words, language: Language): string {
  const files = language === "fr" ? french : english;
  switch (message.kind) {
    case "problem":
      return say(files.refused[message.problem.code], message.problem.values, language);
    case "warnings":
      return inSentences(message.warnings.map(({ code, values }) => say(files.warnings[code], values, language)));
    case "offered":
      return words.offered;
    case "unsaved":
      return words.unsaved;
    case "refused":
      return message.text ?? words.refused[message.reason];
  }
}
