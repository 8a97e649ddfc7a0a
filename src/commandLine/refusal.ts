/** A sentence for the person at the terminal, and the exit code that goes with it. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
/** The file holds nothing that can be worked on; the words of the command are wrong. */
export const NOTHING_TO_DO = 2;
export const WRONG_WORDS = 64;
