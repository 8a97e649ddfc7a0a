import { Arguments } from "./arguments";
import { ExcelError } from "./errors";
import { callMethod, hangingObject, isExcelObject, setProperty, type Answer, type ExcelObject } from "./object";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchRequest,
  type ObjectPath,
} from "./protocol";
import type { Pace } from "./pace";
import { query } from "./query";
import { isSteps, type Steps } from "../../steps";

/** Where a batch finds its first object and the ranges kept from earlier requests. */
export interface Roots {
  readonly workbook: () => ExcelObject;
  readonly reference: (id: string) => ExcelObject;
  /** Comes before each action: others may have the thread, and what is about to be read is calculated. */
  readonly ready: ((action: Action, object: Answer) => Promise<void>) | undefined;
  readonly pace: Pace | undefined;
}

/** Does the actions one by one; stops at the first that fails, and what was done before it stays done, as in Excel. */
export async function runBatch(request: BatchRequest, roots: Roots): Promise<BatchAnswer> {
  const batch = new Batch(request, roots);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces = (until?: number): number[] =>
    request.Actions.slice(0, until).flatMap(({ Id, ActionType: type }) => (type === ActionType.trace ? [Id] : []));
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (roots.ready) await roots.ready(action, batch.target(action));
      const value = batch.perform(action);
      results.push({ ActionId: action.Id, Value: isSteps(value) ? await done(value, roots.pace) : value });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return {
        Results: [],
        TraceIds: traces(index),
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? batch.locationOf(action),
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces() };
}

/** A long action, others having the thread between two of its steps. */
async function done(steps: Steps<unknown>, pace: Pace | undefined): Promise<unknown> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value ?? null;
    await pace?.take();
  }
}

class Batch {
  private readonly resolved = new Map<number, Answer>();

  constructor(
    private readonly request: BatchRequest,
    private readonly roots: Roots,
  ) {}

  target(action: Action): Answer {
    return action.ActionType === ActionType.trace ? undefined : this.object(action.ObjectPathId);
  }

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object ? { ...object.identity?.() } : null;
      case ActionType.query:
        return query(object, action.QueryInfo);
      case ActionType.method:
        return object ? this.call(object, action) : null;
      case ActionType.set:
        return this.set(object, action);
      default:
        throw new ExcelError("InvalidRequest", undefined, `action ${action.ActionType}`);
    }
  }

  /** "Range.values" for the action's member. */
  locationOf(action: Action): string {
    const object = this.resolved.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const [type, member] = object ? [object.type, action.Name ?? ""] : [this.parentType(path), path?.Name || "GetItem"];
    return member === "" ? type : `${type}.${camel(member)}`;
  }

  private parentType(path: ObjectPath | undefined): string {
    return (path?.ParentObjectPathId !== undefined && this.resolved.get(path.ParentObjectPathId)?.type) || "Workbook";
  }

  private call(object: ExcelObject, action: Action): unknown {
    const value = callMethod(object, action.Name ?? "", this.given(action.ArgumentInfo, object, action.Name));
    return isExcelObject(value) ? null : (value ?? null);
  }

  private set(object: Answer, action: Action): null {
    if (object) setProperty(object, action.Name ?? "", this.revive(action.ArgumentInfo?.Arguments?.[0]));
    return null;
  }

  private object(id: number): Answer {
    if (this.resolved.has(id)) return this.resolved.get(id);
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidRequest", undefined, `path ${id}`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): Answer {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.roots.workbook();
      case ObjectPathType.reference:
        return this.roots.reference(path.Name ?? "");
      case ObjectPathType.null:
        return undefined;
      case ObjectPathType.new:
        throw new ExcelError("ApiNotFound", path.Name, path.Name);
      default:
        return this.hanging(path);
    }
  }

  private hanging(path: ObjectPath): Answer {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return undefined;
    const name = path.Name ?? "";
    if (path.ObjectPathType === ObjectPathType.property) return hangingObject(parent, name);
    if (path.ObjectPathType === ObjectPathType.indexer)
      return itemOf(parent, this.given(path.ArgumentInfo, parent, "GetItem").key(0));
    const value = callMethod(parent, name, this.given(path.ArgumentInfo, parent, name));
    if (value !== undefined && !isExcelObject(value))
      throw new ExcelError("InvalidRequest", `${parent.type}.${camel(name)}`);
    return value;
  }

  private given(info: ArgumentInfo | undefined, object: ExcelObject, name = ""): Arguments {
    const values = info?.Arguments ?? [];
    const objects = values.map((_, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id > 0 ? this.object(id) : undefined;
    });
    return new Arguments(
      values.map((value) => this.revive(value)),
      objects,
      `${object.type}.${camel(name)}`,
    );
  }

  /** Plain objects may hold other objects as `{_ObjectPathId}`. */
  private revive(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const fields = Object.entries(value);
    const [first] = fields;
    if (first?.[0] === "_ObjectPathId" && typeof first[1] === "number") return this.object(first[1]);
    return Object.fromEntries(fields.map(([key, inside]) => [key, this.revive(inside)]));
  }
}

function itemOf(collection: ExcelObject, key: string | number): ExcelObject {
  if (!collection.item) throw new ExcelError("ApiNotFound", `${collection.type}.getItem`);
  return collection.item(key);
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
