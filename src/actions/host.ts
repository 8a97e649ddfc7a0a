export { associateFunction, FunctionRefusal } from "../excel/functions";
export { hostLanguage, officeHasCome, officeIsDark, whenReady } from "../excel/ready";
