export { watchEdits } from "../excel/watch";
