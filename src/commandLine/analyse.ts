import { runWatched } from "./watcher";

runWatched("analyse");
