import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { Desk } from "../desk";
import type { Grid } from "../grid/grid";
import { openGrid } from "../grid/openGrid";
import { CellNote } from "./CellNote";
import { ChartDrawings } from "./ChartDrawings";
import { ChoiceList } from "./ChoiceList";
import { addInChoices } from "../ribbon/addInChoices";
import { cellChoices } from "./cellChoices";
import { useDesk, useWords } from "./context";
import { DialogFrame } from "./DialogFrame";
import { ErrorNote } from "./ErrorNote";
import { filterChoices } from "./filterChoices";
import { FormulaBar } from "./FormulaBar";
import { Menu } from "./Menu";
import { Notice } from "./Notice";
import { PaneFrame } from "./PaneFrame";
import { Tabs } from "./Tabs";
import { RibbonGroup } from "../ribbon/RibbonGroup";
import { useRibbon } from "../ribbon/useRibbon";
import { Toolbar } from "./Toolbar";
import { useDrop } from "./useDrop";
import { goOnF6 } from "./zones";

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly about: "cells" | "filter";
}

/** The whole page: the workbook at the left, Allotir's pane at the right. */
export function Page() {
  const desk = useDesk();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const over = useDrop(desk);
  const ribbon = useRibbon();
  const closeMenu = useCallback(() => setMenu(undefined), []);

  useLayoutEffect(() => {
    const made = gridOf(desk, redraw, setMenu);
    place.current?.replaceChildren(made.view.element);
    setGrid(made);
    made.editor.focus();
  }, [desk]);

  useEffect(() => grid?.show(desk.book, desk.language), [grid, desk.book, desk.language]);
  useEffect(() => {
    document.documentElement.lang = desk.language;
    document.documentElement.dataset["theme"] = desk.theme;
    document.title = words.title;
  }, [desk.language, desk.theme, words]);

  useEffect(() => {
    addEventListener("keydown", goOnF6, true);
    return () => removeEventListener("keydown", goOnF6, true);
  }, []);

  return (
    <div className={over ? "page over" : "page"} data-drop={words.drop}>
      <Toolbar onCommand={(name) => grid?.run(name)} />
      <RibbonGroup ribbon={ribbon} />
      <div className="work">
        <main className="workbook" aria-busy={desk.busy}>
          {grid && <FormulaBar grid={grid} />}
          <Notice />
          <div className="sheet-place">
            <div ref={place} />
            {grid && grid.sheet.charts.length > 0 && <ChartDrawings grid={grid} />}
            {grid && <ChoiceList grid={grid} />}
            {grid && <ErrorNote grid={grid} />}
          </div>
          {grid && <CellNote grid={grid} />}
          {grid && <Tabs grid={grid} />}
        </main>
        <PaneFrame />
      </div>
      {desk.dialog && <DialogFrame key={desk.dialog.url} dialog={desk.dialog} />}
      {grid && menu && (
        <Menu
          label={words.cellMenu}
          x={menu.x}
          y={menu.y}
          choices={
            menu.about === "cells"
              ? [...cellChoices(grid, words), ...addInChoices(ribbon, desk, words)]
              : filterChoices(grid, words)
          }
          onClose={closeMenu}
        />
      )}
    </div>
  );
}

/** The sheet of the desk's workbook; the page is drawn again once a frame at most. */
function gridOf(desk: Desk, redraw: () => void, openMenu: (menu: OpenMenu) => void): Grid {
  let waiting = 0;
  const grid = openGrid(desk.book, desk.language, {
    onChange: () => {
      desk.host.cellBeingEdited = grid.editor.editing !== undefined;
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        redraw();
      });
    },
    onMenu: (x, y, about) => openMenu({ x, y, about }),
    onRefused: (reason, text) => desk.say({ kind: "refused", reason, text }),
  });
  return grid;
}
