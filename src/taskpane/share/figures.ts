import { makeStyles, tokens } from "@fluentui/react-components";
import type { Rate } from "../../share/rate";
import { percent } from "../../texts/format";
import type { Words } from "../words";

export const useFigureStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", fontSize: "12px", paddingLeft: "8px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { fontWeight: 600, margin: 0 },
  text: { margin: 0 },
  figure: { textAlign: "right", flexShrink: 0, maxWidth: "60%" },
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** « 12 % », « de 12 % à 30 % ». */
export const rangeText = (low: string, high: string, { texts, tell }: Words): string =>
  low === high ? low : tell(texts.pane.sellers.between, { low, high });

export const rateText = (rate: Rate, words: Words): string =>
  rate.ok
    ? rangeText(percent(rate.low, words.language), percent(rate.high, words.language), words)
    : words.texts.pane.share.reasons[rate.reason];
