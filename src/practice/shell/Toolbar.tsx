import { useRef, type ReactNode } from "react";
import type { CommandName } from "../edits/commands";
import { download } from "./download";
import { useDesk, useWords } from "./context";
import type { Theme } from "../desk";

const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt";
const THEMES: readonly Theme[] = ["light", "dark", "contrast"];

/** The slim bar above the sheet: the file, undo and redo, a few formats, language and look. */
export function Toolbar({ onCommand }: { readonly onCommand: (name: CommandName) => void }) {
  const desk = useDesk();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file) await desk.open(new Uint8Array(await file.arrayBuffer()), file.name);
    if (input.current) input.current.value = "";
  };
  const save = async (): Promise<void> => {
    const file = desk.isSaving ? undefined : await desk.saved();
    if (file) download(file.bytes, file.name);
  };
  const tool = (name: CommandName, sign: ReactNode): ReactNode => (
    <button
      type="button"
      className="tool"
      title={words[name as "undo"]}
      aria-label={words[name as "undo"]}
      onClick={() => onCommand(name)}
    >
      {sign}
    </button>
  );
  return (
    <header className="toolbar">
      <img src="/assets/icon-32.png" alt="" width="20" height="20" />
      <button type="button" className="labelled" title={words.openHint} onClick={() => input.current?.click()}>
        <Icon path="M2 5h5l2 2h9v9H2z" />
        {words.open}
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={words.open}
        onChange={(event) => void open(event.target.files?.[0])}
      />
      <button
        type="button"
        className="labelled"
        title={words.saveHint}
        aria-disabled={desk.isSaving}
        onClick={() => void save()}
      >
        <Icon path="M3 3h11l3 3v11H3zM6 3v5h7V3M6 17v-6h8v6" />
        {desk.isSaving ? words.saving : words.save}
      </button>
      <span className="divide" />
      {tool("undo", <Icon path="M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H9" />)}
      {tool("redo", <Icon path="m12 4 4 4-4 4M16 8H8a4 4 0 0 0 0 8h3" />)}
      <span className="divide" />
      {tool("bold", <b>{desk.language === "fr" ? "G" : "B"}</b>)}
      {tool("italic", <i>I</i>)}
      {tool("euros", "€")}
      {tool("percents", "%")}
      <h1 className="file-name" title={desk.fileName}>
        {desk.fileName ?? words.newName}
      </h1>
      <Settings />
    </header>
  );
}

/** Language and look of the page. */
function Settings() {
  const desk = useDesk();
  const words = useWords();
  return (
    <>
      <select
        aria-label={words.language}
        value={desk.language}
        onChange={(event) => desk.setLanguage(event.target.value === "en" ? "en" : "fr")}
      >
        <option value="fr">Français</option>
        <option value="en">English</option>
      </select>
      <select
        aria-label={words.theme}
        value={desk.theme}
        onChange={(event) => desk.setTheme(THEMES.find((theme) => theme === event.target.value) ?? "light")}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {words[theme]}
          </option>
        ))}
      </select>
    </>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
