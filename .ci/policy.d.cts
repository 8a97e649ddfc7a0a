import type { Compiler } from "webpack";

/** Puts the content security policy at the head of a page. */
export function withPolicy(html: string): string;

/** Gives pages their policy last of all, when nothing changes in them any more. */
export class PolicyPlugin {
  constructor(pages: readonly string[]);
  apply(compiler: Compiler): void;
}
