export { associateCommand, openPage, showPane } from "../excel/commands";
export { associateFunction, FunctionRefusal } from "../excel/functions";
export { hostLanguage, officeHasCome, officeIsDark, whenReady } from "../excel/ready";
