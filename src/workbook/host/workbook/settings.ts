import { z } from "zod";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import type { Session } from "../protocol/session";

/** Settings live in the workbook, so that they are saved with its file; they are no custom XML part to the add-in. */
export const SETTINGS_NAMESPACE = "urn:allotir:practice:settings";
const PART = "{00000000-0000-4000-8000-00005E771465}";
const schema = z.record(z.string(), z.unknown());
type Settings = z.infer<typeof schema>;

/** Excel.SettingCollection */
export function settings(session: Session): ExcelObject {
  const keys = (): string[] => Object.keys(readSettings(session));
  const made = (key: string): ExcelObject => setting(session, key);
  const required = (key: string): ExcelObject => {
    if (!keys().includes(key)) throw new ExcelError("ItemNotFound");
    return made(key);
  };
  return {
    type: "SettingCollection",
    items: () => keys().map(made),
    item: (key) => required(String(key)),
    methods: {
      GetCount: () => keys().length,
      GetItemOrNullObject: (given) => (keys().includes(given.text(0)) ? made(given.text(0)) : undefined),
      Add: (given) => {
        writeSettings(session, { ...readSettings(session), [given.text(0)]: given.raw(1) });
        return made(given.text(0));
      },
    },
  };
}

/** Excel.Setting */
function setting(session: Session, key: string): ExcelObject {
  return {
    type: "Setting",
    identity: () => ({ _Id: key }),
    properties: {
      Key: { get: () => key },
      _Id: { get: () => key },
      Value: {
        get: () => readSettings(session)[key],
        set: (value) => writeSettings(session, { ...readSettings(session), [key]: value }),
      },
    },
    methods: {
      Delete: () =>
        writeSettings(
          session,
          Object.fromEntries(Object.entries(readSettings(session)).filter(([other]) => other !== key)),
        ),
    },
  };
}

export function readSettings(session: Session): Settings {
  const xml = session.book.customXml.find(({ id, xml: text }) => id === PART || text.includes(SETTINGS_NAMESPACE))?.xml;
  const encoded = xml === undefined ? undefined : />([^<]*)</.exec(xml)?.[1];
  return encoded ? schema.parse(JSON.parse(decodeURIComponent(encoded))) : {};
}

export function writeSettings(session: Session, all: Settings): void {
  const others = session.book.customXml.filter(({ xml }) => !xml.includes(SETTINGS_NAMESPACE));
  const part = {
    id: PART,
    xml: `<settings xmlns="${SETTINGS_NAMESPACE}">${encodeURIComponent(JSON.stringify(all))}</settings>`,
  };
  session.book.setCustomXml(Object.keys(all).length > 0 ? [...others, part] : others);
}
