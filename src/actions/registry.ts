import type { Study } from "./study/study";
import type { ActionWork } from "./work";

export type ActionId =
  | "reading"
  | "adding"
  | "leavingOut"
  | "locating"
  | "lookingUp"
  | "writing"
  | "splitting"
  | "following"
  | "writingLots"
  | "sourcing"
  | "writingSourcing"
  | "awarding"
  | "writingResults"
  | "removing"
  | "removingLots"
  | "forgetting"
  | "restoring"
  | "presenting"
  | "leaving"
  | "openingSample"
  | "opening"
  | "finishing";

/** Something that a button, a key or a command of the ribbon can do. */
export interface Action {
  readonly isAvailable: (study: Study) => boolean;
  readonly run: (study: Study, work: ActionWork) => Promise<Study>;
}

/** Each kind of work comes in a part of its own: the pane shows without waiting for them. */
const recall = () => import("./study/recallStudy");
const read = () => import("./study/read");
const files = () => import("./files/add");
const leaveOut = () => import("./study/leaveOut");
const locate = () => import("./suppliers/locate");
const register = () => import("./suppliers/register");
const meet = () => import("./typed/meet");
const report = () => import("./report/report");
const takeBack = () => import("./report/takeBack");
const finish = () => import("./report/finish");
const lots = () => import("./lots/split");
const award = () => import("./lots/results/award");
const following = () => import("./lots/follow");
const presentation = () => import("./presentation/play");
const sample = () => import("./presentation/sample");
const sourcing = () => import("./sourcing/search");

const always = (): boolean => true;
const hasTable = (study: Study): boolean => study.reading?.ok === true;

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  reading: { isAvailable: always, run: async (study, work) => (await read()).readWorkbook(study, work) },
  adding: {
    isAvailable: (study) => (study.waitingFiles ?? []).length > 0,
    run: async (study, work) => (await files()).addFiles(study, work),
  },
  leavingOut: { isAvailable: hasTable, run: async (study) => (await leaveOut()).leaveOutSelection(study) },
  locating: {
    isAvailable: (study) => hasTable(study) && study.perimeters.length > 0,
    run: async (study, work) => (await locate()).locateAndRemember(study, work),
  },
  lookingUp: {
    isAvailable: (study) => study.suppliers !== undefined && study.register?.consented === true,
    run: async (study, work) => (await register()).lookUpSuppliers(study, work),
  },
  writing: {
    isAvailable: (study) => study.share !== undefined,
    run: async (study, work) => (await report()).writeReport(study, work),
  },
  splitting: {
    isAvailable: (study) => study.suppliers !== undefined,
    run: async (study, work) => (await lots()).splitIntoLots(await (await meet()).meetSheets(study, work), work),
  },
  following: {
    isAvailable: hasTable,
    run: async (study, work) => (await following()).followSheet(study, work),
  },
  writingLots: {
    isAvailable: (study) => study.lots?.ok === true,
    run: async (study, work) => (await report()).writeLots(study, work),
  },
  sourcing: {
    isAvailable: (study) => study.lots?.ok === true && study.sourcing?.consented === true,
    run: async (study, work) => (await sourcing()).searchRegister(study, work),
  },
  writingSourcing: {
    isAvailable: (study) => (study.sourcing?.firms.length ?? 0) > 0,
    run: async (study, work) => (await report()).writeSourcing(study, work),
  },
  awarding: {
    isAvailable: (study) => study.lots?.ok === true,
    run: async (study, work) => (await award()).awardLots(study, work),
  },
  writingResults: {
    isAvailable: (study) => study.suppliers !== undefined,
    run: async (study, work) => (await report()).writeResults(study, work),
  },
  removing: { isAvailable: always, run: async (study, work) => (await takeBack()).takeBackReport(study, work) },
  removingLots: { isAvailable: always, run: async (study, work) => (await takeBack()).takeBackLots(study, work) },
  forgetting: { isAvailable: always, run: async (study) => (await takeBack()).forgetReport(study) },
  restoring: {
    isAvailable: (study) => study.share !== undefined && study.takenBack !== undefined,
    run: async (study, work) => (await takeBack()).restoreReport(study, work),
  },
  presenting: {
    isAvailable: (study) => study.presentation !== undefined,
    run: async (study, work) => (await presentation()).playCard(study, work),
  },
  leaving: {
    isAvailable: (study) => study.presentation !== undefined,
    run: async (study, work) => (await presentation()).leavePresentation(study, work),
  },
  openingSample: {
    isAvailable: always,
    run: async (study) => {
      await (await sample()).openSample();
      return study;
    },
  },
  finishing: {
    isAvailable: (study) => study.brokenOff === true,
    run: async (study, work) => (await finish()).finishReport(study, work),
  },
  opening: {
    isAvailable: (study) => study.grids === undefined,
    run: async (study) => (await recall()).recallStudy(study),
  },
};
