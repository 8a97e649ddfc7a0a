export { excel } from "./excel";
export { law } from "./law";
export { lots } from "./lots";
export { pane } from "./pane";
export { reading } from "./reading";
export { report } from "./report";
export { suppliers } from "./suppliers";
export { territory } from "./territory";
