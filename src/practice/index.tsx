import { createRoot } from "react-dom/client";
import { Desk } from "./desk";
import look from "./page.css";
import { DeskContext } from "./shell/context";
import { OFFERED } from "./shell/Notice";
import { Page } from "./shell/Page";
import { languageOf } from "../texts/format";

const SAMPLE = "restaurant-departement.xlsx";

declare global {
  interface Window {
    /** For the pane, which joins through it, and for the browser stories, which read the workbook. */
    practice: Desk;
  }
}

const style = document.createElement("style");
style.textContent = look;
document.head.append(style);

const desk = new Desk();
desk.setLanguage(languageOf(navigator.language));
window.practice = desk;

/** The page opens on what the tab that opened it offers; else on the sample, so that a newcomer has something to work on. */
async function openFirst(): Promise<void> {
  const opener = window.name.startsWith(OFFERED) ? (window.opener as Window | null) : null;
  const offered = opener?.practice.takeOffered();
  if (offered?.file) return desk.open(new Uint8Array(offered.file), "Classeur2.xlsx");
  if (offered) return;
  const answer = await fetch(`/assets/samples/${SAMPLE}`);
  if (answer.ok) await desk.open(new Uint8Array(await answer.arrayBuffer()), SAMPLE);
}

const place = document.getElementById("page");
void openFirst().finally(() => {
  if (place)
    createRoot(place).render(
      <DeskContext.Provider value={desk}>
        <Page />
      </DeskContext.Provider>,
    );
});
