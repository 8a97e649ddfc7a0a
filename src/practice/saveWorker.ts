import { Arrival, type Piece } from "../workbook/files/apart/pieces";
import { saveXlsx } from "../workbook/files/save";

/** Saves one workbook beside the page: it comes by pieces, its file goes back. */
const arrival = new Arrival();

self.onmessage = ({ data }: MessageEvent<Piece>): void => {
  const book = arrival.take(data);
  if (!book) return;
  const bytes = saveXlsx(book);
  self.postMessage(bytes, { transfer: [bytes.buffer] });
};
