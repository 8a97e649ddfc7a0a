/** Opens one file after the other beside the bench, which can end it. */
import { parentPort } from "node:worker_threads";
import { openAsAsked, type Order } from "../../src/workbook/files/apart/work";

parentPort?.on("message", (order: Order) => openAsAsked(order, (message) => parentPort?.postMessage(message)));
