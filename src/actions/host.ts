export { associateFunction, FunctionRefusal } from "../excel/functions";
export { officeIsDark, whenReady } from "../excel/ready";
