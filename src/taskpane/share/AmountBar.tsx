import { makeStyles, tokens } from "@fluentui/react-components";
import type { Amounts } from "../../share/rate";
import { percent } from "../../texts/format";
import { useWords } from "../words";

const ORDER = ["yes", "check", "unlocated", "no"] as const;
const WORDS = { yes: "local", check: "check", unlocated: "unlocated", no: "notLocal" } as const;

const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "10px",
    borderRadius: "5px",
    overflow: "hidden",
    background: tokens.colorNeutralBackground5,
    [CONTRAST]: { forcedColorAdjust: "none", border: "1px solid CanvasText" },
  },
  yes: { background: tokens.colorBrandBackground, [CONTRAST]: { background: "Highlight" } },
  check: { background: tokens.colorPaletteMarigoldBorderActive, [CONTRAST]: { background: "Mark" } },
  unlocated: { background: tokens.colorPaletteRedBackground3, [CONTRAST]: { background: "GrayText" } },
  no: { background: tokens.colorNeutralStroke1, [CONTRAST]: { background: "Canvas" } },
});

/** How an amount divides; nothing is drawn where parts are negative. */
export function AmountBar({ amounts, totalCents }: { readonly amounts: Amounts; readonly totalCents: number }) {
  const { texts, language } = useWords();
  const styles = useStyles();
  if (totalCents <= 0 || ORDER.some((key) => amounts[key] < 0)) return null;
  const parts = ORDER.filter((key) => amounts[key] > 0).map((key) => ({ key, share: amounts[key] / totalCents }));
  const label = parts.map(({ key, share }) => `${texts.pane.share[WORDS[key]]} ${percent(share, language)}`).join(", ");
  return (
    <div role="img" aria-label={label} title={label} className={styles.bar}>
      {parts.map(({ key, share }) => (
        <span key={key} className={styles[key]} style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  );
}
