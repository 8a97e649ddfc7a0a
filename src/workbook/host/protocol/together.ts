import { ExcelError } from "./errors";
import { callMethod, hangingObject, isExcelObject, readProperty, setProperty, type ExcelObject } from "./object";

/** Several objects of one kind as one: what is set is set on each; what is read is theirs where all agree, else null. */
export function together(parts: () => readonly ExcelObject[]): ExcelObject {
  const [sample] = parts();
  if (!sample) throw new ExcelError("ItemNotFound");
  return {
    type: sample.type,
    properties: each(sample.properties, (name) => ({
      get: () => agreed(parts().map((part) => readProperty(part, name))),
      set: (value) => parts().forEach((part) => setProperty(part, name, value)),
    })),
    objects: each(
      sample.objects,
      (name) => () => together(() => inside(parts().map((part) => hangingObject(part, name)))),
    ),
    methods: each(sample.methods, (name) => (given) => {
      const answers = parts().map((part) => callMethod(part, name, given));
      return answers.some(isExcelObject) ? together(() => inside(answers)) : undefined;
    }),
  };
}

const inside = (answers: readonly unknown[]): ExcelObject[] => answers.filter(isExcelObject);

const agreed = (values: readonly unknown[]): unknown =>
  values.every((value) => value === values[0]) ? values[0] : null;

function each<T>(members: Readonly<Record<string, unknown>> | undefined, make: (name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(members ?? {}).map((name) => [name, make(name)]));
}
