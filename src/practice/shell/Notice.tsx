import { files as english } from "../../texts/en/files";
import { files as french } from "../../texts/fr/files";
import type { Message } from "../desk";
import { useDesk, useWords, type Words } from "./context";

/** A message above the sheet: a file that cannot be opened, a change that the workbook refuses. */
export function Notice() {
  const desk = useDesk();
  const words = useWords();
  const { message } = desk;
  if (!message) return null;
  const text = textOf(message, words, desk.language === "fr" ? french : english);
  return (
    <div className={`notice ${message.kind}`} role={message.kind === "warnings" ? "status" : "alert"}>
      <p>{text}</p>
      <button type="button" className="tool" aria-label={words.dismiss} onClick={() => desk.say(undefined)}>
        ✕
      </button>
    </div>
  );
}

function textOf(message: Message, words: Words, files: typeof french | typeof english): string {
  switch (message.kind) {
    case "problem":
      return files.refused[message.problem].replace("{name}", message.file);
    case "warnings":
      return message.warnings
        .map(({ code, values }) =>
          files.warnings[code].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
        )
        .join(" ");
    case "unsaved":
      return words.unsaved;
    case "refused":
      return message.text ?? words.refused[message.reason];
  }
}
