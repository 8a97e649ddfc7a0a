import { hangingObject, own, readProperty, type Answer, type ExcelObject } from "./object";
import type { Action } from "./protocol";

/** What a `load` asks for: members by name; an empty map = every plain property. */
type Wanted = Map<string, Wanted>;

/** Answers a `load`. @throws ExcelError */
export function query(object: Answer, info: Action["QueryInfo"] = {}): unknown {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  return answer(object, wantedOf(paths), info.Skip ?? 0, info.Top);
}

/** What Microsoft's samples load where they need no property. */
const NOTHING = "nopropertiesneeded";

function wantedOf(paths: readonly string[]): Wanted {
  const wanted: Wanted = new Map();
  for (const path of paths) {
    let at = wanted;
    for (const step of path.split(/[/.]/)) {
      if (["*", "$all", "", "items"].includes(step) || step.toLowerCase() === NOTHING) continue;
      const next: Wanted = at.get(step) ?? new Map();
      at.set(step, next);
      at = next;
    }
  }
  return wanted;
}

function answer(object: Answer, wanted: Wanted, skip = 0, top?: number): unknown {
  if (!object) return null;
  const result: Record<string, unknown> = { ...object.identity?.() };
  const ofItems: Wanted = new Map();
  for (const [name, inside] of wanted.size > 0 ? wanted : everything(object)) {
    const member = memberName(name);
    if (own(object.properties, member)) result[member] = readProperty(object, member);
    else if (object.items && !own(object.objects, member)) ofItems.set(name, inside);
    else if (own(object.objects, member)) result[member] = answer(hangingObject(object, member), inside);
    else result[member] = readProperty(object, member);
  }
  if (object.items && (ofItems.size > 0 || wanted.size === 0)) {
    result["_Items"] = object
      .items()
      .slice(skip, top === undefined ? undefined : skip + top)
      .map((item) => answer(item, ofItems));
  }
  return result;
}

function everything(object: ExcelObject): Wanted {
  return new Map(
    Object.entries(object.properties ?? {}).flatMap(([name, { get }]) =>
      get ? [[name, new Map<string, never>()] as const] : [],
    ),
  );
}

/** "columnWidth" is "ColumnWidth" in the protocol; "_id" is "_Id". */
function memberName(name: string): string {
  return name.startsWith("_") ? `_${memberName(name.slice(1))}` : name.charAt(0).toUpperCase() + name.slice(1);
}
