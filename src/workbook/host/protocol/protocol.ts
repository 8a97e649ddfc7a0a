import { z } from "zod";

/** What the Office.js client sends and expects (its names, in its case). */
export const ObjectPathType = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

const argumentsSchema = z.object({
  Arguments: z.array(z.unknown()).optional(),
  /** For each argument, the path of the object that it stands for; 0 = a plain value. */
  ReferencedObjectPathIds: z.array(z.union([z.number(), z.array(z.number()), z.null()])).optional(),
});
export type ArgumentInfo = z.infer<typeof argumentsSchema>;

const pathSchema = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().optional(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema.optional(),
});
export type ObjectPath = z.infer<typeof pathSchema>;

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().optional(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentsSchema.optional(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().optional(),
      Skip: z.number().optional(),
    })
    .optional(),
});
export type Action = z.infer<typeof actionSchema>;

const bodySchema = z.object({ Actions: z.array(actionSchema), ObjectPaths: z.record(z.string(), pathSchema) });
export type BatchRequest = z.infer<typeof bodySchema>;

export const messageSchema = z.object({ id: z.number(), message: z.object({ url: z.string(), body: z.unknown() }) });

/** The body comes as an object or as its JSON text. @throws ZodError */
export function readBody(body: unknown): BatchRequest {
  return bodySchema.parse(typeof body === "string" ? JSON.parse(body) : body);
}

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  /** The trace actions that were reached; by them the client knows which handlers it has registered. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}
/** One event on its way to the add-in. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}
