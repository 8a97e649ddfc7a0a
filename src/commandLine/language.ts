import { textsOf } from "../texts";
import { commandLine as englishCommands } from "../texts/en/commandLine";
import { files as englishFiles } from "../texts/en/files";
import type { Language } from "../texts/format";
import { commandLine as frenchCommands } from "../texts/fr/commandLine";
import { files as frenchFiles } from "../texts/fr/files";
import { say, sayingIn } from "../texts/say";
import type { Catalogue } from "../texts/text";
import { Refusal, WRONG_WORDS } from "./refusal";

const ASKED = askedLanguage(process.argv);

/** The language of a command, one for its whole run: that of `--lang`, else English where the system speaks it, else French. */
export const language: Language = (ASKED ?? systemLanguage(process.env)) === "en" ? "en" : "fr";

/** Every text in that language, and what fills it. */
export const texts = textsOf(language);
export const files: Catalogue<typeof frenchFiles> = language === "fr" ? frenchFiles : englishFiles;
export const commands: Catalogue<typeof frenchCommands> = language === "fr" ? frenchCommands : englishCommands;
export const tell = sayingIn(language);

/** @throws Refusal for a language that is none of ours */
export function checkLanguage(): void {
  if (ASKED === undefined || ASKED === "fr" || ASKED === "en") return;
  const both = ([frenchCommands, englishCommands] as const).map(({ unknownLanguage }, index) =>
    say(unknownLanguage, { typed: ASKED }, index === 0 ? "fr" : "en"),
  );
  throw new Refusal(both.join("\n"), WRONG_WORDS);
}

/** What follows `--lang`, or stands after its « = ». It is looked for before the other words, whose refusals it speaks. */
function askedLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (at < 0) return undefined;
  return words[at]?.includes("=") ? words[at]?.slice("--lang=".length) : (words[at + 1] ?? "");
}

/** The language of a system, of the first of the usual settings that holds one (`en_GB.UTF-8`); « C » and « POSIX » tell none. */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  const [set] = [LC_ALL, LC_MESSAGES, LANG].filter((one) => one);
  return set?.split(/[_.@-]/)[0]?.toLowerCase();
}
