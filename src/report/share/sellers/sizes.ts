import { MONEY, WHOLE } from "../../../ground/money";
import { FIRSTS } from "../../../share/sellers/concentration";
import { LABEL_SETS, LABELS, SIZES } from "../../../suppliers/sizes/size";
import { textsOf } from "../../../texts";
import { say } from "../../../texts/say";
import { headerCells } from "../../plan/columns";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock, PlannedCell } from "../../plan/plan";
import { countedColumn } from "../../suppliers/counted";
import { labelsText, sizeText } from "../../suppliers/sizeColumns";
import { boundedCells } from "../groups";
import { amountsBy, kindSum, suppliersBy, type KindTexts } from "./kindSums";

interface Shown {
  readonly name: string;
  readonly texts: KindTexts;
}

/** Rows of the tables of sizes: SMEs, mid-caps, large ones, then what a supplier is besides. */
function shownKinds({ input: { language } }: Layout): Shown[] {
  const words = textsOf(language).suppliers.sizes;
  const said = (has: boolean, label: (typeof LABELS)[number]): string[] =>
    LABEL_SETS.filter((set) => set.includes(label) === has).map((set) => labelsText(set, language));
  return [
    ...SIZES.map((size): Shown => ({
      name: sizeText(size, language),
      texts: {
        column: "size",
        wanted: [sizeText(size, language)],
        others: SIZES.filter((other) => other !== size).map((other) => sizeText(other, language)),
      },
    })),
    ...LABELS.map((label): Shown => ({
      name: words.labels[label],
      texts: { column: "labels", wanted: said(true, label), others: said(false, label) },
    })),
  ];
}

/** By size and by what suppliers are besides, anywhere and in each perimeter: in euros, or in number of suppliers. */
export function sizesBlock(layout: Layout, what: "sizes" | "sizeNumbers"): PlannedBlock {
  const {
    words: { sellers },
    rows,
    input,
    perimeters,
  } = layout;
  const w = sellers[what];
  const [top, format] = [rows[what] + 2, what === "sizes" ? MONEY : WHOLE];
  const headings = [undefined, ...perimeters].flatMap((k) =>
    [w.sure, w.unknown, w.low, w.high].map((template) =>
      say(
        template,
        { perimeter: k === undefined ? sellers.everywhere : (input.perimeterNames[k] ?? "") },
        input.language,
      ),
    ),
  );
  const body = shownKinds(layout).map(({ name, texts }, index): PlannedCell[] => {
    const sum = what === "sizes" ? amountsBy(layout, texts.column) : suppliersBy(layout, texts.column);
    const total = { row: top + 1 + index, column: 2 };
    return [
      { text: name },
      { formula: `=ROUND(${sum(undefined, undefined)},2)`, format },
      ...[undefined, ...perimeters].flatMap((k, place) =>
        boundedCells(layout, total, 3 + 4 * place, kindSum(sum, texts, k), format),
      ),
    ];
  });
  return {
    id: `share:${what}`,
    top,
    left: 1,
    headerLines: 4,
    cells: [headerCells([sellers.size, w.total, ...headings]), ...body],
  };
}

/** What the first suppliers are paid, within the filters, of all purchases. */
export function concentrationBlock(layout: Layout): PlannedBlock {
  const {
    words: { sellers, share },
    rows,
    input,
    suppliers,
  } = layout;
  const w = sellers.concentration;
  const top = rows.concentration + 2;
  const amounts = suppliers.all(countedColumn(layout));
  const total = `ROUND(${amountsBy(layout, "size")(undefined, undefined)},2)`;
  const body = FIRSTS.map((first, index): PlannedCell[] => {
    const ranks = Array.from({ length: Math.min(first, Math.max(1, input.suppliers.length)) }, (_, rank) => rank + 1);
    return [
      { text: say(w.first, { n: first }, input.language) },
      { formula: `=ROUND(${ranks.map((rank) => `MAX(0,LARGE(${amounts},${rank}))`).join("+")},2)`, format: MONEY },
      { formula: `=IF(${total}<0.005,"",$B$${top + 1 + index}/${total})`, format: "0.0%" },
    ];
  });
  return {
    id: "share:concentration",
    top,
    left: 1,
    headerLines: 2,
    cells: [headerCells([w.heading, share.amount, share.weight]), ...body],
  };
}
