import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LOCALITIES, partsOf, type Amounts } from "../../share/rate";
import type { Locality } from "../../territory/places/place";
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
  parts: { display: "flex", flexWrap: "wrap" },
  part: { minWidth: "0", fontWeight: 400, fontSize: "12px", padding: "0 6px" },
  key: { width: "10px", height: "10px", borderRadius: "2px", marginRight: "4px", flexShrink: 0 },
  yes: { background: tokens.colorBrandBackground, [CONTRAST]: { background: "Highlight" } },
  check: { background: tokens.colorPaletteMarigoldBorderActive, [CONTRAST]: { background: "Mark" } },
  unlocated: { background: tokens.colorPaletteRedBackground3, [CONTRAST]: { background: "GrayText" } },
  no: { background: tokens.colorNeutralStroke1, [CONTRAST]: { background: "Canvas" } },
});

interface AmountBarProps {
  readonly amounts: Amounts;
  readonly totalCents: number;
  /** Shows the suppliers behind a part: each then has a button under the bar. */
  readonly onShow?: ((part: Locality) => void) | undefined;
}

/** How an amount divides; nothing is drawn where parts are negative. */
export function AmountBar({ amounts, totalCents, onShow }: AmountBarProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  if (totalCents <= 0 || ORDER.some((key) => amounts[key] < 0)) return null;
  const tenths = partsOf(amounts) ?? [];
  const parts = ORDER.filter((key) => amounts[key] > 0).map((key) => ({
    key,
    share: (tenths[LOCALITIES.indexOf(key)] ?? 0) / 1000,
    width: amounts[key] / totalCents,
  }));
  const label = parts.map(({ key, share }) => `${texts.pane.share[WORDS[key]]} ${percent(share, language)}`).join(", ");
  return (
    <>
      <div role="img" aria-label={label} title={label} className={styles.bar}>
        {parts.map(({ key, width }) => (
          <span
            key={key}
            className={styles[key]}
            style={{ width: `${width * 100}%` }}
            {...(onShow ? { onClick: () => onShow(key) } : {})}
          />
        ))}
      </div>
      {onShow && (
        <div className={styles.parts}>
          {parts.map(({ key, share }) => (
            <Button key={key} size="small" appearance="subtle" className={styles.part} onClick={() => onShow(key)}>
              <span className={mergeClasses(styles.key, styles[key])} />
              {texts.pane.share[WORDS[key]]} {percent(share, language)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
