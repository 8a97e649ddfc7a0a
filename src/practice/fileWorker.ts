/** Opens one file beside the page, which can end it. */
import { openAsAsked, type Order } from "../workbook/files/apart/work";

self.onmessage = ({ data }: MessageEvent<Order>): void => openAsAsked(data, (message) => self.postMessage(message));
