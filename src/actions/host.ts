export { officeIsDark, whenReady } from "../excel/ready";
