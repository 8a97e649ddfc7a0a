import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks of a grid of products by places: its heads stay in sight when it scrolls. */
export const useGridStyles = makeStyles({
  frame: { overflow: "auto", maxHeight: "60vh", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "separate", borderSpacing: 0, fontSize: "12px" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    background: tokens.colorNeutralBackground2,
    padding: "4px",
    textAlign: "left",
  },
  side: {
    position: "sticky",
    left: 0,
    background: tokens.colorNeutralBackground2,
    padding: "2px 4px",
    textAlign: "left",
    fontWeight: 400,
    minWidth: "92px",
    maxWidth: "140px",
    overflowWrap: "break-word",
    hyphens: "auto",
  },
  cell: {
    width: "100%",
    minWidth: "36px",
    minHeight: "24px",
    border: "1px solid transparent",
    color: "#1b1a19",
    cursor: "pointer",
    font: "inherit",
    '&[aria-pressed="true"]': { border: "2px solid #1b1a19", fontWeight: 700 },
  },
  figure: { padding: "2px 8px", textAlign: "right", whiteSpace: "nowrap", color: tokens.colorNeutralForeground1 },
  changed: { fontWeight: 700, color: "#1b1a19", background: "#ffe9b8" },
  change: { display: "block", fontWeight: 400 },
  kept: { padding: "2px 6px", textAlign: "center", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  moved: {
    padding: "2px 6px",
    textAlign: "center",
    fontWeight: 700,
    color: "#1b1a19",
    background: "#ffe9b8",
    whiteSpace: "nowrap",
  },
});

/** Light enough for dark figures; neighbours in number are far apart in hue (golden angle). */
export const colourOf = (number: number): string => `hsl(${Math.round((number * 137.5) % 360)} 65% 85%)`;
