import type { Grid } from "../reading/grid";
import type { ReadChoices, ReadResult } from "../reading/purchases";
import type { Share } from "../share/share";
import type { LocatedSupplier } from "../suppliers/supplier";
import type { Locality, Perimeter } from "../territory/place";

/** One buyer's work on one workbook, from the sheets read to the share: plain data, never changed in place. */
export interface Study {
  /** The buyer's sheets as last read; absent before the first reading. */
  readonly grids?: readonly Grid[];
  readonly readAt?: Date;
  readonly choices: ReadChoices;
  readonly reading?: ReadResult;
  readonly perimeters: readonly Perimeter[];
  readonly suppliers?: readonly LocatedSupplier[];
  /** What the buyer answered by hand, by supplier key and perimeter number (from 0). */
  readonly corrections: Readonly<Record<string, Readonly<Record<number, Locality>>>>;
  /** `corrections` as they stood in the workbook at the last writing or reading: tells which side answered later. */
  readonly writtenCorrections?: Study["corrections"];
  /** Commune (INSEE code) that the buyer gave for a supplier, by supplier key. */
  readonly placements: Readonly<Record<string, string>>;
  /** Where the register tells both, the head office counts instead of the establishment that invoiced. */
  readonly headOffice?: boolean;
  readonly share?: Share;
  readonly writtenAt?: Date;
}

export const EMPTY_STUDY: Study = { choices: {}, perimeters: [], corrections: {}, placements: {} };
