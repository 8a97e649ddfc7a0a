import type { CSSProperties } from "react";
import type { LargeView } from "../../actions/presentation/largeSchema";

/* Drawn alike in the pane and on the projector: colours come from `--drawing-…`, sizes from the place that holds them. */

const LINE = "var(--drawing-line, #0b5d51)";
const FRAGILE = "var(--drawing-fragile, #c4501b)";
const SOFT = "var(--drawing-soft, #5c5c5c)";

/** Room around the curve for the words of its axes, shares of the drawing. */
const EDGE = { left: 0.09, right: 0.04, top: 0.12, bottom: 0.14 };

interface CurveProps {
  readonly curve: NonNullable<LargeView["curve"]>;
  /** « 25 % » */
  readonly percent: (share: number) => string;
  /** Height of the drawing, in pixels or any unit of the page. */
  readonly height: string;
}

/** What can be expected by number of lots; the present lots as a square, the draft as a ring. Its words keep the size of the text around. */
export function Curve({ curve, percent, height }: CurveProps) {
  const { points, now, chosen } = curve;
  const [first, last] = [points[0]!.lots, points.at(-1)!.lots];
  const most = Math.max(0.05, ...points.map(({ share }) => share), now.share, chosen.share) * 1.05;
  const x = (lots: number): number =>
    100 *
    (EDGE.left +
      ((Math.min(Math.max(lots, first), last) - first) / Math.max(1, last - first)) * (1 - EDGE.left - EDGE.right));
  const y = (share: number): number =>
    100 * (1 - EDGE.bottom - (Math.max(0, share) / most) * (1 - EDGE.top - EDGE.bottom));
  const at = (lots: number, share: number): CSSProperties => ({ left: `${x(lots)}%`, top: `${y(share)}%` });
  return (
    <div role="img" aria-label={curve.described} style={{ position: "relative", height }}>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        style={{ position: "absolute", width: "100%", height: "100%" }}
        aria-hidden="true"
      >
        <line x1={x(first)} x2={x(last)} y1={y(0)} y2={y(0)} stroke={SOFT} vectorEffect="non-scaling-stroke" />
        <polyline
          points={points.map(({ lots, share }) => `${x(lots)},${y(share)}`).join(" ")}
          fill="none"
          stroke={LINE}
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {[0, most / 1.05].map((share) => (
        <Label key={share} at={{ left: 0, top: `${y(share)}%` }} shift="0, -50%" text={percent(share)} />
      ))}
      {[first, last].map((lots) => (
        <Label key={lots} at={{ left: `${x(lots)}%`, bottom: 0 }} shift="-50%, 0" text={String(lots)} />
      ))}
      <Mark at={at(now.lots, now.share)} round={false} />
      <Mark at={at(chosen.lots, chosen.share)} round />
      <Label at={at(now.lots, now.share)} shift="0.7em, -60%" text={now.label} />
      <Label at={{ left: "50%", bottom: 0 }} shift="-50%, 0" text={curve.axis} />
      <Label at={{ left: 0, top: 0 }} shift="0, -50%" text={curve.measure} />
      {chosen.lots !== now.lots && (
        <Label at={at(chosen.lots, chosen.share)} shift="-50%, 60%" text={chosen.label} strong />
      )}
    </div>
  );
}

function Label({
  at,
  shift,
  text,
  strong = false,
}: {
  readonly at: CSSProperties;
  readonly shift: string;
  readonly text: string;
  readonly strong?: boolean;
}) {
  const look = strong ? { fontWeight: 700 } : { color: SOFT };
  return (
    <span
      aria-hidden="true"
      style={{
        position: "absolute",
        ...at,
        transform: `translate(${shift})`,
        lineHeight: 1,
        whiteSpace: "nowrap",
        ...look,
      }}
    >
      {text}
    </span>
  );
}

function Mark({ at, round }: { readonly at: CSSProperties; readonly round: boolean }) {
  return (
    <span
      aria-hidden="true"
      style={{
        position: "absolute",
        ...at,
        width: "0.7em",
        height: "0.7em",
        transform: "translate(-50%, -50%)",
        boxSizing: "border-box",
        border: `0.2em solid ${round ? LINE : FRAGILE}`,
        borderRadius: round ? "50%" : 0,
        background: round ? "var(--drawing-paper, #ffffff)" : FRAGILE,
      }}
    />
  );
}

/** Lots as blocks as wide as their value, the present ones above the draft; fragile lots in another colour, hatched. */
export function Rows({ rows, height }: { readonly rows: LargeView["rows"]; readonly height: string }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: "0.4em" }}>
      {rows.map(({ label, described, blocks }, index) => (
        <div key={index}>
          <span aria-hidden="true">{label}</span>
          <div role="img" aria-label={described} style={{ display: "flex", height, gap: "2px" }}>
            {blocks.map(({ share, fragile }, block) => (
              <span
                key={block}
                style={{
                  flex: `${share} 1 0`,
                  minWidth: "1px",
                  border: `1px solid ${fragile ? FRAGILE : LINE}`,
                  background: fragile
                    ? `repeating-linear-gradient(45deg, ${FRAGILE} 0 3px, transparent 3px 6px)`
                    : `color-mix(in srgb, ${LINE} 55%, transparent)`,
                }}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
