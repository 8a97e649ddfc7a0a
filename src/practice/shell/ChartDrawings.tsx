import { useEffect, useState } from "react";
import type { Chart } from "../../workbook/book/model";
import { PIXELS_PER_POINT } from "../grid/axis";
import { chartData, type ChartData } from "../grid/looks/chartData";
import type { Grid } from "../grid/grid";
import { HEAD_HEIGHT } from "../grid/sheetView";
import { sumOf } from "../../ground/money";

const COLORS = ["#0B5D4D", "#E08A00", "#A6A6A6", "#4472C4", "#B03A5B", "#70AD47"];
const MARGIN = { top: 30, right: 12, bottom: 42, left: 44 };

/** The charts of the sheet, drawn simply over its cells; they scroll with them. */
export function ChartDrawings({ grid }: { readonly grid: Grid }) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  useEffect(() => {
    const read = (): void => {
      if (!grid.view.isCalculating) setDrawn(chartsOf(grid));
    };
    read();
    return grid.view.onDrawn(read);
  }, [grid]);
  const { scroller } = grid.view;
  return (
    <div
      className="charts"
      style={{
        top: HEAD_HEIGHT,
        left: grid.view.headWidth,
        width: scroller.clientWidth - grid.view.headWidth,
        height: scroller.clientHeight - HEAD_HEIGHT,
      }}
    >
      {drawn.map(({ chart, data }) => (
        <figure
          key={chart.id}
          className="chart"
          style={{
            left: chart.left * PIXELS_PER_POINT - scroller.scrollLeft,
            top: chart.top * PIXELS_PER_POINT - scroller.scrollTop,
            width: chart.width * PIXELS_PER_POINT,
            height: chart.height * PIXELS_PER_POINT,
          }}
        >
          <Drawing data={data} width={chart.width * PIXELS_PER_POINT} height={chart.height * PIXELS_PER_POINT} />
        </figure>
      ))}
    </div>
  );
}

interface Drawn {
  readonly chart: Chart;
  readonly data: ChartData;
}

const chartsOf = ({ book, sheet, language }: Grid): Drawn[] =>
  sheet.charts.map((chart) => ({ chart, data: chartData(book, sheet, chart, language) }));

function Drawing({
  data,
  width,
  height,
}: {
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={data.title}>
      <text x={width / 2} y={18} textAnchor="middle" fontWeight="600" fontSize="13">
        {data.title}
      </text>
      {data.kind === "pie" ? (
        <Pie data={data} width={width} height={height} />
      ) : (
        <Plot data={data} width={width} height={height} />
      )}
      {data.series.length > 1 &&
        data.kind !== "pie" &&
        data.series.map(({ name }, index) => (
          <g
            key={index}
            transform={`translate(${MARGIN.left + index * Math.min(130, (width - MARGIN.left) / data.series.length)},${height - 10})`}
          >
            <rect width="9" height="9" y="-8" fill={COLORS[index % COLORS.length]} />
            <text x="13" fontSize="10">
              {name.slice(0, 22)}
            </text>
          </g>
        ))}
    </svg>
  );
}

interface Axes {
  readonly step: number;
  /** Width of a bar. */
  readonly bar: number;
  readonly most: number;
  readonly y: (value: number) => number;
}

function axesOf({ categories, series, stacked }: ChartData, width: number, height: number): Axes {
  const down = height - MARGIN.top - MARGIN.bottom;
  const totals = categories.map((_, at) => sumOf(series, ({ values }) => Math.max(values[at] ?? 0, 0)));
  const heights = stacked ? totals : series.flatMap(({ values }) => values.map((value) => value ?? 0));
  const most = Math.max(1e-9, ...heights);
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(categories.length, 1);
  return {
    step,
    bar: (step * 0.7) / (stacked ? 1 : Math.max(series.length, 1)),
    most,
    y: (value) => MARGIN.top + down - (Math.max(value, 0) / most) * down,
  };
}

