import type { Package } from "./package";
import { relationshipsOf, relationshipsPart, relativeTarget, type Relationship } from "./relationships";
import { childrenOf, element, parseXml, writeDocument, XML_DECLARATION, type XmlElement } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Gathers the parts that change; every other part stays as it was opened. */
export class PackageEditor {
  private current: Package;

  constructor(pack: Package) {
    this.current = pack;
  }

  get pack(): Package {
    return this.current;
  }

  text(part: string): string | undefined {
    return this.current.text(part);
  }

  set(part: string, text: string | Uint8Array, contentType?: string): void {
    this.current = this.current.with(new Map([[part, text]]));
    if (contentType)
      this.editTree(CONTENT_TYPES, (types) =>
        types.children.push(element(typeName(types, "Override"), { PartName: `/${part}`, ContentType: contentType })),
      );
  }

  editTree(part: string, edit: (root: XmlElement) => void, ifMissing?: string): void {
    const root = parseXml(this.text(part) ?? ifMissing ?? "");
    edit(root);
    this.set(part, writeDocument(root));
  }

  relationships(part: string): Relationship[] {
    return relationshipsOf(this.current, part);
  }

  /** Relates a part to addresses outside, in place of some relations that it had; gives the new relations' ids, in order. */
  relateOutside(part: string, type: string, addresses: readonly string[], gone: ReadonlySet<string>): string[] {
    const links = relationshipsPart(part);
    const kept = this.relationships(part).filter(({ id }) => !gone.has(id));
    const taken = new Set(kept.map(({ id }) => id));
    const ids: string[] = [];
    for (let n = 1; ids.length < addresses.length; n++) if (!taken.has(`rId${n}`)) ids.push(`rId${n}`);
    if (kept.length + ids.length === 0) {
      if (gone.size > 0) this.current = this.current.with(new Map([[links, undefined]]));
      return ids;
    }
    const added = (root: XmlElement): XmlElement[] =>
      addresses.map((address, at) =>
        element(typeName(root, "Relationship"), {
          Id: ids[at],
          Type: RELATIONSHIP_TYPES + type,
          Target: address,
          TargetMode: "External",
        }),
      );
    this.editTree(
      links,
      (root) => {
        const stay = root.children.filter((node) => typeof node === "string" || !gone.has(node.attributes["Id"] ?? ""));
        root.children = [...stay, ...added(root)];
      },
      RELATIONSHIPS,
    );
    return ids;
  }

  /** Links two parts and gives the link's id. `type` is the last word of a usual type, or a whole address. */
  relate(part: string, type: string, target: string): string {
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const link = {
      Id: `rId${n}`,
      Type: type.includes("/") ? type : RELATIONSHIP_TYPES + type,
      Target: relativeTarget(part, target),
    };
    this.editTree(
      relationshipsPart(part),
      (root) => root.children.push(element(typeName(root, "Relationship"), link)),
      RELATIONSHIPS,
    );
    return `rId${n}`;
  }

  /** Cuts a link; the part it led to goes too when nothing else leads there, and so on. */
  unrelate(part: string, id: string): void {
    const target = this.relationships(part).find((relationship) => relationship.id === id);
    const links = relationshipsPart(part);
    this.editTree(
      links,
      (root) =>
        (root.children = root.children.filter((node) => typeof node === "string" || node.attributes["Id"] !== id)),
    );
    if (this.relationships(part).length === 0) this.current = this.current.with(new Map([[links, undefined]]));
    if (target && !target.external && !this.isReached(target.target)) this.remove(target.target);
  }

  freePart(start: string, end: string): string {
    let n = 1;
    while (this.current.has(`${start}${n}${end}`)) n++;
    return `${start}${n}${end}`;
  }

  private remove(part: string): void {
    const targets = this.relationships(part).filter(({ external }) => !external);
    this.current = this.current.with(
      new Map([
        [part, undefined],
        [relationshipsPart(part), undefined],
      ]),
    );
    this.editTree(
      CONTENT_TYPES,
      (types) =>
        (types.children = types.children.filter(
          (node) => typeof node === "string" || node.attributes["PartName"] !== `/${part}`,
        )),
    );
    for (const { target } of targets) if (this.current.has(target) && !this.isReached(target)) this.remove(target);
  }

  private isReached(target: string): boolean {
    return this.current.names().some((name) => {
      const source = sourceOf(name);
      return (
        source !== undefined &&
        this.relationships(source).some((relationship) => !relationship.external && relationship.target === target)
      );
    });
  }
}

/** The part whose relationships this part holds. */
function sourceOf(part: string): string | undefined {
  return part.endsWith(".rels") ? part.replace(/_rels\/([^/]*)\.rels$/, "$1") : undefined;
}

function typeName(root: XmlElement, name: string): string {
  const sample = childrenOf(root)[0]?.name ?? root.name;
  return sample.includes(":") ? `${sample.slice(0, sample.indexOf(":"))}:${name}` : name;
}
