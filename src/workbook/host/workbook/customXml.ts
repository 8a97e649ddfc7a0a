import type { CustomXmlPart } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import type { Session } from "../protocol/session";
import { SETTINGS_NAMESPACE } from "./settings";

/** Excel.CustomXmlPartCollection */
export function customXmlParts(session: Session): ExcelObject {
  const all = (): CustomXmlPart[] =>
    session.book.customXml.filter(({ xml }) => namespaceOf(xml) !== SETTINGS_NAMESPACE);
  return {
    ...collection("CustomXmlPartCollection", session, all),
    methods: {
      ...lookups(session, all),
      Add: (given) => {
        const part = { id: freeId(session), xml: checkedXml(given.text(0)) };
        session.book.setCustomXml([...session.book.customXml, part]);
        return customXmlPart(session, part.id);
      },
      GetByNamespace: (given) => {
        const namespace = given.text(0);
        return scoped(session, () => all().filter(({ xml }) => namespaceOf(xml) === namespace));
      },
    },
  };
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
function scoped(session: Session, all: () => CustomXmlPart[]): ExcelObject {
  const only = (): CustomXmlPart | undefined => (all().length === 1 ? all()[0] : undefined);
  return {
    ...collection("CustomXmlPartScopedCollection", session, all),
    methods: {
      ...lookups(session, all),
      GetOnlyItem: () => customXmlPart(session, required(only()).id),
      GetOnlyItemOrNullObject: () => {
        const part = only();
        return part && customXmlPart(session, part.id);
      },
    },
  };
}

function collection(type: string, session: Session, all: () => CustomXmlPart[]): ExcelObject {
  return {
    type,
    items: () => all().map(({ id }) => customXmlPart(session, id)),
    item: (key) => customXmlPart(session, required(all().find(({ id }) => id === key)).id),
  };
}

function lookups(session: Session, all: () => CustomXmlPart[]): NonNullable<ExcelObject["methods"]> {
  return {
    GetCount: () => all().length,
    GetItemOrNullObject: (given) => {
      const part = all().find(({ id }) => id === given.text(0));
      return part && customXmlPart(session, part.id);
    },
  };
}

function customXmlPart(session: Session, partId: string): ExcelObject {
  const it = (): CustomXmlPart => required(session.book.customXml.find(({ id }) => id === partId));
  return {
    type: "CustomXmlPart",
    identity: () => ({ Id: partId }),
    properties: { Id: { get: () => partId }, NamespaceUri: { get: () => namespaceOf(it().xml) } },
    methods: {
      GetXml: () => it().xml,
      SetXml: (given) => {
        const xml = checkedXml(given.text(0));
        session.book.setCustomXml(
          session.book.customXml.map((part) => (part.id === it().id ? { ...part, xml } : part)),
        );
      },
      Delete: () => session.book.setCustomXml(session.book.customXml.filter(({ id }) => id !== it().id)),
    },
  };
}

function required(part: CustomXmlPart | undefined): CustomXmlPart {
  if (!part) throw new ExcelError("ItemNotFound");
  return part;
}

function checkedXml(xml: string): string {
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<[\p{L}_]/u.test(xml)) throw new ExcelError("InvalidArgument");
  return xml;
}

/** Namespace of the root element; "" when it has none. */
function namespaceOf(xml: string): string {
  const root = /<([\p{L}_][\p{L}\p{N}_.-]*)(?::[\p{L}\p{N}_.-]+)?([^>]*)>/u.exec(
    xml.replace(/<\?[^>]*\?>|<!--[^]*?-->/g, ""),
  );
  if (!root) return "";
  const [whole, first = "", attributes = ""] = root;
  const name = whole.startsWith(`<${first}:`) ? `xmlns:${first}` : "xmlns";
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(` ${attributes}`)?.[1] ?? "";
}

function freeId(session: Session): string {
  let number = session.book.customXml.length + 1;
  const id = (): string => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (session.book.customXml.some((part) => part.id === id())) number++;
  return id();
}
