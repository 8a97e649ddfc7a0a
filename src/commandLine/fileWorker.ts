/** Opens one file beside the command, which can end it. */
import { parentPort } from "node:worker_threads";
import { openAsAsked, type Order } from "../workbook/files/apart/work";

parentPort?.once("message", (order: Order) => openAsAsked(order, (told) => parentPort?.postMessage(told)));
