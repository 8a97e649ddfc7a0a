import type { Work } from "../excel/run";
import type { Language } from "../texts/format";
import { locate } from "./locate";
import { readWorkbook } from "./read";
import { takeBackReport, writeReport } from "./report";
import type { Study } from "./study";

export type ActionId = "reading" | "locating" | "writing" | "removing";
export interface ActionWork extends Work { readonly language: Language }

/** Something that a button, a key or a command of the ribbon can do. */
export interface Action {
  /** As `KeyboardEvent.code`, with Ctrl and Alt held. */
  readonly key: string;
  readonly isAvailable: (study: Study) => boolean;
  readonly run: (study: Study, work: ActionWork) => Promise<Study>;
}

const hasTable = (study: Study): boolean => study.reading?.ok === true;

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  reading: { key: "KeyL", isAvailable: () => true, run: readWorkbook },
  locating: { key: "KeyF", isAvailable: (study) => hasTable(study) && study.perimeters.length > 0, run: locate },
  writing: { key: "KeyE", isAvailable: (study) => study.share !== undefined, run: writeReport },
  removing: { key: "KeyR", isAvailable: () => true, run: takeBackReport },
};
