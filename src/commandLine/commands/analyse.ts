import { basename } from "node:path";
import { ACTIONS } from "../../actions/registry";
import { askFor, OPTIONAL_PARTS } from "../../actions/report/sellers";
import type { Study } from "../../actions/study/study";
import { loadTerritory } from "../../territory/territory";
import { files, tell } from "../language";
import { saveXlsx } from "../../workbook/files/save";
import { startExcel } from "../client";
import { usageOf, withHelp } from "../help";
import { summaryOf, tellSummary } from "../summary";
import { Refusal, WRONG_WORDS } from "../refusal";
import { commandWords, locatedStudy, openedBook, runCommand, saveTo, WORK } from "../terminal";

const wordsOfCommand = () =>
  commandWords(usageOf("analyse"), {
    sheet: { type: "string" },
    together: { type: "boolean" },
    perimeter: { type: "string", multiple: true },
    with: { type: "string", multiple: true },
    out: { type: "string" },
    "print-all": { type: "boolean" },
    json: { type: "boolean" },
    "head-office": { type: "boolean" },
    column: { type: "string", multiple: true },
    lang: { type: "string" },
    answer: { type: "string", multiple: true },
  });

/** @throws Refusal for a part that does not exist */
function withParts(study: Study, wanted: readonly string[]): Study {
  return wanted.reduce((asked, typed) => {
    const part = OPTIONAL_PARTS.find((one) => one === typed);
    if (!part) throw new Refusal(tell(files.unknownPart, { typed, parts: OPTIONAL_PARTS.join(", ") }), WRONG_WORDS);
    return askFor(asked, part, true);
  }, study);
}

/** Opens a purchase file, computes what the pane would, writes it into the workbook when asked, over the same host and the same actions. */
async function analyse(): Promise<void> {
  const command = wordsOfCommand();
  const book = openedBook(command.file);
  const excel = await startExcel(book, { fileName: basename(command.file) });
  try {
    const located = await locatedStudy(command.sheet, command.perimeter ?? [], {
      headOffice: command["head-office"],
      together: command.together,
      more: command.more,
      typed: { columns: command.column ?? [], answers: command.answer ?? [] },
    });
    const study = withParts({ ...located, printOwn: !command["print-all"] }, command.with ?? []);
    if (command.out) {
      if (study.perimeters.length === 0) throw new Refusal(tell(files.noPerimeter, {}), WRONG_WORDS);
      await ACTIONS.writing.run(study, WORK);
      saveTo(command.out, saveXlsx(book));
    }
    const summary = summaryOf(study, excel.meter, await loadTerritory());
    process.stdout.write(command.json ? `${JSON.stringify(summary, null, 2)}\n` : tellSummary(summary));
  } finally {
    excel.close();
  }
}

runCommand(() => withHelp("analyse", analyse));
