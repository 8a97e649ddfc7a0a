import type { Arguments } from "./arguments";
import { ExcelError } from "./errors";
import type { Place } from "./place";

/** How the client finds an object again in a later request. */
type Identity = { readonly Id: string | number } | { readonly _Id: string } | { readonly _ReferenceId?: string };
export interface Property {
  readonly get?: (() => unknown) | undefined;
  readonly set?: ((value: unknown) => void) | undefined;
}

/**
 * One Excel object as the host serves it: a table of the members that it knows, by their names in the protocol.
 * A member that is not in a table answers ApiNotFound: nothing is passed over in silence.
 */
export interface ExcelObject {
  readonly type: string;
  readonly identity?: () => Identity;
  readonly properties?: Readonly<Record<string, Property>>;
  /** Objects that hang on this one. */
  readonly objects?: Readonly<Record<string, () => Answer>> | undefined;
  /** An object is answered by its path, anything else by its value. */
  readonly methods?: Readonly<Record<string, (given: Arguments) => unknown>>;
  /** Collections: their items, and one of them by key or id. */
  readonly items?: () => readonly ExcelObject[];
  readonly item?: (key: string | number) => ExcelObject;
  /** Ranges: the cells where it lies now. @throws ExcelError InvalidReference when they were deleted. */
  readonly place?: () => Place;
}
/** undefined = the null object of an "…OrNullObject" member. */
export type Answer = ExcelObject | undefined;

export function isExcelObject(value: unknown): value is ExcelObject {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    ("properties" in value || "methods" in value || "items" in value || "objects" in value)
  );
}

function propertyOf(object: ExcelObject, name: string): Property {
  const property = own(object.properties, name);
  if (!property) throw notFound(object, name);
  return property;
}

export function readProperty(object: ExcelObject, name: string): unknown {
  const { get } = propertyOf(object, name);
  if (!get) throw notFound(object, name);
  return get();
}

export function setProperty(object: ExcelObject, name: string, value: unknown): void {
  const { set } = propertyOf(object, name);
  if (!set) throw notFound(object, name);
  set(value);
}

export function hangingObject(object: ExcelObject, name: string): Answer {
  const get = own(object.objects, name);
  if (!get) throw notFound(object, name);
  return get();
}

export function callMethod(object: ExcelObject, name: string, given: Arguments): unknown {
  const method = own(object.methods, name);
  if (!method) throw notFound(object, name);
  return method(given);
}

export function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function notFound(object: ExcelObject, member: string): ExcelError {
  const name = `${object.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  return new ExcelError("ApiNotFound", name, name);
}
