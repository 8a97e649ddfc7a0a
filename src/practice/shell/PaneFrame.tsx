import { useRef, useState } from "react";
import { useDesk, useWords } from "./context";
import { hearF6In } from "./zones";

const WIDTH = { least: 320, first: 380, most: 450 };
const KEY_STEP = 10;

/** The pane, in a page of its own as in Excel, and the bar that makes it wider or narrower. */
export function PaneFrame() {
  const desk = useDesk();
  const words = useWords();
  const [width, setWidth] = useState(WIDTH.first);
  const [dragging, setDragging] = useState(false);
  const start = useRef({ x: 0, width });
  const set = (wanted: number): void => setWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(wanted))));
  return (
    <aside className="pane-side" aria-label={words.pane}>
      <div
        className="divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={words.paneWidth}
        aria-valuenow={width}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        tabIndex={0}
        onPointerDown={(event) => {
          start.current = { x: event.clientX, width };
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => dragging && set(start.current.width + start.current.x - event.clientX)}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") set(width + KEY_STEP);
          if (event.key === "ArrowRight") set(width - KEY_STEP);
        }}
      />
      <iframe
        key={desk.paneStart}
        className={dragging ? "pane-frame dragging" : "pane-frame"}
        style={{ width }}
        title={words.pane}
        src="/taskpane.html"
        onLoad={(event) => hearF6In(event.currentTarget)}
      />
    </aside>
  );
}