/** Columns, bars or lines between two axes. */
function Plot({ data, width, height }: { readonly data: ChartData; readonly width: number; readonly height: number }) {
  const axes = axesOf(data, width, height);
  return (
    <>
      <Scale data={data} axes={axes} width={width} />
      <Categories data={data} axes={axes} height={height} />
      {data.series.map((_, index) =>
        data.kind === "line" ? (
          <Line key={index} data={data} index={index} axes={axes} />
        ) : (
          <Bars key={index} data={data} index={index} axes={axes} />
        ),
      )}
    </>
  );
}

function Scale({ data, axes, width }: { readonly data: ChartData; readonly axes: Axes; readonly width: number }) {
  return [0, 0.5, 1].map((part) => {
    const y = axes.y(axes.most * part);
    return (
      <g key={part}>
        <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y} y2={y} stroke="currentColor" strokeOpacity="0.2" />
        <text x={MARGIN.left - 5} y={y + 3} textAnchor="end" fontSize="10">
          {data.show(axes.most * part)}
        </text>
      </g>
    );
  });
}

/** Names under the axis, as many as there is room for. */
function Categories({
  data,
  axes,
  height,
}: {
  readonly data: ChartData;
  readonly axes: Axes;
  readonly height: number;
}) {
  const count = data.categories.length;
  const every = Math.ceil(count / Math.max(1, Math.floor((axes.step * count) / 56)));
  return data.categories.map(
    (name, at) =>
      at % every === 0 && (
        <text
          key={at}
          x={MARGIN.left + axes.step * (at + 0.5)}
          y={height - MARGIN.bottom + 13}
          textAnchor="middle"
          fontSize="10"
        >
          {name.length > 12 ? `${name.slice(0, 11)}…` : name}
        </text>
      ),
  );
}

interface SeriesProps {
  readonly data: ChartData;
  readonly index: number;
  readonly axes: Axes;
}

function Line({ data, index, axes: { step, y } }: SeriesProps) {
  const points = (data.series[index]?.values ?? []).flatMap((value, at) =>
    value === null ? [] : [`${MARGIN.left + step * (at + 0.5)},${y(value)}`],
  );
  return <polyline fill="none" stroke={COLORS[index % COLORS.length]} strokeWidth="2" points={points.join(" ")} />;
}

function Bars({ data: { series, stacked }, index, axes: { step, bar, y } }: SeriesProps) {
  const under = (at: number): number =>
    stacked ? sumOf(series.slice(0, index), ({ values }) => Math.max(values[at] ?? 0, 0)) : 0;
  return (series[index]?.values ?? []).map((value, at) => {
    const below = under(at);
    const top = y(below + Math.max(value ?? 0, 0));
    return (
      <rect
        key={at}
        x={MARGIN.left + step * at + step * 0.15 + (stacked ? 0 : bar * index)}
        width={bar}
        y={top}
        height={Math.max(y(below) - top, 0)}
        fill={COLORS[index % COLORS.length]}
      />
    );
  });
}

function Pie({ data, width, height }: { readonly data: ChartData; readonly width: number; readonly height: number }) {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(value ?? 0, 0));
  const total = sumOf(values, (value) => value) || 1;
  const radius = Math.min(width / 2, height - 40) / 2 - 6;
  const center = { x: radius + 14, y: (height + 24) / 2 };
  const point = (part: number): string =>
    `${center.x + radius * Math.sin(2 * Math.PI * part)},${center.y - radius * Math.cos(2 * Math.PI * part)}`;
  const starts = values.map((_, at) => sumOf(values.slice(0, at), (value) => value) / total);
  return (
    <>
      {values.map((value, at) => {
        const [from = 0, share] = [starts[at], value / total];
        const color = COLORS[at % COLORS.length];
        return (
          <g key={at}>
            {share > 0.9999 ? (
              <circle cx={center.x} cy={center.y} r={radius} fill={color} />
            ) : (
              share > 0 && (
                <path
                  fill={color}
                  d={`M${center.x},${center.y}L${point(from)}A${radius},${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(from + share)}Z`}
                />
              )
            )}
            {at < 10 && (
              <text x={center.x + radius + 18} y={44 + at * 16} fontSize="11">
                <tspan fill={color}>■ </tspan>
                {`${(data.categories[at] ?? "").slice(0, 24)} (${data.show(value)})`}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
