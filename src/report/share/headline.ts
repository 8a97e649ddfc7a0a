import type { Language } from "../../texts/format";
import { BETWEEN_CLAUSES } from "../../texts/join";
import { around, say } from "../../texts/say";
import { fixedColumn, quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { familyChoicesColumn } from "../suppliers/familyChoices";
import { SUPPLIERS_HEADER_ROW } from "../suppliers/supplierColumns";
import { shareWidth } from "./charts";
import { perimeterCell } from "./perimeters";
import { perimeterList } from "../summary/summaryRows";
import type { PlannedBlock } from "../plan/plan";
import { basisWords } from "../plan/words";

/**
 * One sentence for each perimeter: « Taux d'achat local (…, € HT, exercice 2025) : 41,3 % = 1 238 400 € / 2 998 500 € ». FIXED works in every Excel, where
 * a TEXT pattern depends on its language; the marks it puts are replaced by those of the report's language. No rate is put forward above half unknown (`isHalfUnknown`).
 */
export function headlineBlock(layout: Layout): PlannedBlock {
  return {
    id: "share:headline",
    unfinished: layout.words.share.unfinished,
    top: layout.rows.headline,
    left: 1,
    spread: shareWidth(layout),
    cells: layout.perimeters.map((k) => [{ formula: `=${headline(layout, k)}`, style: "figure" }]),
  };
}

function headline(layout: Layout, k: number): string {
  const {
    words: { share: w },
    input,
    rows,
  } = layout;
  const cell = (line: Parameters<typeof perimeterCell>[1]): string => perimeterCell(layout, line, k);
  const [local, total, low, high] = [cell("yes"), cell("total"), cell("low"), cell("high")];
  const context = say(
    w.context,
    { perimeter: input.perimeterNames[k] ?? "", basis: basisWords(input) },
    input.language,
  );
  const highAmount = `${local}+${cell("check")}+${cell("unlocated")}`;
  const isFrench = input.language === "fr";
  const percent = (rate: string): string =>
    `${decimal(`FIXED(${rate}*100,1)`, input.language)}&${quoted(isFrench ? "\u00a0%" : "%")}`;
  const euros = (amount: string): string => {
    const figure = grouped(`FIXED(${amount},0)`, input.language);
    return isFrench ? `${figure}&${quoted("\u00a0€")}` : `"€"&${figure}`;
  };
  const isRange = `ROUND(${high},3)>ROUND(${low},3)`;
  const range = (first: string, second: string): string => `${first}&IF(${isRange},${quoted(w.to)}&${second},"")`;
  const rates = range(percent(low), percent(high));
  const amounts = range(euros(`MIN(${local},${highAmount})`), euros(`MAX(${local},${highAmount})`));
  const rate = `${rates}&" = "&${amounts}&" / "&${euros(total)}`;
  const [before, after] = around(w.noRate, "reason", {}, input.language);
  const outOf = (amount: string): string => `${euros(amount)}&${quoted(w.outOf)}&${euros(total)}`;
  const noRate = `${quoted(before)}&${low}&${quoted(`${after}${BETWEEN_CLAUSES[input.language]}`)}&${outOf(local)}`;
  const tooWide = `${quoted(w.halfUnknown)}&${outOf(`${cell("check")}+${cell("unlocated")}`)}&${quoted(w.stillBetween)}&${rates}`;
  return `${quoted(`${w.rate} (${context}, `)}&$B$${rows.period}&${quoted(colon(input.language))}&IF(ISNUMBER(${low}),IF(ROUND(${high}-${low},9)>0.5,${tooWide},${rate}),${noRate})`;
}

const decimal = (number: string, language: Language): string =>
  language === "fr" ? `SUBSTITUTE(${number},".",",")` : `SUBSTITUTE(${number},",",".")`;

/** Groups of three digits, whatever mark this Excel put between them. */
function grouped(number: string, language: Language): string {
  const mark = language === "fr" ? "\u202f" : ",";
  return [",", ".", "\u00a0", "\u202f"]
    .filter((other) => other !== mark)
    .reduce((text, other) => `SUBSTITUTE(${text},"${other}","${mark}")`, number);
}

const colon = (language: Language): string => (language === "fr" ? ")\u00a0: " : "): ");

/** The yellow cells that choose what is shown; each is a block of its own since its choices are. */
export function filterBlocks(layout: Layout): PlannedBlock[] {
  const {
    words: { share: w },
    rows,
    sources,
    families,
    names,
    input,
  } = layout;
  const choice = (
    id: string,
    top: number,
    label: string,
    all: string,
    list: { list: readonly string[] } | { listFormula: string },
  ): PlannedBlock => ({
    id: `share:filter:${id}`,
    top,
    left: 1,
    cells: [[{ text: label }, { text: all, style: "input" }]],
    columns: [
      { id: "label", key: true },
      { id, keep: true, style: "input", validation: list },
    ],
  });
  const familyList = `=${fixedColumn(names.suppliers, familyChoicesColumn(layout), SUPPLIERS_HEADER_ROW + 1, SUPPLIERS_HEADER_ROW + 1 + families.length)}`;
  return [
    ...(sources.hasYear
      ? [
          choice("year", rows.yearFilter, w.yearFilter, w.allYears, {
            list: [w.allYears, ...rows.shownYears.map(String)],
          }),
        ]
      : []),
    ...(families.length > 0
      ? [choice("family", rows.familyFilter, w.familyFilter, w.allFamilies, { listFormula: familyList })]
      : []),
    ...(input.perimeters.length > 1
      ? [
          choice("perimeter", rows.perimeterFilter, w.perimeterFilter, input.perimeterNames[0] ?? "", {
            listFormula: `=${perimeterList(layout)}`,
          }),
        ]
      : []),
    {
      id: "share:period",
      top: rows.period,
      left: 1,
      cells: [[{ text: w.period }, { formula: `=${periodFormula(layout)}` }]],
    },
  ];
}

function periodFormula({ words: { share: w }, sources, lines, rows, families }: Layout): string {
  const [year, family] = [`$B$${rows.yearFilter}`, `$B$${rows.familyFilter}`];
  const span = sources.hasYear
    ? `IF(${year}&""<>${quoted(w.allYears)},${quoted(w.oneYear)}&${year},IF(MIN(${lines.all("year")})=MAX(${lines.all("year")}),${quoted(w.oneYear)}&MIN(${lines.all("year")}),${quoted(w.severalYears)}&MIN(${lines.all("year")})&${quoted(w.to)}&MAX(${lines.all("year")})))`
    : quoted(w.noYear);
  return families.length === 0
    ? span
    : `${span}&IF(${family}=${quoted(w.allFamilies)},"",${quoted(w.inFamily)}&${family})`;
}
