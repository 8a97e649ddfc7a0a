import { lazy, Suspense, useState } from "react";
import { flaggedLines } from "../../actions/report/exports";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { FileButtons } from "./FileButtons";

/** Loaded when its part is opened: few buyers have a canteen. */
const CanteenFile = lazy(() => import("./CanteenFile").then((file) => ({ default: file.CanteenFile })));

interface ExportsProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The lines with their answers as a file, and ma-cantine's purchase import. */
export function Exports({ study, onChange }: ExportsProps) {
  const { texts, language } = useWords();
  const [opened, setOpened] = useState(false);
  const words = texts.report.exports;
  return (
    <>
      <FileButtons words={words} about={words.about} text={() => flaggedLines(study, language) ?? ""} />
      <Fold
        title={texts.canteen.title}
        help={texts.canteen.help}
        onOpen={(open) => setOpened((before) => before || open)}
      >
        {opened && (
          <Suspense fallback={null}>
            <CanteenFile study={study} onChange={onChange} />
          </Suspense>
        )}
      </Fold>
    </>
  );
}
