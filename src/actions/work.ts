import type { Work } from "../excel/run";
import type { RegisterAccess } from "../suppliers/registerCalls";
import type { ReadFile } from "./files/readFile";
import type { Study } from "./study/study";
import type { Language } from "../texts/format";

/** What an action is given beside the study: how to tell its progress and be stopped, and in which words. */
export interface ActionWork extends Work {
  readonly language: Language;
  /** How the public register is reached; its own address over the network when absent. */
  readonly register?: RegisterAccess | undefined;
  /** How a file to add is read; in a worker of the page when absent. */
  readonly readFile?: ReadFile | undefined;
  /** Told of what is learned on the way and holds even when the work fails or is stopped afterwards. */
  readonly onLearned?: ((study: Study) => void) | undefined;
}
