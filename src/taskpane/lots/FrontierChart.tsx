import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { reachedWith, type FrontierPoint } from "../../lots/search/frontier";
import { percent } from "../../texts/format";
import { useWords } from "../words";

const WIDTH = 320;
const HEIGHT = 150;
const EDGE = { left: 34, right: 8, top: 10, bottom: 24 };

const useStyles = makeStyles({
  chart: {
    width: "100%",
    height: "auto",
    cursor: "pointer",
    borderRadius: "4px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { forcedColorAdjust: "auto" },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "10px" },
  line: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: 2 },
  dot: { fill: tokens.colorCompoundBrandStroke },
  chosen: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorCompoundBrandStroke, strokeWidth: 3 },
  advised: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: "3 3" },
  now: { fill: tokens.colorPaletteDarkOrangeForeground1 },
});

interface FrontierChartProps {
  readonly points: readonly FrontierPoint[];
  readonly totalCents: number;
  readonly recommended: number | undefined;
  /** The present lots: how many, and what is expected of them in cents. */
  readonly now: { readonly lots: number; readonly cents: number };
  readonly chosen: number;
  readonly onChoose: (lots: number) => void;
}

/** The whole trade-off: a click or the arrows choose a number of lots. */
export function FrontierChart({ points, totalCents, recommended, now, chosen, onChoose }: FrontierChartProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.lots;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || totalCents <= 0) return null;
  const most =
    Math.max(0.05, ...points.map(({ expectedCents }) => expectedCents / totalCents), now.cents / totalCents) * 1.05;
  const x = (lots: number): number =>
    EDGE.left + ((lots - first.lots) / Math.max(1, last.lots - first.lots)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (cents: number): number =>
    HEIGHT - EDGE.bottom - (cents / totalCents / most) * (HEIGHT - EDGE.top - EDGE.bottom);
  const reached = reachedWith(points);
  const point = points.find(({ lots }) => lots === chosen) ?? last;
  const choose = (lots: number): void => onChoose(Math.min(last.lots, Math.max(first.lots, lots)));
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: chosen - 1,
      ArrowDown: chosen - 1,
      ArrowRight: chosen + 1,
      ArrowUp: chosen + 1,
      PageUp: chosen + 10,
      PageDown: chosen - 10,
      Home: first.lots,
      End: last.lots,
    };
    const lots = steps[event.key];
    if (lots === undefined) return;
    event.preventDefault();
    choose(lots);
  };
  const ticks = [0, 0.5, 1].map((part) => part * most);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="slider"
      tabIndex={0}
      aria-label={tell(words.pane.chart, { lots: chosen })}
      aria-valuemin={first.lots}
      aria-valuemax={last.lots}
      aria-valuenow={chosen}
      aria-valuetext={tell(words.frontier.point, {
        lots: point.lots,
        expectedCents: point.expectedCents,
        shareRate: point.expectedCents / totalCents,
      })}
      onKeyDown={onKey}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const at = ((event.clientX - box.left) / box.width) * WIDTH;
        choose(
          Math.round(first.lots + ((at - EDGE.left) / (WIDTH - EDGE.left - EDGE.right)) * (last.lots - first.lots)),
        );
      }}
    >
      <line
        className={styles.axis}
        x1={EDGE.left}
        x2={WIDTH - EDGE.right}
        y1={HEIGHT - EDGE.bottom}
        y2={HEIGHT - EDGE.bottom}
      />
      {ticks.map((share) => (
        <text key={share} className={styles.text} x={EDGE.left - 4} y={y(share * totalCents) + 3} textAnchor="end">
          {percent(share, language).replace(/[,.]\d/, "")}
        </text>
      ))}
      {[first.lots, recommended, last.lots].map(
        (lots) =>
          lots !== undefined && (
            <text
              key={lots}
              className={styles.text}
              x={x(lots)}
              y={HEIGHT - 10}
              textAnchor={lots === last.lots ? "end" : "middle"}
            >
              {lots}
            </text>
          ),
      )}
      {recommended !== undefined && (
        <line
          className={styles.advised}
          x1={x(recommended)}
          x2={x(recommended)}
          y1={EDGE.top}
          y2={HEIGHT - EDGE.bottom}
        />
      )}
      <polyline
        className={styles.line}
        points={points.map(({ lots }, index) => `${x(lots)},${y(reached[index]!)}`).join(" ")}
      />
      {points.map(({ lots, expectedCents }) => (
        <circle
          key={lots}
          className={mergeClasses(styles.dot, lots === chosen && styles.chosen)}
          cx={x(lots)}
          cy={y(expectedCents)}
          r={lots === chosen ? 5 : 2}
        >
          <title>{tell(words.frontier.point, { lots, expectedCents, shareRate: expectedCents / totalCents })}</title>
        </circle>
      ))}
      <rect className={styles.now} x={x(Math.min(now.lots, last.lots)) - 4} y={y(now.cents) - 4} width={8} height={8}>
        <title>
          {tell(words.pane.labelled, {
            label: words.pane.chartNow,
            value: `${now.lots}, ${percent(now.cents / totalCents, language)}`,
          })}
        </title>
      </rect>
      <text className={styles.text} x={x(Math.min(now.lots, last.lots)) + 7} y={y(now.cents) + 10}>
        {words.pane.chartNow}
      </text>
    </svg>
  );
}
