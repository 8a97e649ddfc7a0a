export { excel } from "./excel";
export { law } from "./law";
export { pane } from "./pane";
export { reading } from "./reading";
