import { amountNamed } from "../columns/amountHeaders";
import { cellAddress } from "../../ground/address";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { headerWords, meaningsNamed } from "../header/vocabulary";
import { plain } from "../cells/words";

const ROWS_SEEN = 60;
const LABEL_LENGTH = 60;
const DOCUMENT =
  /^(?:bon de (?:commande|livraison)|bordereau des prix|facture|devis|fiche|formulaire|questionnaire|avoir|purchase order|invoice|quotation|form)\b(?!s)/;

/** Where a form shows itself: a label with its value beside it, or the name of a document. */
export interface FormSign {
  readonly cell: string;
  readonly value: string;
}

/** A sheet of labels with their values beside them (a form, an order, an invoice, a questionnaire, a table laid on its side); undefined when it is none. */
export function formSign(grid: Grid): FormSign | undefined {
  const rows = grid.values.slice(0, ROWS_SEEN);
  const labels = rows.flatMap((row, index) => {
    const column = labelColumn(row);
    return column === undefined ? [] : [{ index, column }];
  });
  const named = rows.flatMap((row, index) => {
    const column = documentColumn(row);
    return column === undefined ? [] : [{ index, column }];
  });
  const sign =
    labels.length >= 3 || (named.length > 0 && labels.length > 0)
      ? (named[0] ?? labels[0])
      : isQuestionnaire(rows)
        ? named[0]
        : undefined;
  return (
    sign && {
      cell: cellAddress(sign.index + grid.top, sign.column + grid.left),
      value: textOf(rows[sign.index]?.[sign.column]).replace(/\s+/g, " ").slice(0, LABEL_LENGTH),
    }
  );
}

/** Column of the row's first cell when it is a label whose value stands at its right. */
function labelColumn(row: readonly CellValue[]): number | undefined {
  const column = row.findIndex((value) => !isBlank(value));
  const [label, value] = [row[column], row.slice(column + 1).find((cell) => !isBlank(cell))];
  if (typeof label !== "string" || value === undefined) return undefined;
  const text = textOf(label);
  if (text.length > LABEL_LENGTH || nameOf(value) !== undefined) return undefined;
  return /:$/.test(text) || nameOf(text) !== undefined ? column : undefined;
}

/** What a text names as a header would; undefined when nothing. */
function nameOf(value: CellValue): string | undefined {
  if (typeof value !== "string" || value.length > LABEL_LENGTH) return undefined;
  const words = headerWords(value);
  if (words.length === 0 || words.length > 6) return undefined;
  if (amountNamed(words) >= 0.6) return "amount";
  return [...meaningsNamed(words)].find(([, score]) => score >= 0.7)?.[0];
}

/** "BON DE COMMANDE N° 12", nearly alone in its row. */
function documentColumn(row: readonly CellValue[]): number | undefined {
  if (row.filter((value) => !isBlank(value)).length > 4) return undefined;
  const column = row.findIndex(
    (value) => typeof value === "string" && value.length <= LABEL_LENGTH && DOCUMENT.test(plain(value).trim()),
  );
  return column < 0 ? undefined : column;
}

const isQuestionnaire = (rows: readonly (readonly CellValue[])[]): boolean =>
  rows.filter((row) => row.some((value) => typeof value === "string" && /\?\s*$/.test(value))).length >= 2 ||
  rows.length < 40;
