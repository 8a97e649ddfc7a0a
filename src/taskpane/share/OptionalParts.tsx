import { Checkbox } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { askFor, isAsked, OPTIONAL_PARTS, type OptionalPart } from "../../actions/report/sellers";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";

/** What each part shows in the pane, loaded when it is asked for. */
const FIGURES = {
  roles: lazy(() => import("./RoleFigures").then((file) => ({ default: file.RoleFigures }))),
  sizes: lazy(() => import("./SizeFigures").then((file) => ({ default: file.SizeFigures }))),
  egalim: lazy(() => import("./EgalimFigures").then((file) => ({ default: file.EgalimFigures }))),
  tracking: lazy(() => import("./TrackingNote").then((file) => ({ default: file.TrackingNote }))),
  leaks: lazy(() => import("./LeakFigures").then((file) => ({ default: file.LeakFigures }))),
} as const satisfies Record<OptionalPart, unknown>;

interface OptionalPartsProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** What lengthens « Part locale »: nothing of it is shown nor written unless it is ticked. */
export function OptionalParts({ study, onChange }: OptionalPartsProps) {
  const { texts } = useWords();
  const words = texts.pane.sellers;
  return (
    <Fold title={words.title} help={words.help}>
      {OPTIONAL_PARTS.map((part) => {
        const Figures = FIGURES[part];
        const asked = isAsked(study, part);
        return (
          <div key={part}>
            <Checkbox
              label={words.parts[part]}
              checked={asked}
              onChange={(_, { checked }) => onChange(askFor(study, part, checked === true))}
            />
            {asked && (
              <Suspense fallback={null}>
                <Figures study={study} onChange={onChange} />
              </Suspense>
            )}
          </div>
        );
      })}
    </Fold>
  );
}
