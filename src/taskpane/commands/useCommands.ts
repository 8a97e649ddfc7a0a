import { useEffect, useRef, useState } from "react";
import { failureOf, type Failure } from "../../actions/failure";
import { associateCommand, openPage, showPane } from "../../actions/host";
import { supplierAtSelection } from "../../actions/suppliers/atSelection";
import type { Study } from "../../actions/study/study";
import type { Language } from "../../texts/format";
import { helpPage } from "../help/helpPage";
import type { StudyState } from "../useStudy";
import type { Way } from "../useWay";
import { COMMANDS, type Command } from "./commands";

/** Why a command shows nothing (words under `pane.commands`). */
export type Obstacle = "noPurchase" | "noTerritory";

/** The supplier that a command asked for, by name; `times` tells one demand from the next. */
export interface WantedSupplier {
  readonly name: string;
  readonly times: number;
}

/** The pane as it is at this moment: it changes while a command runs. */
type Pane = () => { readonly way: Way; readonly state: StudyState; readonly language: Language };

interface Commands {
  readonly wanted: WantedSupplier;
  readonly obstacle?: Obstacle | Failure | undefined;
  readonly closeObstacle: () => void;
}

/** Answers the commands of the manifest for as long as the pane runs, seen or not. */
export function useCommands(pane: ReturnType<Pane>): Commands {
  const [wanted, setWanted] = useState<WantedSupplier>({ name: "", times: 0 });
  const [obstacle, setObstacle] = useState<Obstacle | Failure>();
  const latest = useRef(pane);
  useEffect(() => void (latest.current = pane));
  useEffect(() => {
    const show = (name: string): void => setWanted(({ times }) => ({ name, times: times + 1 }));
    for (const command of COMMANDS)
      associateCommand(command, () => {
        setObstacle(undefined);
        return perform(command, () => latest.current, show)
          .catch(failureOf)
          .then(setObstacle);
      });
  }, []);
  return { wanted, obstacle, closeObstacle: () => setObstacle(undefined) };
}

async function perform(command: Command, pane: Pane, show: (supplier: string) => void): Promise<Obstacle | undefined> {
  if (command === "help") {
    openPage(helpPage(pane().language));
    return undefined;
  }
  await showPane();
  const read = await readStudy(command, pane);
  if (!read?.reading?.ok) return undefined;
  if (command === "leaveOut") return leaveOut(read, pane);
  if (read.perimeters.length === 0) {
    await pane().way.go("territory");
    return command === "update" ? undefined : "noTerritory";
  }
  if (command === "update") return update(pane);
  if (command === "whoIs") return showSupplier(read, pane, show);
  show("");
  await pane().way.go(command);
  return undefined;
}

/** The study as the workbook stands: read again when it has changed, or when it is asked for. */
async function readStudy(command: Command, pane: Pane): Promise<Study | undefined> {
  const { study, isStale, run } = pane().state;
  return study.reading?.ok && !isStale && command !== "update" ? study : run("reading");
}

async function leaveOut(before: Study, pane: Pane): Promise<Obstacle | undefined> {
  const after = await pane().state.run("leavingOut");
  await pane().way.go("purchases");
  return after?.reading === before.reading ? "noPurchase" : undefined;
}

/** What the pane shows, and what stands in the workbook, once the purchases have been read again. */
async function update(pane: Pane): Promise<undefined> {
  const { run } = pane().state;
  const located = await run("locating");
  if (located && pane().way.step === "lots") await run("splitting");
  if (located?.writtenAt ?? (located?.takenBack ? undefined : located?.lastReport)) await run("writing");
  return undefined;
}

async function showSupplier(study: Study, pane: Pane, show: (supplier: string) => void): Promise<Obstacle | undefined> {
  const located = study.suppliers ? study : await pane().state.run("locating");
  const supplier = located && (await supplierAtSelection(located));
  if (!supplier) return located && "noPurchase";
  show(supplier.name);
  await pane().way.go("suppliers");
  return undefined;
}
