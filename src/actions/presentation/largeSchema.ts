import { z } from "zod";

/** A lot as a block of a row: its share of the need, 0..1, and whether too few could carry it. */
const blockSchema = z.object({ share: z.number(), fragile: z.boolean() });
const rowSchema = z.object({ label: z.string(), described: z.string(), blocks: z.array(blockSchema) });
const curveSchema = z.object({
  /** Lots, and the share of the need that is reached with so many at most, 0..1. */
  points: z.array(z.object({ lots: z.number(), share: z.number() })),
  now: z.object({ lots: z.number(), share: z.number(), label: z.string() }),
  chosen: z.object({ lots: z.number(), share: z.number(), label: z.string() }),
  axis: z.string(),
  /** What the height of the curve tells. */
  measure: z.string(),
  described: z.string(),
});

/** All that the page of the projector shows: it knows neither the study nor the catalogue of texts. */
export const largeViewSchema = z.object({
  language: z.enum(["fr", "en"]),
  place: z.string(),
  title: z.string(),
  sentences: z.array(z.string()),
  curve: curveSchema.optional(),
  caption: z.string(),
  rows: z.array(rowSchema),
  figures: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
  note: z.string(),
  buttons: z.object({ back: z.string(), next: z.string(), close: z.string(), keys: z.string() }),
});
export type LargeView = z.infer<typeof largeViewSchema>;

/** What the page of the projector asks of the pane. */
export const largeOrderSchema = z.enum(["ready", "next", "back", "close"]);
