import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { reachedWith, type FrontierPoint } from "../../../lots/search/frontier";
import { percent } from "../../../texts/format";
import { useWords } from "../../words";
import { EDGE, frontierScale, HEIGHT, WIDTH, type FrontierScale } from "./frontierScale";

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
  pointed: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1 },
  value: { margin: 0, fontSize: "13px", fontWeight: 600 },
  now: { fill: tokens.colorPaletteDarkOrangeForeground1 },
});

interface FrontierChartProps {
  readonly points: readonly FrontierPoint[];
  readonly totalCents: number;
  readonly recommended: number | undefined;
  /** The present lots: how many, and what is expected of them in cents. */
  readonly now: Mark;
  readonly chosen: number;
  readonly onChoose: (lots: number) => void;
}

interface Mark {
  readonly lots: number;
  readonly cents: number;
}

/** The whole trade-off: a click or the arrows choose a number of lots. */
export function FrontierChart({ points, totalCents, recommended, now, chosen, onChoose }: FrontierChartProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.lots;
  const scale = frontierScale(points, totalCents, now.cents);
  const [pointed, setPointed] = useState<number>();
  const point = points.find(({ lots }) => lots === chosen) ?? points.at(-1);
  if (!scale || !point) return null;
  const onKey = (event: KeyboardEvent): void => {
    const lots = lotsByKey(event.key, chosen, scale);
    if (lots === undefined) return;
    event.preventDefault();
    onChoose(Math.min(scale.last, Math.max(scale.first, lots)));
  };
  const pointWords = ({ lots, expectedCents }: FrontierPoint): string =>
    tell(words.frontier.point, { lots, expectedCents, shareRate: expectedCents / totalCents });
  const lotsUnder = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement> | MouseEvent<SVGSVGElement>): number => {
    const box = currentTarget.getBoundingClientRect();
    return scale.lotsAt(((clientX - box.left) / box.width) * WIDTH);
  };
  const shown = points.find(({ lots }) => lots === pointed) ?? point;
  return (
    <>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="slider"
        tabIndex={0}
        aria-label={tell(words.pane.chart, { lots: chosen })}
        aria-valuemin={scale.first}
        aria-valuemax={scale.last}
        aria-valuenow={chosen}
        aria-valuetext={pointWords(point)}
        onKeyDown={onKey}
        onClick={(event) => onChoose(lotsUnder(event))}
        onPointerMove={(event) => setPointed(lotsUnder(event))}
        onPointerLeave={() => setPointed(undefined)}
      >
        <Axes scale={scale} totalCents={totalCents} recommended={recommended} />
        <Curve points={points} scale={scale} chosen={chosen} pointWords={pointWords} />
        <PresentMark now={now} scale={scale} totalCents={totalCents} />
        {shown !== point && (
          <line
            className={styles.pointed}
            x1={scale.x(shown.lots)}
            x2={scale.x(shown.lots)}
            y1={EDGE.top}
            y2={HEIGHT - EDGE.bottom}
          />
        )}
      </svg>
      <p className={styles.value} aria-hidden="true">
        {pointWords(shown)}
      </p>
    </>
  );
}

function lotsByKey(key: string, chosen: number, { first, last }: FrontierScale): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: chosen - 1,
    ArrowDown: chosen - 1,
    ArrowRight: chosen + 1,
    ArrowUp: chosen + 1,
    PageUp: chosen + 10,
    PageDown: chosen - 10,
    Home: first,
    End: last,
  };
  return steps[key];
}

/** Shares on the left, numbers of lots below, and the advised number as a dashed line. */
function Axes({
  scale,
  totalCents,
  recommended,
}: Pick<FrontierChartProps, "totalCents" | "recommended"> & { readonly scale: FrontierScale }) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const { first, last, most, x, y } = scale;
  const isOnTheRight = recommended !== undefined && x(recommended) > WIDTH / 2;
  const bottom = HEIGHT - EDGE.bottom;
  const numbers = [...new Set([first, recommended, last])].filter((lots): lots is number => lots !== undefined);
  return (
    <>
      <line className={styles.axis} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={bottom} y2={bottom} />
      {[0, 0.5 * most, most].map((share) => (
        <text key={share} className={styles.text} x={EDGE.left - 4} y={y(share * totalCents) + 3} textAnchor="end">
          {percent(share, language).replace(/[,.]\d/, "")}
        </text>
      ))}
      {numbers.map((lots) => (
        <text
          key={lots}
          className={styles.text}
          x={x(lots)}
          y={HEIGHT - 10}
          textAnchor={lots === last ? "end" : "middle"}
        >
          {lots}
        </text>
      ))}
      {recommended !== undefined && (
        <>
          <line className={styles.advised} x1={x(recommended)} x2={x(recommended)} y1={EDGE.top} y2={bottom} />
          <text
            className={styles.text}
            x={x(recommended) + (isOnTheRight ? -4 : 4)}
            y={bottom - 6}
            textAnchor={isOnTheRight ? "end" : "start"}
          >
            {texts.lots.pane.chartAdvised}
          </text>
        </>
      )}
    </>
  );
}

/** The line of what is reached with so many lots at most, and a dot for each proposed plan. */
function Curve({
  points,
  scale: { x, y },
  chosen,
  pointWords,
}: Pick<FrontierChartProps, "points" | "chosen"> & {
  readonly scale: FrontierScale;
  readonly pointWords: (point: FrontierPoint) => string;
}) {
  const styles = useStyles();
  const reached = reachedWith(points);
  return (
    <>
      <polyline
        className={styles.line}
        points={points.map(({ lots }, index) => `${x(lots)},${y(reached[index]!)}`).join(" ")}
      />
      {points.map((point) => (
        <circle
          key={point.lots}
          className={mergeClasses(styles.dot, point.lots === chosen && styles.chosen)}
          cx={x(point.lots)}
          cy={y(point.expectedCents)}
          r={point.lots === chosen ? 5 : 2}
        >
          <title>{pointWords(point)}</title>
        </circle>
      ))}
    </>
  );
}

/** Where the present lots stand. */
function PresentMark({
  now,
  scale: { x, y },
  totalCents,
}: Pick<FrontierChartProps, "now" | "totalCents"> & { readonly scale: FrontierScale }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const { pane } = texts.lots;
  const value = `${now.lots}, ${percent(now.cents / totalCents, language)}`;
  return (
    <>
      <rect className={styles.now} x={x(now.lots) - 4} y={y(now.cents) - 4} width={8} height={8}>
        <title>{tell(pane.labelled, { label: pane.chartNow, value })}</title>
      </rect>
      <text className={styles.text} x={x(now.lots) + 7} y={y(now.cents) + 10}>
        {pane.chartNow}
      </text>
    </>
  );
}
