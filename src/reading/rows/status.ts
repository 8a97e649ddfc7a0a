import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { Understanding } from "../columns/understanding";
import { plain } from "../cells/words";

const CANCELLED = /(?<!\b(?:non|pas|not) )\b(?:annul|rejet|abandon|cancel|reject|void|supprim|refus|sans suite)/;
/** A description that says so itself: "ANNULÉ - voirie", "Voirie (annulée)"; "Annulation du mandat 12" is a credit note. */
const SAID_CANCELLED = /^annulee?s?\b|\((?:annulee?s?|cancelled)\)/;
const YES = /^(?:x|oui|o|yes|y|vrai|true|1|annule|annulee)$/;

/** Which cell says that the purchase did not take place: the row's status (in words, or "x" under « Annulé ») or its description; undefined when none does. */
export function cancellation({
  guess,
  looks,
}: Understanding): (row: readonly CellValue[]) => "status" | "label" | undefined {
  const [statusAt, labelAt] = [guess.columns.get("status") ?? -1, guess.columns.get("label") ?? -1];
  const isFlag =
    statusAt >= 0 &&
    CANCELLED.test(
      plain(looks[statusAt]?.header ?? "")
        .replace(/[_-]+/g, " ")
        .trim(),
    );
  return (row) => {
    const status = statusAt < 0 || isBlank(row[statusAt]) ? "" : plain(textOf(row[statusAt]));
    if (status !== "" && ((isFlag && YES.test(status)) || CANCELLED.test(status))) return "status";
    const label = labelAt < 0 ? undefined : row[labelAt];
    return typeof label === "string" &&
      label.length >= 6 &&
      /annul|cancel/i.test(label) &&
      SAID_CANCELLED.test(plain(label).trim())
      ? "label"
      : undefined;
  };
}
