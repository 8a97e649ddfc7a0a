import { z } from "zod";
import { OPTIONAL_PARTS } from "../../report/input";
import { perimeterMark, placeOf, type Word, type Words } from "../../report/typed/words";
import { ROLES } from "../../suppliers/roles/roles";
import { perimeterSchema } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";
import { canteenSchema } from "../report/canteenChoices";
import { lotSettingsSchema } from "../lots/settings";
import { layoutsSchema } from "./layoutChoices";
import { sumOf } from "../../ground/money";

/** Bounds on what a file may bring: what is larger was not written by us. */
export const MOST_SIGNS = 4_000_000;
export const MOST_PERIMETERS = 100;
/** There are some 35 000 communes. */
const MOST_CODES = 40_000;
const LONGEST = 40_000;

const text = z.string().max(LONGEST);
const localitySchema = z.enum(["yes", "no", "check", "unlocated"]);
const wordsSchema = z
  .array(z.tuple([z.string().max(2 * LONGEST), z.union([text, z.number(), z.boolean()])]))
  .transform((entries): Words => new Map<string, Word>(entries));

const perimetersSchema = z
  .array(perimeterSchema)
  .max(MOST_PERIMETERS)
  .refine((perimeters) => sumOf(perimeters, (one) => (one.kind === "list" ? one.codes.length : 1)) <= MOST_CODES);

const summarySchema = z.object({
  /** ISO date of the writing. */
  on: z.iso.date(),
  /** Bounds of the rate in the first perimeter, 0..1; absent where there is none. */
  rate: z.object({ low: z.number(), high: z.number() }).optional(),
  perimeter: text.optional(),
  lines: z.number().int(),
  totalCents: z.number(),
  /** Keys of the suppliers; absent where they are too many to be kept. */
  suppliers: z.array(text).optional(),
});
/** What the report said when it was last written. */
export type ReportSummary = z.infer<typeof summarySchema>;

const common = {
  perimeters: perimetersSchema,
  placements: z.record(text, text),
  lotSettings: lotSettingsSchema.optional(),
  merges: z.object({ accepted: z.array(text), refused: z.array(text) }).default({ accepted: [], refused: [] }),
  headOffice: z.boolean().optional(),
  layouts: layoutsSchema,
};

const memorySchema = z.object({
  version: z.literal(2),
  ...common,
  /** By supplier key and perimeter mark. */
  corrections: z.record(text, z.record(text, localitySchema)),
  familyRates: z.record(text, z.number()).optional(),
  /** The buyer's word on what a supplier does, by its key. */
  roles: z.record(text, z.enum(ROLES)).optional(),
  otherWords: wordsSchema,
  seen: wordsSchema,
  /** Integer cents a year, by supplier key. */
  turnovers: z.record(text, z.number()).optional(),
  /** Whether purchases cannot be moved, by supplier key. */
  fixed: z.record(text, z.boolean()).optional(),
  optionalParts: z.array(z.enum(OPTIONAL_PARTS)).optional(),
  canteen: canteenSchema.optional(),
  printOwn: z.boolean().optional(),
  report: summarySchema.optional(),
  /** Ids of the sheets that were taken back; what was chosen waits for them to be written again. */
  takenBack: z.array(text).optional(),
});
/** What is kept in the workbook between two openings. */
export type Memory = z.infer<typeof memorySchema>;

/** As workbooks of version 0.1 hold it: perimeters by their place from 0. */
const firstSchema = z
  .object({
    version: z.undefined().optional(),
    ...common,
    corrections: z.record(text, z.record(z.string(), localitySchema)),
    written: z
      .object({ corrections: z.record(text, z.record(z.string(), localitySchema)), placements: z.record(text, text) })
      .optional(),
    lotSettings: z.unknown().optional(),
  })
  .transform(({ corrections, written, lotSettings, perimeters, ...others }): Memory => {
    const marked = (answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>) => byMark(answers, perimeters);
    return {
      ...others,
      version: 2,
      perimeters,
      corrections: marked(corrections),
      lotSettings: lotSettingsOfFirst(lotSettings, perimeters),
      otherWords: new Map(),
      seen: new Map([
        ...Object.entries(marked(written?.corrections ?? {})).flatMap(([key, answers]) =>
          Object.entries(answers).map(
            ([mark, answer]) => [placeOf("suppliers", key, `correction:${mark}`), answer] as const,
          ),
        ),
        ...Object.entries(written?.placements ?? {}).map(
          ([key, where]) => [placeOf("suppliers", key, "given"), where] as const,
        ),
      ]),
    };
  });

type Answer = z.infer<typeof localitySchema>;

function byMark(
  corrections: Readonly<Record<string, Readonly<Record<string, Answer>>>>,
  perimeters: readonly Perimeter[],
): Memory["corrections"] {
  const marks = perimeters.map(perimeterMark);
  return Object.fromEntries(
    Object.entries(corrections).map(([key, answers]) => [
      key,
      Object.fromEntries(
        Object.entries(answers).flatMap(([place, answer]) => {
          const mark = marks[Number(place)];
          return mark === undefined ? [] : [[mark, answer] as const];
        }),
      ),
    ]),
  );
}

function lotSettingsOfFirst(settings: unknown, perimeters: readonly Perimeter[]): Memory["lotSettings"] {
  if (typeof settings !== "object" || settings === null) return undefined;
  const { perimeter: place, ...others } = settings as { readonly perimeter?: unknown };
  const perimeter = typeof place === "number" ? perimeters[place] : undefined;
  const parsed = lotSettingsSchema.safeParse({ ...others, ...(perimeter && { perimeter: perimeterMark(perimeter) }) });
  return parsed.success ? parsed.data : undefined;
}

/** Reads what a workbook keeps, of this version or of an earlier one; undefined when it cannot be understood. */
export function memoryFrom(text: string): Memory | undefined {
  if (text.length > MOST_SIGNS) return undefined;
  const parsed = z.union([memorySchema, firstSchema]).safeParse(fromJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** Signs that the settings take, typed words apart: Excel saves them with the file, and on the web sends them whole. */
const MOST_KEPT = 1_000_000;

/** As the settings hold it: the suppliers of the last report, which only serve to tell what is new, go first where there is too much. */
export function memoryText(memory: Memory): string {
  const text = JSON.stringify({ ...memory, otherWords: [...memory.otherWords], seen: [...memory.seen] });
  if (text.length <= MOST_KEPT || !memory.report?.suppliers) return text;
  return memoryText({ ...memory, report: { ...memory.report, suppliers: undefined } });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
