export { associateFunction, FunctionRefusal } from "../excel/functions";
export { hostLanguage, officeIsDark, whenReady } from "../excel/ready";
