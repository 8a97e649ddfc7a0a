import type { Page } from "playwright-core";
import { paneDocument } from "./desk";

const MOST_STOPS = 60;

/** Goes on by keyboard until the name of what holds the focus of the pane is as wanted. */
export async function walkTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const focused = paneDocument(page).locator(":focus");
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press(key);
    const shown = await focused.evaluateAll(([element]) => {
      const label = (element as HTMLInputElement | undefined)?.labels?.[0]?.textContent;
      return element?.ariaLabel ?? label ?? element?.textContent ?? "";
    });
    if (typeof name === "string" ? shown.replace(/^\d/, "") === name : name.test(shown)) return;
  }
  throw new Error(`the keyboard does not come to ${String(name)}`);
}
