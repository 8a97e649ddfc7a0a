import { terminal as english } from "../texts/en/terminal";
import { terminal as french } from "../texts/fr/terminal";
import { language } from "./language";

/** The commands, with the options that each takes. */
const OPTIONS = {
  analyse: [
    "sheet",
    "together",
    "perimeter",
    "head-office",
    "with",
    "column",
    "answer",
    "out",
    "print-all",
    "lang",
    "json",
    "aide",
    "help",
  ],
  lots: [
    "sheet",
    "suppliers",
    "no-suppliers",
    "perimeter",
    "max",
    "lots",
    "launch",
    "years",
    "aim",
    "out",
    "lang",
    "json",
    "aide",
    "help",
  ],
} as const satisfies Readonly<Record<string, readonly (keyof typeof french.options)[]>>;
type CommandName = keyof typeof OPTIONS;

/** How a command is written, for those that refuse it. */
export const usageOf = (command: CommandName): string => (language === "fr" ? french : english).usage[command];

/** The help that was asked for: `--aide` in French, `--help` in English; undefined when none was. */
export function helpAsked(command: CommandName, words: readonly string[]): string | undefined {
  const texts = words.includes("--aide") ? french : words.some((word) => /^(?:--help|-h)$/.test(word)) && english;
  if (!texts) return undefined;
  const options = OPTIONS[command].map((name) => `  --${name.padEnd(14)}${texts.options[name]}`);
  return [texts.about[command], "", texts.usage[command], "", ...options, ""].join("\n");
}

/** Tells the help and does nothing else where it was asked for. */
export async function withHelp(command: CommandName, run: () => Promise<void>): Promise<void> {
  const help = helpAsked(command, process.argv.slice(2));
  if (help === undefined) return run();
  process.stdout.write(help);
}
