import { useEffect, useRef, useState, type ReactNode } from "react";

/** Pixels beyond what is seen where rows are drawn already. */
const MARGIN = "800px 0px";

interface ChunkProps {
  /** Height supposed before the rows were ever drawn, in pixels. */
  readonly height: number;
  /** Drawn even far from what is seen: it holds the row that has the focus. */
  readonly isKept: boolean;
  readonly rows: () => ReactNode;
}

/** Some rows of a long list, drawn only while they are near what is seen: elsewhere their height stands for them. */
export function Chunk({ height, isKept, rows }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState(height);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen && !seen.isIntersecting && element.offsetHeight > 0) setKnown(element.offsetHeight);
        setIsNear(seen?.isIntersecting === true);
      },
      { root: element.closest("main"), rootMargin: MARGIN },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const isDrawn = isNear || isKept;
  return (
    <div ref={box} style={isDrawn ? undefined : { height: known }}>
      {isDrawn && rows()}
    </div>
  );
}
