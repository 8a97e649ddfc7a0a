import type { Book } from "../../book/model";
import type { Answer } from "./object";
import { ActionType, type Action } from "./protocol";

/** How long work lets others have the thread: it asks often whether it is time, and waits then. */
export interface Pace {
  readonly isDue: boolean;
  /** Lets the thread do what waits; at once when it is not time. */
  take(): Promise<void>;
  /** Lets it in any case: between the add-in and Excel, messages go from one task to another. */
  rest(): Promise<void>;
}

/** Before an action: others have the thread where it is time, and the cells that it reads are calculated, as Excel does before it answers. */
export async function readyFor(action: Action, object: Answer, book: Book, pace: Pace): Promise<void> {
  await pace.take();
  if (!object?.place || !readsResults(action)) return;
  const { sheet, area } = object.place();
  while (!book.calculate(sheet, area, () => pace.isDue)) await pace.take();
}

/** Of what a range tells, its values and texts are results of formulas. */
const readsResults = ({ ActionType: type, QueryInfo }: Action): boolean =>
  type === ActionType.query && (!QueryInfo?.Select || QueryInfo.Select.some((name) => /^(values|text)/i.test(name)));
