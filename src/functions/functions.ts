import type { Language } from "../texts/format";

/** Before the name of each function in formulas: =ALLOTIR.ZONE(…). The manifest says the same. */
export const NAMESPACE = "ALLOTIR";

export interface FunctionParameter {
  readonly key: string;
  /** As Excel converts it before the call; "cells" is one cell or many, as they are. */
  readonly type: "text" | "any" | "cells";
  readonly optional?: true;
}

interface FunctionShape {
  /** What people type; also the id under which Excel finds the code, so it never changes. Both languages work in every Excel and in every workbook. */
  readonly names: Readonly<Record<Language, string>>;
  readonly parameters: readonly FunctionParameter[];
  readonly result: "string" | "number" | "boolean";
}

/** The functions that formulas may call; their words are in the catalogue (`functions.help.<key>`). */
export const FUNCTIONS = {
  zone: {
    names: { fr: "ZONE", en: "AREA" },
    parameters: [
      { key: "place", type: "cells" },
      { key: "level", type: "text", optional: true },
    ],
    result: "string",
  },
  local: {
    names: { fr: "ESTLOCAL", en: "ISLOCAL" },
    parameters: [
      { key: "place", type: "cells" },
      { key: "perimeter", type: "text" },
    ],
    result: "string",
  },
  distance: {
    names: { fr: "DISTANCE", en: "DISTANCEKM" },
    parameters: [
      { key: "from", type: "cells" },
      { key: "to", type: "cells" },
    ],
    result: "number",
  },
  town: {
    names: { fr: "COMMUNE", en: "TOWN" },
    parameters: [
      { key: "postcode", type: "any" },
      { key: "written", type: "text", optional: true },
    ],
    result: "string",
  },
  siret: {
    names: { fr: "SIRETVALIDE", en: "VALIDSIRET" },
    parameters: [{ key: "siret", type: "any" }],
    result: "boolean",
  },
  share: {
    names: { fr: "PARTLOCALE", en: "LOCALSHARE" },
    parameters: [
      { key: "amounts", type: "cells" },
      { key: "answers", type: "cells" },
      { key: "part", type: "text", optional: true },
    ],
    result: "number",
  },
} as const satisfies Readonly<Record<string, FunctionShape>>;

export type FunctionKey = keyof typeof FUNCTIONS;

export const LANGUAGES: readonly Language[] = ["fr", "en"];

/** Each function under each of its names, in the order in which Excel lists them. */
export function namedFunctions(): {
  readonly key: FunctionKey;
  readonly language: Language;
  readonly name: string;
  readonly shape: FunctionShape;
}[] {
  return LANGUAGES.flatMap((language) =>
    (Object.keys(FUNCTIONS) as FunctionKey[]).map((key) => ({
      key,
      language,
      name: FUNCTIONS[key].names[language],
      shape: FUNCTIONS[key],
    })),
  );
}
