export { columnLetters } from "../reading/address";
