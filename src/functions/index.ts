import { associateFunction, FunctionRefusal } from "../actions/host";
import { loadTerritory } from "../territory/territory";
import { namedFunctions, type FunctionKey } from "./functions";
import { textsOf } from "../texts";
import type { Language } from "../texts/format";

type Answers = (key: FunctionKey, args: readonly unknown[], language: Language) => unknown;
let answers: Answers | undefined;

/** Comes in a part of its own, with the territory, at the first formula that asks. */
async function prepare(): Promise<Answers> {
  const [{ answerTo }, territory] = await Promise.all([import("./answers"), loadTerritory()]);
  return (answers = (key, args, language) => answerTo(key, args, territory, language));
}

/** Makes the functions answer the workbook's formulas: later the first time, then at once. */
export function associateFunctions(): void {
  for (const { key, language, name, shape } of namedFunctions()) {
    associateFunction(name, (given) => {
      const args = shape.parameters.map((_, index) => given[index]);
      return answers
        ? answers(key, args, language)
        : prepare().then(
            (ready) => ready(key, args, language),
            () => notLoaded(language),
          );
    });
  }
}

/** Shows as #N/A; the next calculation tries again. */
function notLoaded(language: Language): never {
  throw new FunctionRefusal("notKnown", textsOf(language).excel.functionsNotLoaded);
}
