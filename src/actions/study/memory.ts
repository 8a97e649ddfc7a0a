import { loadText, saveText } from "../../excel/settings";
import { partsOf, type Words } from "../../report/typed/words";
import { LOTS_BLOCKS } from "../../report/lots/blocks";
import { today } from "../../ground/day";
import { paneWords } from "../typed/paneWords";
import { keepMerges } from "../suppliers/formerMerges";
import { keepPerimeters } from "../perimeters/keptPerimeters";
import { keepLayout, withLayout } from "./layouts";
import { memoryFrom, memoryText, type Memory, type ReportSummary } from "./memoryFormat";
import type { Study } from "./study";

const MEMORY_KEY = "Allotir.choix";
/** What could not be understood stays here, untouched. */
const ASIDE_KEY = "Allotir.choix.mis-de-cote";

/** What the workbook keeps: nothing, something, or something that cannot be understood. */
export type Recalled =
  | { readonly kind: "nothing" }
  | { readonly kind: "memory"; readonly memory: Memory; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string };

/** @throws ExcelFailure */
export async function recall(): Promise<Recalled> {
  const text = await loadText(MEMORY_KEY);
  if (text === undefined) return { kind: "nothing" };
  const memory = memoryFrom(text);
  return memory ? { kind: "memory", memory, text } : { kind: "unreadable", text };
}

/** Keeps in the workbook what was chosen so far, and on this machine what serves for the next one. @throws ExcelFailure */
export async function remember(study: Study): Promise<void> {
  if (!study.reading?.ok) return;
  const recalled = await recall();
  if (recalled.kind === "unreadable") await saveText(ASIDE_KEY, recalled.text);
  const before = recalled.kind === "memory" ? recalled.memory : undefined;
  const text = memoryText(memoryOf(study, before));
  if (recalled.kind === "nothing" || recalled.text !== text) await saveText(MEMORY_KEY, text);
  keepLayout(study);
  keepMerges(study);
  keepPerimeters(study.perimeters);
}

function memoryOf(study: Study, before: Memory | undefined): Memory {
  return {
    version: 2,
    perimeters: [...study.perimeters] as Memory["perimeters"],
    corrections: study.corrections as Memory["corrections"],
    placements: { ...study.placements },
    familyRates: study.familyRates && { ...study.familyRates },
    roles: study.roles && { ...study.roles },
    merges: { accepted: [...study.merges.accepted], refused: [...study.merges.refused] },
    headOffice: study.headOffice,
    printOwn: study.printOwn,
    lotSettings: study.lotSettings ?? before?.lotSettings,
    layouts: withLayout(study, before?.layouts),
    turnovers: study.turnovers && { ...study.turnovers },
    fixed: study.fixed && { ...study.fixed },
    optionalParts: study.optionalParts && [...study.optionalParts],
    canteen: study.canteen,
    otherWords: waitingWords(study),
    seen: study.seen ?? new Map(),
    report: study.writtenAt && study.share ? summaryOf(study) : before?.report,
    takenBack: study.takenBack && [...study.takenBack],
  };
}

/** Lots are searched for again at the next opening: until then their numbers and titles wait. */
function waitingWords(study: Study): Words {
  return new Map([
    ...(study.otherWords ?? []),
    ...[...paneWords(study)].filter(([place]) => LOTS_BLOCKS.has(partsOf(place).block)),
  ]);
}

function summaryOf({ share, suppliers = [], perimeters, reading }: Study): ReportSummary | undefined {
  if (!share || !reading?.ok) return undefined;
  const rate = share.perimeters[0]?.whole.rate;
  return {
    on: today(),
    rate: rate?.ok ? { low: rate.low, high: rate.high } : undefined,
    perimeter: perimeters[0]?.name,
    lines: reading.table.lines.length,
    totalCents: share.totalCents,
    suppliers: suppliers.map(({ key }) => key),
  };
}
