import { useState } from "react";
import type { Sheet } from "../../workbook/book/model";
import { say } from "../../texts/say";
import type { Grid } from "../grid/grid";
import { useDesk, useWords, type Words } from "./context";
import { Menu, type Choice } from "./Menu";
import { Status } from "./Status";

const FORBIDDEN = /[\\/?*[\]:]/;

/** The sheets of the workbook; hidden ones are not shown. */
export function Tabs({ grid }: { readonly grid: Grid }) {
  const desk = useDesk();
  const words = useWords();
  const { book } = grid;
  const [renamed, setRenamed] = useState<Sheet>();
  const [menu, setMenu] = useState<{ x: number; y: number; sheet: Sheet }>();
  const visible = book.sheets.filter((sheet) => sheet.visibility === "visible");
  const rename = (sheet: Sheet, name: string): void => {
    setRenamed(undefined);
    const wanted = name.trim();
    if (wanted === sheet.name) return;
    const taken = book.sheets.some((other) => other !== sheet && other.name.toLowerCase() === wanted.toLowerCase());
    if (wanted === "" || wanted.length > 31 || FORBIDDEN.test(wanted) || taken)
      return desk.say({ kind: "refused", reason: "sheetName" });
    book.renameSheet(sheet, wanted, "user");
  };
  return (
    <footer className="footer">
      <div className="tabs" role="tablist" aria-label={words.sheets}>
        {visible.map((sheet) =>
          sheet === renamed ? (
            <input
              key={sheet.id}
              className="tab-name"
              autoFocus
              aria-label={words.sheetName}
              defaultValue={sheet.name}
              onFocus={(event) => event.target.select()}
              onBlur={(event) => rename(sheet, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") event.currentTarget.blur();
                if (event.key === "Escape") setRenamed(undefined);
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              className="tab"
              aria-selected={sheet === book.activeSheet}
              style={sheet.tabColor ? { borderTopColor: sheet.tabColor } : undefined}
              onClick={() => grid.commit() && book.activate(sheet, "user")}
              onDoubleClick={() => setRenamed(sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ x: event.clientX, y: event.clientY, sheet });
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="tool"
        aria-label={words.addSheet}
        title={words.addSheet}
        onClick={() => addSheet(grid, words.newSheet)}
      >
        +
      </button>
      <Status grid={grid} />
      {menu && (
        <Menu
          label={menu.sheet.name}
          x={menu.x}
          y={menu.y}
          choices={choices(
            grid,
            menu.sheet,
            words,
            () => setRenamed(menu.sheet),
            () => desk.say({ kind: "refused", reason: "lastSheet" }),
          )}
          onClose={() => setMenu(undefined)}
        />
      )}
    </footer>
  );
}

function addSheet({ book, language }: Grid, pattern: string): void {
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
