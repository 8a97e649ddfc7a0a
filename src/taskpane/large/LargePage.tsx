import { useEffect, useRef } from "react";
import type { LargeView } from "../../actions/presentation/largeSchema";
import { wholePercent } from "../../texts/format";
import { Curve, Rows } from "../presentation/drawings";

type Order = "next" | "back" | "close";

interface LargePageProps {
  readonly view: LargeView;
  readonly onOrder: (order: Order) => void;
}

const KEYS: Readonly<Record<string, Order>> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  Escape: "close",
};

/** One card, to be read from the end of a room; the remote of a projector turns it, since its keys are those of a keyboard. */
export function LargePage({ view, onOrder }: LargePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.title = view.title;
  }, [view.title]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      const order = KEYS[key];
      if (order) onOrder(order);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onOrder]);
  return (
    <main className="large">
      <div>
        <p className="place">{view.place}</p>
        <h1 ref={heading} tabIndex={-1}>
          {view.title}
        </h1>
      </div>
      <div className="sentences">
        {view.sentences.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
      </div>
      <div className="drawings">
        {view.curve && (
          <Curve curve={view.curve} percent={(share) => wholePercent(share, view.language)} height="min(40vh, 520px)" />
        )}
        <div>
          <Rows rows={view.rows} height="max(44px, 7vh)" />
          <p className="note">{view.note}</p>
        </div>
      </div>
      <Figures view={view} />
      <Buttons words={view.buttons} onOrder={onOrder} />
    </main>
  );
}

function Figures({ view: { figures, caption } }: { readonly view: LargeView }) {
  return (
    <dl className="figures" aria-label={caption}>
      {figures.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before !== after && <span className="before">{before} → </span>}
            {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Buttons({
  words,
  onOrder,
}: {
  readonly words: LargeView["buttons"];
  readonly onOrder: (order: Order) => void;
}) {
  return (
    <div className="keys">
      <button type="button" onClick={() => onOrder("back")}>
        ← {words.back}
      </button>
      <button type="button" onClick={() => onOrder("next")}>
        {words.next} →
      </button>
      <span>{words.keys}</span>
      <button type="button" onClick={() => onOrder("close")}>
        {words.close}
      </button>
    </div>
  );
}
