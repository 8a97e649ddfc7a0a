import { z } from "zod";
import { isWithin } from "../../book/areas";
import type { Validation } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import { isExcelObject, type ExcelObject } from "../protocol/object";
import { fullAddress, intersection, type Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { validationsOutside } from "../ranges/areaSets";
import { isValid } from "./validity";

const basic = z.object({ formula1: z.unknown(), formula2: z.unknown().optional(), operator: z.string().optional() });
const ruleSchema = z.object({
  list: z.object({ inCellDropDown: z.boolean().optional(), source: z.unknown() }).optional(),
  wholeNumber: basic.optional(),
  decimal: basic.optional(),
  date: basic.optional(),
  textLength: basic.optional(),
  custom: z.object({ formula: z.string() }).optional(),
});
const promptSchema = z.object({
  title: z.string().optional(),
  message: z.string().optional(),
  showPrompt: z.boolean().optional(),
});
const alertSchema = z.object({
  title: z.string().optional(),
  message: z.string().optional(),
  showAlert: z.boolean().optional(),
  style: z.string().optional(),
});
const TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
} as const;

/** What Excel does with a wrong entry unless it is told otherwise. */
const STOP = { title: "", message: "", style: "stop" } as const;

/** Excel.DataValidation */
export function dataValidation(session: Session, here: () => Place): ExcelObject {
  const it = (): Validation | undefined => covering(here());
  const change = (part: Partial<Validation>): void => {
    const current = it();
    if (!current) throw new ExcelError("InvalidOperation");
    put(session, here(), { ...current, ...part });
  };
  return {
    type: "DataValidation",
    properties: {
      Type: { get: () => typeOf(here()) },
      Rule: { get: () => ruleOf(it()), set: (rule) => put(session, here(), { alert: STOP, ...validationOf(rule) }) },
      IgnoreBlanks: { get: () => it()?.allowBlank ?? true, set: (ignore) => change({ allowBlank: ignore === true }) },
      Prompt: {
        get: () => ({ showPrompt: true, title: it()?.prompt?.title ?? "", message: it()?.prompt?.message ?? "" }),
        set: (prompt) => change({ prompt: promptOf(prompt) }),
      },
      ErrorAlert: { get: () => alertAnswer(it()), set: (alert) => change({ alert: alertOf(alert) }) },
      Valid: { get: () => isValid(session, here(), it()) },
    },
    methods: {
      Clear: () => {
        requireUnprotected(here().sheet);
        session.book.setValidations(here().sheet, validationsOutside(here().sheet, here().area));
      },
    },
  };
}

/** The rule that holds for every cell of the range. */
function covering({ sheet, area }: Place): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((one) => isWithin(area, one)));
}

function typeOf(place: Place): string {
  const it = covering(place);
  if (it) return TYPES[it.type];
  return place.sheet.validations.some(({ areas }) => areas.some((one) => intersection(one, place.area)))
    ? "MixedCriteria"
    : "None";
}

function put(session: Session, { sheet, area }: Place, validation: Omit<Validation, "areas">): void {
  requireUnprotected(sheet);
  session.book.setValidations(sheet, [...validationsOutside(sheet, area), { ...validation, areas: [area] }]);
}

function validationOf(given: unknown): Omit<Validation, "areas"> {
  const parsed = ruleSchema.safeParse(given);
  if (!parsed.success) throw new ExcelError("InvalidArgument");
  const { list, custom, wholeNumber, decimal, date, textLength } = parsed.data;
  if (list) return { type: "list", formula1: sourceOf(list.source), showDropDown: list.inCellDropDown ?? true };
  if (custom) return { type: "custom", formula1: custom.formula };
  const [type, rule] = wholeNumber
    ? ["whole" as const, wholeNumber]
    : decimal
      ? ["decimal" as const, decimal]
      : date
        ? ["date" as const, date]
        : ["textLength" as const, textLength];
  if (!rule) throw new ExcelError("InvalidArgument");
  return {
    type,
    formula1: formulaText(rule.formula1),
    formula2: rule.formula2 === undefined ? undefined : formulaText(rule.formula2),
    operator: rule.operator ?? "Between",
  };
}

/** A list is written "a,b", as a formula, or as a range. */
function sourceOf(source: unknown): string {
  if (typeof source === "string") return checkedList(source);
  const place = isExcelObject(source) ? source.place?.() : undefined;
  if (!place) throw new ExcelError("InvalidArgument");
  return `=${fullAddress(place, true)}`;
}

/** A written list holds at most 255 signs. */
function checkedList(source: string): string {
  if (source === "" || (!source.startsWith("=") && source.length > 255)) throw new ExcelError("InvalidArgument");
  return source;
}

function formulaText(value: unknown): string {
  if (typeof value === "number" || typeof value === "string") return String(value);
  const place = isExcelObject(value) ? value.place?.() : undefined;
  if (!place) throw new ExcelError("InvalidArgument");
  return `=${fullAddress(place, true)}`;
}

function ruleOf(it: Validation | undefined): object {
  if (!it) return {};
  if (it.type === "list") return { list: { inCellDropDown: it.showDropDown ?? true, source: it.formula1 } };
  if (it.type === "custom") return { custom: { formula: it.formula1 } };
  return {
    [it.type === "whole" ? "wholeNumber" : it.type]: {
      formula1: it.formula1,
      formula2: it.formula2,
      operator: it.operator,
    },
  };
}

function promptOf(given: unknown): Validation["prompt"] {
  const { title = "", message = "", showPrompt = true } = promptSchema.parse(given ?? {});
  return showPrompt ? { title, message } : undefined;
}

function alertOf(given: unknown): Validation["alert"] {
  const { title = "", message = "", showAlert = true, style = "Stop" } = alertSchema.parse(given ?? {});
  const known = (["stop", "warning", "information"] as const).find((one) => one === style.toLowerCase());
  if (!known) throw new ExcelError("InvalidArgument");
  return showAlert ? { title, message, style: known } : undefined;
}

function alertAnswer(it: Validation | undefined): object {
  const style = it?.alert?.style ?? "stop";
  return {
    showAlert: true,
    title: it?.alert?.title ?? "",
    message: it?.alert?.message ?? "",
    style: style.charAt(0).toUpperCase() + style.slice(1),
  };
}
