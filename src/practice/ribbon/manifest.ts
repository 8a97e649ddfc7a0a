import { z } from "zod";
import type { Language } from "../../texts/format";

/** A button of the ribbon, or an item of the menu on cells, as the manifest declares it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of a picture, 32 pixels wide. */
  readonly icon: string;
  /** The function that it calls in the add-in; absent: it shows the pane. */
  readonly action?: string | undefined;
  /** "Ctrl+Shift+E" */
  readonly shortcut?: string | undefined;
}

/** What Excel reads of the manifest to show the add-in. */
export interface Ribbon {
  readonly group: string;
  readonly buttons: readonly Command[];
  /** Items under the group's name in the menu that the right button opens on cells. */
  readonly onCells: readonly Command[];
}

const shortcutsSchema = z.object({
  shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string() }) })),
});

/** Reads the manifest and the shortcuts that it names, where they are served. */
export async function loadManifest(language: Language): Promise<Ribbon> {
  const xml = new DOMParser().parseFromString(await (await fetch("/manifest.xml")).text(), "text/xml");
  const [overrides] = xml.getElementsByTagName("ExtendedOverrides");
  const { shortcuts } = shortcutsSchema.parse(await (await fetch(pathOf(overrides?.getAttribute("Url")))).json());
  const keys = new Map(shortcuts.map(({ action, key }) => [action, key.default]));
  const resources = resourcesIn(xml, language);
  const commandsIn = (point: string, tag: string): Command[] =>
    [...xml.getElementsByTagName("ExtensionPoint")]
      .filter((element) => element.getAttribute("xsi:type") === point)
      .flatMap((element) => [...element.getElementsByTagName(tag)])
      .map((element) => commandOf(element, resources, keys));
  return {
    group: resources.get(xml.querySelector("Group > Label")?.getAttribute("resid") ?? "") ?? "",
    buttons: commandsIn("PrimaryCommandSurface", "Control"),
    onCells: commandsIn("ContextMenu", "Item"),
  };
}

/** The manifest names the address where the product is served; here it is served from this page's. */
const pathOf = (url: string | null | undefined): string => new URL(url ?? "", location.href).pathname;

/** Texts and addresses by id, in the language of Excel. */
function resourcesIn(xml: Document, language: Language): ReadonlyMap<string, string> {
  const elements = ["bt:Image", "bt:String"].flatMap((tag) => [...xml.getElementsByTagName(tag)]);
  return new Map(
    elements.map((element) => {
      const english = element.getElementsByTagName("bt:Override")[0]?.getAttribute("Value");
      const value = (language === "en" ? english : undefined) ?? element.getAttribute("DefaultValue") ?? "";
      return [element.getAttribute("id") ?? "", value];
    }),
  );
}

function commandOf(
  element: Element,
  resources: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string>,
): Command {
  const text = (path: string): string => resources.get(element.querySelector(path)?.getAttribute("resid") ?? "") ?? "";
  const action = element.getElementsByTagName("FunctionName")[0]?.textContent ?? undefined;
  const picture = [...element.getElementsByTagName("bt:Image")].find((image) => image.getAttribute("size") === "32");
  return {
    id: element.getAttribute("id") ?? "",
    label: text("Label"),
    tip: text("Supertip > Description"),
    icon: pathOf(resources.get(picture?.getAttribute("resid") ?? "")),
    action,
    shortcut: action && keys.get(action),
  };
}
