export { associateCommand, openPage, showPane } from "../excel/commands";
export { joinOpener, openDialog, type OpenedDialog } from "../excel/dialog";
export { associateFunction, FunctionRefusal } from "../excel/functions";
export { hostLanguage, officeHasCome, officeHasContrast, officeIsDark, whenReady } from "../excel/ready";
