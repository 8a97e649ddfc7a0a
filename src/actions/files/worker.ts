/** Reads one file beside the pane, which can end it. */
import { readAsAsked } from "../../workbook/files/apart/sheets";
import type { Order } from "../../workbook/files/apart/work";

self.onmessage = ({ data }: MessageEvent<Order>): void => readAsAsked(data, (message) => self.postMessage(message));
