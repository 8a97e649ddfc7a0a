import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { clock } from "../../texts/format";

/** When « Allotissement » was last written, once it was. */
export function Written({ study }: { readonly study: Study }) {
  const { texts, tell, language } = useWords();
  const time = study.lotsWrittenAt && clock(study.lotsWrittenAt, language);
  return (
    time && (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{tell(texts.lots.pane.written, { time })}</MessageBarBody>
      </MessageBar>
    )
  );
}
