import { AnnounceProvider, FluentProvider } from "@fluentui/react-components";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { hostLanguage, whenReady } from "../actions/host";
import { announce } from "../ground/announcer";
import { languageOf, type Language } from "../texts/format";
import { App } from "./App";
import { useTheme } from "./theme";
import { LanguageContext } from "./words";

/** Messages that appear are told by the one announcer. */
const MESSAGES = { announce: (message: string) => announce(message) };

function Pane({ first }: { readonly first: Language }) {
  const [language, setLanguage] = useLanguage(first);
  const theme = useTheme();
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }} lang={language}>
      <AnnounceProvider value={MESSAGES}>
        <LanguageContext.Provider value={language}>
          <App onLanguage={setLanguage} />
        </LanguageContext.Provider>
      </AnnounceProvider>
    </FluentProvider>
  );
}

/** The language chosen in the pane, until Excel itself is found to speak another when one comes back to the pane. */
function useLanguage(first: Language): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    let known = first;
    const onFocus = (): void => {
      const now = languageOf(hostLanguage());
      if (now !== known) setLanguage(now);
      known = now;
    };
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  }, [first]);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  return [language, setLanguage];
}

void whenReady().then((excel) => {
  const place = document.getElementById("pane");
  // Without Excel the page itself says why (taskpane.html).
  if (!excel || !place) return;
  const first = languageOf(excel.language);
  createRoot(place).render(
    <StrictMode>
      <Pane first={first} />
    </StrictMode>,
  );
});
