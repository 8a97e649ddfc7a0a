import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks shared by the parts of the lots' step. */
export const useLotStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    padding: "8px 10px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  big: { fontSize: "24px", lineHeight: "30px", fontWeight: 700, margin: 0 },
  strong: { fontWeight: 600, fontSize: "13px", margin: 0, overflowWrap: "anywhere" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  plain: {
    margin: 0,
    paddingLeft: "16px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  warn: { fontSize: "12px", margin: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});
