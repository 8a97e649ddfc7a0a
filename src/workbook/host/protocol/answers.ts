import type { BatchAnswer } from "./protocol";
import { bytesOf } from "./seam";

/** An answer in the client's terms; a refused request has a text as its body. */
export interface AnswerMessage {
  readonly id: number;
  readonly type: 2;
  readonly message: { readonly statusCode: number; readonly headers: object; readonly body: BatchAnswer | string };
}

/** An answer on its way to the client, and the bytes that its text takes. */
export interface Sent {
  readonly answer: string | object;
  readonly bytes: number;
}

/** As Excel sends it. */
export function asText(message: AnswerMessage): Sent {
  const answer = JSON.stringify(message);
  return { answer, bytes: bytesOf(answer) };
}

type Block = readonly (readonly unknown[])[];
/** Cells from which a block is handed over. */
const MANY = 1000;
const MARK = "\u0000block";

/**
 * What the text says, for a client on the same thread whose `JSON.parse` lets values through: large blocks of cells, made anew for each answer, are
 * handed over as they are, without their text being made and read again.
 */
export function asValues(message: AnswerMessage): Sent {
  const blocks: Block[] = [];
  let bytes = 0;
  const text = JSON.stringify(message, (_, value: unknown) => {
    if (!isLargeBlock(value)) return value;
    const mark = { [MARK]: blocks.push(value) - 1 };
    bytes += bytesOfBlock(value) - JSON.stringify(mark).length;
    return mark;
  });
  const answer = JSON.parse(text, (_, value: unknown) => (isMark(value) ? blocks[value[MARK]] : value)) as object;
  return { answer, bytes: bytes + bytesOf(text) };
}

function isLargeBlock(value: unknown): value is Block {
  if (!Array.isArray(value) || !Array.isArray(value[0]) || value.length * value[0].length < MANY) return false;
  return value.every((line) => Array.isArray(line) && line.every((cell) => typeof cell !== "object"));
}

const isMark = (value: unknown): value is { readonly [MARK]: number } =>
  typeof value === "object" && value !== null && MARK in value;

/** Lines whose text is made at once: that of a whole block may be longer than texts can be. */
const AT_A_TIME = 50;

/** Of two pieces, a comma stands in the place of a closing and an opening bracket. */
function bytesOfBlock(block: Block): number {
  let bytes = 1;
  for (let at = 0; at < block.length; at += AT_A_TIME)
    bytes += bytesOf(JSON.stringify(block.slice(at, at + AT_A_TIME))) - 1;
  return bytes;
}
