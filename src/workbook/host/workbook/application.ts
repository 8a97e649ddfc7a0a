import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import type { Session } from "../protocol/session";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CULTURES = {
  fr: {
    name: "fr-FR",
    decimal: ",",
    group: "\u202F",
    dateSeparator: "/",
    shortDate: "dd/MM/yyyy",
    longDate: "dddd d MMMM yyyy",
    timeSeparator: ":",
    longTime: "HH:mm:ss",
  },
  en: {
    name: "en-US",
    decimal: ".",
    group: ",",
    dateSeparator: "/",
    shortDate: "M/d/yyyy",
    longDate: "dddd, MMMM d, yyyy",
    timeSeparator: ":",
    longTime: "h:mm:ss tt",
  },
} as const;

/** Excel.Application. The book recalculates when it is read, so that pausing calculation or the screen changes nothing to see; only what an add-in answers must be asked again. */
export function application(session: Session): ExcelObject {
  const culture = CULTURES[session.language];
  return {
    type: "Application",
    properties: {
      CalculationMode: { get: () => session.calculationMode, set: (mode) => setMode(session, mode) },
      CalculationState: { get: () => "Done" },
      DecimalSeparator: { get: () => culture.decimal },
      ThousandsSeparator: { get: () => culture.group },
      UseSystemSeparators: { get: () => true },
    },
    objects: { CultureInfo: () => cultureInfo(culture) },
    methods: {
      Calculate: (args) => (args.text(0) === "Recalculate" ? undefined : session.book.recalculateFunctions()),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  };
}

function setMode(session: Session, given: unknown): void {
  const mode = MODES.find((one) => one === given);
  if (!mode) throw new ExcelError("InvalidArgument");
  session.calculationMode = mode;
}

function cultureInfo(culture: (typeof CULTURES)[keyof typeof CULTURES]): ExcelObject {
  return {
    type: "CultureInfo",
    properties: { Name: { get: () => culture.name } },
    objects: {
      NumberFormat: () => ({
        type: "NumberFormatInfo",
        properties: {
          NumberDecimalSeparator: { get: () => culture.decimal },
          NumberGroupSeparator: { get: () => culture.group },
        },
      }),
      DatetimeFormat: () => ({
        type: "DatetimeFormatInfo",
        properties: {
          DateSeparator: { get: () => culture.dateSeparator },
          ShortDatePattern: { get: () => culture.shortDate },
          LongDatePattern: { get: () => culture.longDate },
          TimeSeparator: { get: () => culture.timeSeparator },
          LongTimePattern: { get: () => culture.longTime },
        },
      }),
    },
  };
}
