import { Breath } from "../../../ground/breath";
import { checkNotCancelled, type Work } from "../../run";

/** Bytes aimed at in one request: Excel on the web refuses above 5 MB. */
const BYTES = 1_000_000;

/** Instructions that wait: they leave together, before they weigh too much; the pane has the thread while they are gathered. */
export class Outbox {
  private bytes = 0;
  private readonly breath = new Breath();

  constructor(
    readonly context: Excel.RequestContext,
    private readonly work: Work,
  ) {}

  /** @param bytes what was just asked for weighs, about */
  async add(bytes: number): Promise<void> {
    this.bytes += bytes;
    if (this.bytes > BYTES) await this.send();
    else await this.breathe();
  }

  /** @throws ExcelFailure `cancelled` when the user has stopped the work */
  async breathe(): Promise<void> {
    if (!this.breath.isDue) return;
    await this.breath.rest();
    checkNotCancelled(this.work);
  }

  /** @throws ExcelFailure `cancelled` when the user has stopped the work */
  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
    checkNotCancelled(this.work);
  }
}
