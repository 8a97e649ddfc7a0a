import type { Grid } from "../../reading/cells/grid";
import type { ReadChoices, ReadResult } from "../../reading/columns/purchases";
import type { OptionalPart } from "../../report/input";
import type { Words } from "../../report/typed/words";
import type { Share } from "../../share/share";
import type { MergeProposal } from "../../suppliers/merges";
import type { Role } from "../../suppliers/roles/roles";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality, Perimeter } from "../../territory/places/place";
import type { CanteenChoices } from "../report/canteenChoices";
import type { AddedFile, WaitingFile } from "../files/added";
import type { FormerMerges, MergeDecisions } from "./mergeDecisions";
import type { ReportSummary } from "./memoryFormat";
import type { LayoutOffer, Layouts } from "./layoutChoices";
import type { LotSettings } from "../lots/settings";
import type { Presentation } from "../presentation/cards";
import type { LotsResult } from "./lotsResult";
import type { RegisterState } from "./registerState";
import type { SourcingState } from "../sourcing/kept";

/** One buyer's work on one workbook, from the sheets read to the share: plain data, never changed in place. */
export interface Study {
  /** The buyer's sheets as last read; absent before the first reading. */
  readonly grids?: readonly Grid[] | undefined;
  readonly readAt?: Date | undefined;
  /** Files that the buyer chose to add, until they are; and what became of those added last. */
  readonly waitingFiles?: readonly WaitingFile[] | undefined;
  readonly addedFiles?: readonly AddedFile[] | undefined;
  readonly choices: ReadChoices;
  readonly reading?: ReadResult | undefined;
  /** Layouts of table for which something was chosen before, in this workbook or on this machine. */
  readonly layouts?: Layouts | undefined;
  /** Former choices that the buyer may take again. */
  readonly offer?: LayoutOffer | undefined;
  readonly perimeters: readonly Perimeter[];
  readonly suppliers?: readonly LocatedSupplier[] | undefined;
  /** What the buyer answered by hand, by supplier key and perimeter mark (see `perimeterMark`). */
  readonly corrections: Readonly<Record<string, Readonly<Record<string, Locality>>>>;
  /** Commune (INSEE code), country abroad (ISO 3166, "BE"), or another text (a postcode, a département) that the buyer gave for a supplier, by supplier key. */
  readonly placements: Readonly<Record<string, string>>;
  /** The role as a seller that the buyer gave, by supplier key. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
  /** Yearly turnovers (integer cents) that the buyer typed, by supplier key. */
  readonly turnovers?: Readonly<Record<string, number>> | undefined;
  /** Whether purchases from a supplier cannot be moved, as the buyer said, by supplier key. */
  readonly fixed?: Readonly<Record<string, boolean>> | undefined;
  /** What was typed in our sheets that nothing else here holds: choices of what they show, words not understood, lots not searched for yet. */
  readonly otherWords?: Words | undefined;
  /** What our sheets held when they were last read or written. */
  readonly seen?: Words | undefined;
  /** What the pane held then, or when our sheets were last heard to change: what differs from it was edited in the pane since. */
  readonly metWords?: Words | undefined;
  /** Our sheets that stand, by the worksheet's own id. */
  readonly ownSheets?: ReadonlyMap<string, string> | undefined;
  /** Names like ours that the last writing found to hold nothing of ours, and took away. */
  readonly strayNames?: number | undefined;
  /** Groups of suppliers that the buyer accepted or refused. */
  readonly merges: MergeDecisions;
  /** Decisions of this machine's former files, until the suppliers are known; then those that were taken over, by id. */
  readonly formerMerges?: FormerMerges | undefined;
  readonly replayedMerges?: readonly string[] | undefined;
  /** Suppliers that may be one, as last compared: decided or not. */
  readonly proposals?: readonly MergeProposal[] | undefined;
  /** What the public register answered, once the buyer consented to ask it. */
  readonly register?: RegisterState | undefined;
  /** The search for firms that could supply, once it was begun. */
  readonly sourcing?: SourcingState | undefined;
  /** Where the register tells both, the head office counts instead of the establishment that invoiced. */
  readonly headOffice?: boolean | undefined;
  /** Rates of VAT (percent) that the buyer typed on « Méthode », by family; that of the other families under "*". */
  readonly familyRates?: Readonly<Record<string, number>> | undefined;
  readonly share?: Share | undefined;
  /** The buyer wants their sheet to print their own columns only; its print area is not touched without this word. */
  readonly printOwn?: boolean | undefined;
  /** Parts that lengthen « Part locale »: only those that the buyer asked for. */
  readonly optionalParts?: readonly OptionalPart[] | undefined;
  /** What was told of the canteens, for EGalim and ma-cantine. */
  readonly canteen?: CanteenChoices | undefined;
  /** What the report said when it was last written, in a workbook that was opened again. */
  readonly lastReport?: ReportSummary | undefined;
  /** Ids of our sheets that were taken back and may be written again. */
  readonly takenBack?: readonly string[] | undefined;
  /** The workbook keeps choices that could not be understood: they were set aside. */
  readonly hasUnreadable?: boolean | undefined;
  /** A writing or a taking back was broken off in this workbook and is to be finished. */
  readonly brokenOff?: boolean | undefined;
  readonly writtenAt?: Date | undefined;
  readonly lotSettings?: LotSettings | undefined;
  /** How the need could be split, once computed. */
  readonly lots?: LotsResult | undefined;
  readonly lotsWrittenAt?: Date | undefined;
  readonly sourcingWrittenAt?: Date | undefined;
  /** « De 7 à 36 lots », while it is shown. */
  readonly presentation?: Presentation | undefined;
}

export const EMPTY_STUDY: Study = {
  choices: {},
  perimeters: [],
  corrections: {},
  placements: {},
  merges: { accepted: [], refused: [] },
};
