import type { Package } from "./package";
import { childrenOf, parseXml } from "./xml";

export interface Relationship {
  readonly id: string;
  /** Last word of its type: "worksheet", "table", "drawing"… (the same in both families of namespaces). */
  readonly kind: string;
  /** Name of the part it leads to, or the outside address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of `part` ("" for the package itself). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const text = pack.text(relationshipsPart(part));
  if (text === undefined) return [];
  return childrenOf(parseXml(text), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A target as Excel writes it, from the folder of the part: other programmes read no other. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
