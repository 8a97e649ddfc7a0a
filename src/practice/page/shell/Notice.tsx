import { say } from "../../../texts/say";
import { useDesk, useWords } from "./context";

/** A message above the sheet: a file that cannot be opened, a change that the workbook refuses. */
export function Notice() {
  const desk = useDesk();
  const words = useWords();
  const { message } = desk;
  if (!message) return null;
  const text = message.kind === "problem" ? say(words.problem[message.problem], { file: message.file }, desk.language) : (message.text ?? words.refused[message.reason]);
  return (
    <div className={`notice ${message.kind}`} role="alert">
      <p>{text}</p>
      <button type="button" className="tool" aria-label={words.dismiss} onClick={() => desk.say(undefined)}>✕</button>
    </div>
  );
}
