import type { Scalar } from "../../book/model";
import { ERRORS, isError } from "../../calc/values";

/** Answers kept at most; the oldest go first and are waited for again. */
const MOST_KEPT = 20_000;

/** Answers that a custom function promises, by what it was asked: a formula calculated again once the answer is there must find it. */
export class LateAnswers {
  private readonly known = new Map<string, Scalar>();
  private telling = false;

  /** `onAnswer` is called once for all the answers that come in together. */
  constructor(private readonly onAnswer: () => void) {}

  /** The answer if it is there, else #BUSY!. */
  answer(args: readonly unknown[], promised: Promise<Scalar>): Scalar {
    const key = JSON.stringify(args);
    const known = this.known.get(key);
    if (known === ERRORS.busy || (known !== undefined && !isError(known))) return known;
    if (known === undefined) this.keep(key, ERRORS.busy);
    void promised.then((value) => {
      // What failed before is tried again at each calculation, and told only when it succeeds.
      if (known !== undefined && isError(value)) return;
      this.keep(key, value);
      this.tell();
    });
    return known ?? ERRORS.busy;
  }

  private keep(key: string, value: Scalar): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, value);
  }

  private tell(): void {
    if (this.telling) return;
    this.telling = true;
    setTimeout(() => {
      this.telling = false;
      this.onAnswer();
    }, 0);
  }
}
