import { leaveOutSelection } from "./study/leaveOut";
import { locateAndRemember } from "./suppliers/locate";
import { readWorkbook } from "./study/read";
import type { Study } from "./study/study";
import { lookUpSuppliers } from "./suppliers/register";
import type { ActionWork } from "./work";

export type ActionId =
  | "reading"
  | "leavingOut"
  | "locating"
  | "lookingUp"
  | "writing"
  | "splitting"
  | "following"
  | "writingLots"
  | "removing";

/** Something that a button, a key or a command of the ribbon can do. */
export interface Action {
  /** As `KeyboardEvent.code`, with Ctrl and Alt held; absent: runs by itself. */
  readonly key?: string;
  readonly isAvailable: (study: Study) => boolean;
  readonly run: (study: Study, work: ActionWork) => Promise<Study>;
}

/** What is written, and the search for lots, come in parts of their own: the pane shows without waiting for them. */
const report = () => import("./report/report");
const lots = () => import("./lots/split");
const following = () => import("./lots/follow");

const hasTable = (study: Study): boolean => study.reading?.ok === true;

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  reading: { key: "KeyL", isAvailable: () => true, run: readWorkbook },
  leavingOut: { key: "KeyX", isAvailable: hasTable, run: leaveOutSelection },
  locating: {
    key: "KeyF",
    isAvailable: (study) => hasTable(study) && study.perimeters.length > 0,
    run: locateAndRemember,
  },
  lookingUp: {
    key: "KeyA",
    isAvailable: (study) => study.suppliers !== undefined && study.register?.consented === true,
    run: lookUpSuppliers,
  },
  writing: {
    key: "KeyE",
    isAvailable: (study) => study.share !== undefined,
    run: async (study, work) => (await report()).writeReport(study, work),
  },
  splitting: {
    key: "KeyK",
    isAvailable: (study) => study.suppliers !== undefined,
    run: async (study, work) => (await lots()).splitIntoLots(study, work),
  },
  following: {
    isAvailable: (study) => study.lots?.ok === true,
    run: async (study, work) => (await following()).followSheet(study, work),
  },
  writingLots: {
    key: "KeyO",
    isAvailable: (study) => study.lots?.ok === true,
    run: async (study, work) => (await report()).writeLots(study, work),
  },
  removing: { key: "KeyR", isAvailable: () => true, run: async (study) => (await report()).takeBackReport(study) },
};
