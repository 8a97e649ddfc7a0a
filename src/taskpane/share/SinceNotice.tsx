import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { changesSince, type Since } from "../../actions/study/since";
import type { Study } from "../../actions/study/study";
import { day } from "../../texts/format";
import { useWords, type Words } from "../words";
import { inClauses } from "../../texts/join";

/** What is new since the report was last written: suppliers that were not known first. */
export function SinceNotice({ study }: { readonly study: Study }) {
  const words = useWords();
  const since = changesSince(study);
  if (!since) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{sentences(since, words)}</MessageBarBody>
    </MessageBar>
  );
}

/** Beyond so many, new suppliers are counted. */
const NAMED = 3;

function sentences(since: Since, { texts, tell, language }: Words): string {
  const words = texts.pane.since;
  const { newSuppliers, lines, goneSuppliers, beforeCents, nowCents } = since;
  const names = newSuppliers.slice(0, NAMED).join(", ");
  const more = newSuppliers.length - NAMED;
  const news = [
    newSuppliers.length > 0 &&
      tell(words.suppliers, { n: newSuppliers.length, names: more > 0 ? tell(words.more, { names, n: more }) : names }),
    goneSuppliers > 0 && tell(words.gone, { n: goneSuppliers }),
    lines > 0 && tell(words.lines, { n: lines }),
    lines < 0 && tell(words.fewerLines, { n: -lines }),
    beforeCents !== nowCents && tell(words.total, { beforeCents, nowCents }),
  ];
  return tell(words.intro, { on: day(since.on, language), news: inClauses(news, language) });
}
