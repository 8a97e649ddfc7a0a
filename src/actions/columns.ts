export { columnLetters } from "../excel/address";
