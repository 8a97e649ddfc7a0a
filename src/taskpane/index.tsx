import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { whenReady } from "../actions/host";
import type { Language } from "../texts/format";
import { languageOf } from "../texts";
import { App } from "./App";
import { useTheme } from "./theme";
import { LanguageContext } from "./words";

function Pane({ first }: { readonly first: Language }) {
  const [language, setLanguage] = useState(first);
  const theme = useTheme();
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }} lang={language}>
      <LanguageContext.Provider value={language}>
        <App onLanguage={setLanguage} />
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

void whenReady().then(({ language }) => {
  const first = languageOf(language);
  document.documentElement.lang = first;
  const place = document.getElementById("pane");
  if (place) createRoot(place).render(<StrictMode><Pane first={first} /></StrictMode>);
});
