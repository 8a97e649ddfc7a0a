import type { Language } from "../texts/format";
import { namedFunctions, type FunctionParameter } from "./functions";
import { wordsOf } from "./words";

/** Where the explanations stand, in the language of a function's name; the build puts the true address in its place. */
const HELP_URL: Readonly<Record<Language, string>> = {
  fr: "https://localhost:3000/aide.html#fonctions",
  en: "https://localhost:3000/help.html#functions",
};

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional?: true;
  }[];
  readonly result: { readonly type: string; readonly dimensionality: "scalar" };
  readonly options?: { readonly excludeFromAutoComplete: true };
}

/**
 * What Excel reads of our functions (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). All names work in every Excel;
 * those of the other language are only left out of what Excel proposes while one types.
 */
export function metadataFor(display: Language): { readonly functions: readonly FunctionMetadata[] } {
  return {
    functions: namedFunctions().map(({ key, language, name, shape }) => {
      const { description, parameters } = wordsOf(language).help[key];
      const help: Readonly<Record<string, { readonly name: string; readonly description: string }>> = parameters;
      return {
        id: name,
        name,
        description,
        helpUrl: HELP_URL[language],
        parameters: shape.parameters.map((parameter) => ({
          ...help[parameter.key]!,
          ...typeOf(parameter),
          ...(parameter.optional && { optional: true }),
        })),
        result: { type: shape.result, dimensionality: "scalar" },
        ...(language !== display && { options: { excludeFromAutoComplete: true } }),
      };
    }),
  };
}

function typeOf({ type }: FunctionParameter): { readonly type: string; readonly dimensionality: string } {
  return { type: type === "text" ? "string" : "any", dimensionality: type === "cells" ? "matrix" : "scalar" };
}
