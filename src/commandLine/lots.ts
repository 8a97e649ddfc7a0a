import { runWatched } from "./watcher";

runWatched("lots");
