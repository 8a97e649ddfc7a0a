import type { Link } from "../../book/model";
import type { Relationship } from "../package/relationships";
import { childrenOf, type XmlElement } from "../package/xml";
import { areaReference, parseArea } from "../read/address";

/** A link that the book holds, with the element of the file that says it. */
export interface FileLink {
  readonly link: Link;
  readonly node: XmlElement;
}

/** Links of a sheet's `<hyperlinks>`; those that lead nowhere are left to the file. */
export function readLinks(tree: XmlElement | undefined, relationships: readonly Relationship[]): FileLink[] {
  const targets = new Map(relationships.map(({ id, target, external }) => [id, external ? target : undefined]));
  return childrenOf(tree, "hyperlink").flatMap((node) => {
    const { ref = "", location, tooltip } = node.attributes;
    const relationship = relationshipOf(node);
    const address = relationship === undefined ? undefined : targets.get(relationship);
    const area = parseArea(ref);
    if (!area || !(address || location)) return [];
    return [{ link: { area, ...told({ address, location, tip: tooltip }) }, node }];
  });
}

/** The relationship that leads to the address of a `<hyperlink>`. */
export function relationshipOf({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

function told(parts: Omit<Link, "area">): Omit<Link, "area"> {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text));
}

/** Equal for links that say the same. */
export function linkKey({ area, address = "", location = "", tip = "" }: Link): string {
  return JSON.stringify([areaReference(area), address, location, tip]);
}
