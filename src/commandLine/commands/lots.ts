import { basename } from "node:path";
import { takePoint } from "../../actions/lots/draft";
import { findList } from "../../actions/lots/list";
import { defaultLotSettings, lotSettingsSchema, type LotSettings } from "../../actions/lots/settings";
import { ACTIONS } from "../../actions/registry";
import { tell, texts } from "../language";
import { saveXlsx } from "../../workbook/files/save";
import { startExcel } from "../client";
import { usageOf, withHelp } from "../help";
import { lotsSummary, tellLots } from "../lotsSummary";
import { NOTHING_TO_DO, Refusal, WRONG_WORDS } from "../refusal";
import { commandWords, locatedStudy, openedBook, runCommand, saveTo, WORK } from "../terminal";

const words = texts.lots;

const wordsOfCommand = () =>
  commandWords(usageOf("lots"), {
    sheet: { type: "string" },
    suppliers: { type: "string" },
    "no-suppliers": { type: "boolean" },
    perimeter: { type: "string", multiple: true },
    max: { type: "string" },
    lots: { type: "string" },
    launch: { type: "string" },
    years: { type: "string" },
    aim: { type: "string" },
    lang: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
  });

type Command = ReturnType<typeof wordsOfCommand>;

/** @throws Refusal when a figure or a date cannot be */
function settingsOf(command: Command): LotSettings {
  const launch = command.launch ?? new Date().toISOString().slice(0, 10);
  if (!lotSettingsSchema.shape.consultation.shape.launch.safeParse(launch).success)
    throw new Refusal(tell(words.failures.badDate, { text: launch }), WRONG_WORDS);
  const whole = (name: "max" | "lots" | "years", most: number): number | undefined => {
    const text = command[name];
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most)
      throw new Refusal(tell(words.failures.badNumber, { text, name: `--${name}`, most }), WRONG_WORDS);
    return Number(text);
  };
  const settings = defaultLotSettings(launch);
  const [max, lots, years] = [whole("max", 120), whole("lots", 120), whole("years", 20)];
  if (max !== undefined && lots !== undefined && lots > max)
    throw new Refusal(tell(words.failures.lotsBeyondMax, { lots, max }), WRONG_WORDS);
  const aim = lotSettingsSchema.shape.aim.safeParse(command.aim);
  if (!aim.success) throw new Refusal(tell(words.failures.badAim, { text: command.aim ?? "" }), WRONG_WORDS);
  if (command.suppliers !== undefined && command["no-suppliers"])
    throw new Refusal(words.failures.listOrNone, WRONG_WORDS);
  return {
    ...settings,
    lots,
    aim: aim.data,
    sheet: command["no-suppliers"] ? null : command.suppliers,
    parameters: { ...settings.parameters, maxLots: Math.max(max ?? settings.parameters.maxLots, lots ?? 0) },
    duration: years === undefined ? settings.duration : { firmMonths: 12, renewals: years - 1, monthsPerRenewal: 12 },
  };
}

/** Opens a purchase file, looks for lots as the pane would, and writes the sheets into the workbook when asked. */
async function splitFile(): Promise<void> {
  const command = wordsOfCommand();
  const lotSettings = settingsOf(command);
  const book = openedBook(command.file);
  const excel = await startExcel(book, { fileName: basename(command.file) });
  try {
    const located = await locatedStudy(command.sheet, command.perimeter ?? [], { more: command.more });
    if (command.suppliers && !findList(located, lotSettings))
      throw new Refusal(tell(words.failures.unknownSheet, { sheet: command.suppliers }), NOTHING_TO_DO);
    const splitStudy = await ACTIONS.splitting.run({ ...located, lotSettings }, WORK);
    // A number asked for here is later than the lot numbers that the workbook may bear.
    const study = lotSettings.lots === undefined ? splitStudy : takePoint(splitStudy, lotSettings.lots);
    if (!study.lots?.ok) throw new Refusal(words.failures[study.lots?.code ?? "notRead"], NOTHING_TO_DO);
    if (command.out) {
      await ACTIONS.writingLots.run(study, WORK);
      saveTo(command.out, saveXlsx(book));
    }
    const summary = lotsSummary(study, study.lots);
    process.stdout.write(command.json ? `${JSON.stringify(summary, null, 2)}\n` : tellLots(summary));
  } finally {
    excel.close();
  }
}

runCommand(() => withHelp("lots", splitFile));
