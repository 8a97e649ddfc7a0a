import { useState, type KeyboardEvent } from "react";
import type { Book, Sheet } from "../../workbook/book/model";
import { say } from "../../texts/say";
import type { Grid } from "../grid/grid";
import { useDesk, useWords, type Words } from "./context";
import { Menu, type Choice } from "./Menu";
import { Status } from "./Status";
import type { Template } from "../../texts/text";

const FORBIDDEN = /[\\/?*[\]:]/;

/** The sheets of the workbook; hidden ones are not shown. */
export function Tabs({ grid }: { readonly grid: Grid }) {
  const desk = useDesk();
  const words = useWords();
  const { book } = grid;
  const [renamed, setRenamed] = useState<Sheet>();
  const [menu, setMenu] = useState<{ x: number; y: number; sheet: Sheet }>();
  const visible = book.sheets.filter((sheet) => sheet.visibility === "visible");
  /** Runs a change of the sheets, or says why it may not be. */
  const restructure = (run: () => void): void =>
    book.isStructureProtected ? desk.say({ kind: "refused", reason: "structure" }) : run();
  const rename = (sheet: Sheet, name: string): void => {
    setRenamed(undefined);
    if (!renameSheet(book, sheet, name.trim())) desk.say({ kind: "refused", reason: "sheetName" });
  };
  return (
    <footer className="footer">
      <div className="tabs" role="tablist" aria-label={words.sheets} onKeyDown={walk}>
        {visible.map((sheet) =>
          sheet === renamed ? (
            <TabName
              key={sheet.id}
              name={sheet.name}
              onName={(name) => rename(sheet, name)}
              onCancel={() => setRenamed(undefined)}
            />
          ) : (
            <Tab
              key={sheet.id}
              grid={grid}
              sheet={sheet}
              onRename={() => restructure(() => setRenamed(sheet))}
              onMenu={(x, y) => setMenu({ x, y, sheet })}
            />
          ),
        )}
      </div>
      <button
        type="button"
        className="tool"
        aria-label={words.addSheet}
        title={words.addSheet}
        onClick={() => restructure(() => addSheet(grid, words.newSheet))}
      >
        +
      </button>
      <Status grid={grid} />
      {menu && (
        <TabMenu
          {...menu}
          grid={grid}
          restructure={restructure}
          onRename={() => setRenamed(menu.sheet)}
          onClose={() => setMenu(undefined)}
        />
      )}
    </footer>
  );
}

/** Arrows go from tab to tab. */
function walk({ key, target }: KeyboardEvent): void {
  if (!(target instanceof HTMLElement) || target.role !== "tab") return;
  const next = { ArrowRight: target.nextElementSibling, ArrowLeft: target.previousElementSibling }[key];
  if (next instanceof HTMLElement) next.focus();
}

/** @returns false when the name is none that Excel takes, or another sheet has it. */
function renameSheet(book: Book, sheet: Sheet, wanted: string): boolean {
  if (wanted === sheet.name) return true;
  const taken = book.sheets.some((other) => other !== sheet && other.name.toLowerCase() === wanted.toLowerCase());
  if (wanted === "" || wanted.length > 31 || FORBIDDEN.test(wanted) || taken) return false;
  book.renameSheet(sheet, wanted, "user");
  return true;
}

interface TabProps {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly onRename: () => void;
  readonly onMenu: (x: number, y: number) => void;
}

function Tab({ grid, sheet, onRename, onMenu }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      className="tab"
      aria-selected={sheet === grid.book.activeSheet}
      style={sheet.tabColor ? { borderTopColor: sheet.tabColor } : undefined}
      onClick={() => grid.commit() && grid.book.activate(sheet, "user")}
      onDoubleClick={onRename}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
    >
      {sheet.name}
    </button>
  );
}

interface TabMenuProps {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
  readonly restructure: (run: () => void) => void;
  readonly onRename: () => void;
  readonly onClose: () => void;
}

function TabMenu({ grid, sheet, x, y, restructure, onRename, onClose }: TabMenuProps) {
  const desk = useDesk();
  const refuse = (): void => desk.say({ kind: "refused", reason: "lastSheet" });
  const all = choices(grid, sheet, useWords(), onRename, refuse);
  const guarded = all.map((choice) => ({ ...choice, run: () => restructure(choice.run) }));
  return <Menu label={sheet.name} x={x} y={y} choices={guarded} onClose={onClose} />;
}

interface TabNameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** The tab while its sheet is renamed. */
function TabName({ name, onName, onCancel }: TabNameProps) {
  const words = useWords();
  return (
    <input
      className="tab-name"
      autoFocus
      aria-label={words.sheetName}
      defaultValue={name}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => onName(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") onCancel();
      }}
    />
  );
}

function addSheet({ book, language }: Grid, pattern: Template<"n">): void {
  let number = book.sheets.length + 1;
  while (book.sheet(say(pattern, { n: number }, language))) number++;
  book.activate(book.addSheet(say(pattern, { n: number }, language), "user"), "user");
}

function choices({ book, view }: Grid, sheet: Sheet, words: Words, rename: () => void, refuse: () => void): Choice[] {
  const last = book.sheets.filter(({ visibility }) => visibility === "visible").length < 2;
  const next = (): Sheet | undefined => book.sheets.find((other) => other !== sheet && other.visibility === "visible");
  return [
    { label: words.menu.rename, run: rename },
    { label: words.menu.deleteSheet, run: () => (last ? refuse() : book.deleteSheet(sheet, "user")) },
    {
      label: words.menu.hideSheet,
      run: () => {
        const other = next();
        if (!other) return refuse();
        sheet.visibility = "hidden";
        book.activate(other, "user");
        view.remeasure();
      },
    },
    {
      label: words.menu.showSheets,
      run: () => {
        for (const hidden of book.sheets) if (hidden.visibility === "hidden") hidden.visibility = "visible";
        book.activate(sheet, "user");
        view.remeasure();
      },
    },
  ];
}
