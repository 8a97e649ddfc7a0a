export { columnLetters } from "../ground/address";
