import { isBlank, textOf } from "../cells/cells";
import { plain } from "../cells/words";
import type { ColumnLook } from "../columns/look";
import type { Understanding } from "../columns/understanding";
import { isCount } from "../header/vocabulary";

const PRICE = new Set(["prix", "price", "tarif", "pu", "puht", "preis", "precio", "prezzo", "preco", "prijs"]);
const FOR_ONE = new Set(["unitaire", "unit", "pu", "puht"]);
/** « Prix au kg ». */
const MEASURES = new Set(
  "kg kilo kilos litre litres l100 piece pieces unite tonne tonnes m2 m3 ml heure jour".split(" "),
);
/** What numbers a document of one purchase, and not an article of a catalogue. */
const DOCUMENT =
  /\b(?:factures?|mandats?|commandes?|pieces?|engagements?|bordereaux?|invoices?|orders?|vouchers?|payments?)\b/;
const UNIT_HEADING = /\b(?:unites?|unit|uom|conditionnement|colisage|cond|u)\b/;
const UNIT =
  /^(?:\d+(?:[.,]\d+)? ?x? ?)?(?:kg|kilos?|g|gr|l|litres?|cl|ml|dl|u|unites?|pieces?|pce?s?|cartons?|colis|boites?|sachets?|barquettes?|heures?|h|jours?|j|m|m2|m3|m²|m³|ml|forfaits?|ft|fft|ens|ensemble|lots?|bottes?|douzaines?|bouteilles?|bidons?|paquets?|tonnes?|t|rouleaux?|ramettes?|each|box)$/;
const MOSTLY = 0.7;
const ROWS_SEEN = 200;

/**
 * A list of prices for one piece (mercuriale, bordereau des prix): the amount is a price, things have a unit or a packing, nothing says how many were
 * bought nor when.
 */
export function areUnitPrices(table: Understanding): boolean {
  const { looks, guess } = table;
  const inside = looks.filter(({ index }) => index >= table.firstColumn && index <= table.lastColumn);
  const amount = looks[guess.columns.get("amount") ?? -1];
  const price =
    amount ?? inside.find(({ words, profile }) => isPrice(words) && isForOne(words) && profile.amounts > 0.8);
  if (!price || !isPrice(price.words)) return false;
  if (inside.some(({ words }) => isCount(words))) return !amount;
  const dates = looks[guess.columns.get("date") ?? -1]?.profile.different ?? 0;
  const numbered = looks[guess.columns.get("reference") ?? -1]?.header ?? "";
  const isDated = dates > 1 || DOCUMENT.test(plain(numbered)) || guess.columns.has("contract");
  return !isDated && (isForOne(price.words) || inside.some((look) => look !== price && tellsUnits(table, look)));
}

const isPrice = (words: readonly string[]): boolean => words.some((word) => PRICE.has(word));
const isForOne = (words: readonly string[]): boolean => words.some((word) => FOR_ONE.has(word) || MEASURES.has(word));

/** Units of measure, by the heading or by the cells. */
function tellsUnits({ values, firstLine, end }: Understanding, { index, header, profile }: ColumnLook): boolean {
  if (profile.filled === 0 || profile.amounts > 0.5) return false;
  if (UNIT_HEADING.test(plain(header)) && profile.length < 15) return true;
  let [filled, units] = [0, 0];
  for (const row of values.slice(firstLine, Math.min(end, firstLine + ROWS_SEEN))) {
    const value = row[index];
    if (value === undefined || isBlank(value)) continue;
    filled += 1;
    if (UNIT.test(plain(textOf(value)).replace(/\./g, "").trim())) units += 1;
  }
  return filled > 0 && units >= MOSTLY * filled;
}
