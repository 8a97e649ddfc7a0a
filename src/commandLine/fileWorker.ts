/** Opens files beside the command, which can end it; with the word "sheets", reads the values of their sheets. */
import { parentPort } from "node:worker_threads";
import { readAsAsked } from "../workbook/files/apart/sheets";
import { openAsAsked, type Order } from "../workbook/files/apart/work";

const work = process.argv.includes("sheets") ? readAsAsked : openAsAsked;
parentPort?.on("message", (order: Order) => work(order, (message) => parentPort?.postMessage(message)));
