import { makeStyles, tokens } from "@fluentui/react-components";
import type { LotsWork, PaperKind } from "../../../actions/lots/workload/work";
import { meanOf } from "../../../lots/workload/counts";
import { useWords } from "../../words";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxHeight: "320px" },
  table: { borderCollapse: "collapse", fontSize: "12px", width: "100%" },
  head: { textAlign: "right", fontWeight: 600, padding: "2px 3px", verticalAlign: "bottom" },
  cell: {
    textAlign: "right",
    padding: "2px 4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
});

interface WorkTableProps {
  readonly works: readonly LotsWork[];
  readonly kind: PaperKind;
}

/** One row for each number of lots; columns of hours only where the buyer gave some. */
export function WorkTable({ works, kind }: WorkTableProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const words = texts.lots.work;
  const number = (value: number | undefined, digits = 0): string =>
    value === undefined
      ? words.unknown
      : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const columns: readonly { readonly head: string; readonly of: (work: LotsWork) => string }[] = [
    { head: words.columns.lots, of: ({ lots }) => (lots === undefined ? words.today : number(lots)) },
    { head: words.columns.deliveries, of: ({ deliveries }) => number(deliveries) },
    { head: words.papers[kind], of: ({ papers }) => number(papers) },
    { head: words.heads.places, of: ({ suppliersByPlace }) => number(meanOf(suppliersByPlace), 1) },
    ...(works.some(({ hours }) => hours !== undefined)
      ? [{ head: words.heads.hours, of: ({ hours }: LotsWork) => number(hours) }]
      : []),
    ...(works.some(({ lotsPerPerson }) => lotsPerPerson !== undefined)
      ? [{ head: words.heads.perPerson, of: ({ lotsPerPerson }: LotsWork) => number(lotsPerPerson, 1) }]
      : []),
  ];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {works.map((work, row) => (
            <tr key={row}>
              {columns.map(({ head, of }) => (
                <td key={head} className={styles.cell}>
                  {of(work)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
