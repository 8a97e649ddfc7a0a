import { useState } from "react";
import { areaAt, addressOf } from "../grid/area";
import type { Grid } from "../grid/grid";
import { editText } from "../edits/editText";
import { useWords } from "./context";

/** The address of the active cell, and what it holds: its formula rather than its value. */
export function FormulaBar({ grid }: { readonly grid: Grid }) {
  const words = useWords();
  const { cursor } = grid.selection;
  const { editing } = grid.editor;
  const text = editing ? grid.editor.text : editText(grid.book, grid.sheet, cursor.row, cursor.column, grid.language);
  const leave = (commit: boolean): void => {
    if (commit) {
      if (grid.commit()) grid.move(1, 0, false);
    } else grid.cancel();
    grid.editor.focus();
  };
  return (
    <div className="formula-bar">
      <NameBox grid={grid} address={addressOf({ top: cursor.row, left: cursor.column, rows: 1, columns: 1 })} />
      <button
        type="button"
        className="tool"
        aria-label={words.cancel}
        title={words.cancel}
        disabled={!editing}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => leave(false)}
      >
        ✕
      </button>
      <button
        type="button"
        className="tool"
        aria-label={words.accept}
        title={words.accept}
        disabled={!editing}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => leave(true)}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        className="formula"
        aria-label={words.formulaBar}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => grid.typeInBar(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          leave(event.key === "Enter");
        }}
      />
    </div>
  );
}

function NameBox({ grid, address }: { readonly grid: Grid; readonly address: string }) {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const go = (text: string): void => {
    const [sheetName, place] = text.includes("!") ? text.split("!") : [undefined, text];
    const named = grid.book.names
      .find(({ name }) => name.toLowerCase() === (place ?? "").toLowerCase())
      ?.formula.replace(/^=/, "")
      .split("!");
    const sheet = grid.book.sheet(
      (sheetName ?? (named && named.length > 1 ? named[0] : undefined) ?? grid.sheet.name).replace(/^'|'$/g, ""),
    );
    const area = areaAt((named ? named[named.length - 1] : place) ?? "");
    if (sheet && area) {
      grid.book.activate(sheet, "user");
      grid.selectArea(area);
    }
    setTyped(undefined);
    grid.editor.focus();
  };
  return (
    <input
      className="name-box"
      aria-label={words.nameBox}
      value={typed ?? address}
      spellCheck={false}
      onFocus={(event) => {
        // Held while the person types: a redraw must not put another address under their hands.
        setTyped(event.target.value);
        event.target.select();
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        if (event.key === "Enter") go(event.currentTarget.value);
        else grid.editor.focus();
      }}
    />
  );
}
