import { createRoot } from "react-dom/client";
import { joinOpener, whenReady } from "../../actions/host";
import { largeViewSchema } from "../../actions/presentation/largeSchema";
import { LargePage } from "./LargePage";

/** The page of the projector: it shows what the pane sends, and asks for the next card. */
async function start(place: HTMLElement): Promise<void> {
  if (!(await whenReady())) return;
  const root = createRoot(place);
  const say = await joinOpener((text) => {
    const view = largeViewSchema.safeParse(JSON.parse(text));
    if (!view.success) return;
    document.documentElement.lang = view.data.language;
    root.render(<LargePage view={view.data} onOrder={say} />);
  });
  say("ready");
}

const place = document.getElementById("large");
if (place) void start(place);
