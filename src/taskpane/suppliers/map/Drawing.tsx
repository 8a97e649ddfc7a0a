import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState, type KeyboardEvent } from "react";
import type { MapPlace, MapPoint, SupplierMap } from "../../../actions/suppliers/map";
import { labelsOn, legendCents, radiusOf, scaleKm } from "../../../actions/suppliers/mapWords";
import { wholeEuros } from "../../../texts/format";
import { useWords } from "../../words";
import { BORDER, COLOURS, COMMUNE, GROUND, INK, INSIDE } from "./colours";

const useStyles = makeStyles({
  map: { width: "100%", height: "auto", maxHeight: "420px", background: GROUND, borderRadius: "4px" },
  place: { cursor: "pointer", ":focus-visible": { outline: `2px solid ${INK}` } },
});

interface DrawingProps {
  readonly map: SupplierMap;
  readonly label: string;
  readonly onChoose: (place: MapPlace) => void;
}

/** The map: communes, borders, a disc for each place, names, a scale. Discs are buttons. */
export function Drawing({ map, label, onChoose }: DrawingProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.map;
  const { width, height, places } = map;
  const dot = Math.max(1.2, width / 260);
  const size = width / 26;
  const [active, setActive] = useState(0);
  const [inside, outside, borders, labels] = useMemo(
    () => [dotsOf(map.inside), dotsOf(map.outside), map.outlines.map(lineOf).join(""), labelsOn(map, size)],
    [map, size],
  );
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
      role="group"
      aria-label={label}
      onKeyDown={(event) => moveOnKey(event, Math.min(active, places.length - 1), places.length, setActive)}
    >
      <path d={outside} stroke={COMMUNE} strokeWidth={dot} strokeLinecap="round" />
      <path d={inside} stroke={INSIDE} strokeWidth={dot * 2} strokeLinecap="round" />
      <path d={borders} stroke={BORDER} strokeWidth={dot * 0.6} fill="none" />
      {places.map((place, at) => {
        const told = tell(words.place, {
          name: place.name,
          n: place.keys.length,
          amount: wholeEuros(place.amountCents, language),
          local: texts.pane.suppliers.local[place.local],
        });
        return (
          <circle
            key={place.id}
            className={styles.place}
            role="button"
            tabIndex={at === Math.min(active, places.length - 1) ? 0 : -1}
            data-at={at}
            aria-label={told}
            cx={place.x}
            cy={place.y}
            r={radiusOf(place.amountCents, map)}
            fill={COLOURS[place.local]}
            fillOpacity={0.7}
            stroke={GROUND}
            strokeWidth={dot * 0.7}
            onClick={() => onChoose(place)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              onChoose(place);
            }}
          >
            <title>{told}</title>
          </circle>
        );
      })}
      {labels.map(({ name, x, y }) => (
        <text
          key={name}
          x={x}
          y={y}
          fontSize={size}
          fill={INK}
          stroke={GROUND}
          strokeWidth={size / 6}
          paintOrder="stroke"
          aria-hidden
          pointerEvents="none"
        >
          {name}
        </text>
      ))}
      <Scale map={map} size={size} />
    </svg>
  );
}

/** Arrows go from disc to disc, the largest first: the whole map takes one Tab. */
function moveOnKey(event: KeyboardEvent<SVGElement>, from: number, count: number, onMove: (to: number) => void): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined || count === 0) return;
  event.preventDefault();
  const to = (from + step + count) % count;
  onMove(to);
  event.currentTarget.querySelector<SVGElement>(`[data-at="${to}"]`)?.focus();
}

/** A round length, and a disc of a round amount, at the foot of the map. */
function Scale({ map, size }: { readonly map: SupplierMap; readonly size: number }) {
  const { texts, tell, language } = useWords();
  const words = texts.supplierList.map;
  const km = scaleKm(map);
  const cents = legendCents(map);
  const radius = radiusOf(cents, map);
  const foot = map.height - size * 0.6;
  const text = { fontSize: size * 0.85, fill: INK };
  return (
    <g aria-hidden>
      <path
        d={`M${size / 2} ${foot - size * 0.3}v${size * 0.3}h${km}v${-size * 0.3}`}
        stroke={INK}
        strokeWidth={size / 12}
        fill="none"
      />
      <text x={size / 2} y={foot - size * 0.45} {...text}>
        {tell(words.scale, { km })}
      </text>
      {cents > 0 && (
        <>
          <circle
            cx={size + km + radius}
            cy={foot - radius}
            r={radius}
            fill="none"
            stroke={INK}
            strokeWidth={size / 14}
          />
          <text x={size * 1.4 + km + 2 * radius} y={foot} {...text}>
            {tell(words.size, { amount: wholeEuros(cents, language) })}
          </text>
        </>
      )}
    </g>
  );
}

/** One path for all communes: strokes of no length with round ends. */
export const dotsOf = (points: readonly MapPoint[]): string =>
  points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join("");

export const lineOf = (points: readonly MapPoint[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
