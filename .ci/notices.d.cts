import type { Compiler } from "webpack";

/** Writes NOTICES.txt, and stops a build that holds what may not ship. */
export class NoticesPlugin {
  apply(compiler: Compiler): void;
}
