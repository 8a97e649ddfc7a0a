import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { NAMESPACE } from "../src/functions/functions";
import { COMMANDS } from "../src/taskpane/commands/commands";
import english from "../src/taskpane/commands/shortcuts-en.json";
import keys from "../src/taskpane/commands/shortcuts.json";

const root = join(__dirname, "..");
const configure: (env: object, argv: object) => { entry: unknown } = jest.requireActual("../webpack.config.js");
const path = join(root, "manifest.xml");
const xml = new DOMParser().parseFromString(readFileSync(path, "utf8"), "text/xml");
const all = (name: string): Element[] => Array.from(xml.getElementsByTagName(name)) as unknown as Element[];
const attribute = (name: string, key: string): string[] => all(name).map((element) => element.getAttribute(key) ?? "");

/** Icons by resource id and the size they are declared for. */
const declaredImages = (): { id: string; size: number }[] =>
  all("bt:Image")
    .filter((image) => image.getAttribute("size"))
    .map((image) => ({ id: image.getAttribute("resid") ?? "", size: Number(image.getAttribute("size")) }));

/** Resource id of a part of the custom functions' extension point. */
const functionsPart = (name: string): string | null | undefined =>
  all(name)[0]?.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid");

function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const urls = (): string[] => [
  ...new Set([...readFileSync(path, "utf8").matchAll(/(?:Value|Url)="(https:[^"]+)"/g)].map((match) => match[1] ?? "")),
];

describe("manifest.xml", () => {
  it("is read by Microsoft's own manifest reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info.displayName).toBe("Allotir");
    expect(info.defaultLocale).toBe("fr-FR");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.permissions).toBe("ReadWriteDocument");
  });

  it("names only pages and pictures that exist", () => {
    const missing = urls().filter((url) => {
      const file = new URL(url).pathname.slice(1);
      return (
        file !== "functions.js" &&
        ![
          join(root, file),
          join(root, "src/taskpane", file),
          join(root, "src/taskpane/help", file),
          join(root, "src/functions/metadata", file),
          join(root, "src/taskpane/commands", file),
        ].some(existsSync)
      );
    });
    expect(missing).toEqual([]);
    expect(new Set(urls().map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
  });

  it("declares each icon at its true size", () => {
    const files = new Map(
      all("bt:Image")
        .filter((image) => image.getAttribute("id"))
        .map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
    );
    for (const { id, size } of declaredImages()) {
      expect(pngSize(join(root, new URL(files.get(id) ?? "").pathname))).toEqual({ width: size, height: size });
    }
    expect(pngSize(join(root, "assets/icon-32.png")).width).toBe(32);
    expect(pngSize(join(root, "assets/icon-64.png")).width).toBe(64);
    expect(new Set(declaredImages().map(({ size }) => size))).toEqual(new Set([16, 32, 80]));
  });

  it("resolves every resource id, and uses every resource", () => {
    const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => attribute(name, "id")).filter(Boolean);
    const used = [...readFileSync(path, "utf8").matchAll(/resid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set(defined));
    expect(new Set(defined).size).toBe(defined.length);
    defined.forEach((id) => expect(id.length).toBeLessThanOrEqual(32));
  });

  it("gives English beside the French of every text", () => {
    for (const name of ["DisplayName", "Description", "bt:String"]) {
      for (const element of all(name).filter((one) => one.hasAttribute("DefaultValue"))) {
        const overrides = Array.from(
          element.getElementsByTagName(name === "bt:String" ? "bt:Override" : "Override"),
        ) as unknown as Element[];
        expect(overrides.map((override) => override.getAttribute("Locale"))).toContain("en-US");
        overrides.forEach((override) => expect(override.getAttribute("Value")).toBeTruthy());
      }
    }
    all("bt:String").forEach((element) =>
      expect((element.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(
        element.parentNode?.nodeName === "bt:ShortStrings" ? 125 : 250,
      ),
    );
  });

  it("asks for no more than the base that the code cannot do without", () => {
    expect(all("Requirements")).toHaveLength(1);
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([["ExcelApi", "1.14"]]);
  });

  it("runs everything in one shared runtime", () => {
    expect(attribute("Runtime", "lifetime")).toEqual(["long"]);
    const page = all("Runtime")[0]?.getAttribute("resid");
    expect(all("FunctionFile")[0]?.getAttribute("resid")).toBe(page);
    expect(functionsPart("Page")).toBe(page);
  });

  it("offers the custom functions: their namespace, what Excel reads of them in French and in English, and a script that the build makes", () => {
    expect(all("ExtensionPoint").map((point) => point.getAttribute("xsi:type"))).toEqual([
      "CustomFunctions",
      "PrimaryCommandSurface",
      "ContextMenu",
    ]);
    const byId = (id: string | null | undefined): Element | undefined =>
      ["bt:Url", "bt:String"].flatMap(all).find((element) => element.getAttribute("id") === id);
    expect(byId(all("Namespace")[0]?.getAttribute("resid"))?.getAttribute("DefaultValue")).toBe(NAMESPACE);
    const metadata = byId(functionsPart("Metadata"));
    expect(metadata?.getAttribute("DefaultValue")).toMatch(/\/functions-fr\.json$/);
    expect(metadata?.getElementsByTagName("bt:Override")[0]?.getAttribute("Value")).toMatch(/\/functions-en\.json$/);
    expect(byId(functionsPart("Script"))?.getAttribute("DefaultValue")).toMatch(/\/functions\.js$/);
    expect(configure({}, {}).entry).toMatchObject({ functions: { filename: "functions.js" } });
  });

  it("gives each of the pane's commands a button or an item of the menu on cells, and none that the pane does not know", () => {
    const called = all("FunctionName").map((element) => element.textContent);
    expect([...called].sort()).toEqual([...COMMANDS].sort());
    expect(all("OfficeMenu").map((menu) => menu.getAttribute("id"))).toEqual(["ContextMenuCell"]);
    expect(all("Item").map((item) => item.getElementsByTagName("FunctionName")[0]?.textContent)).toEqual([
      "whoIs",
      "leaveOut",
    ]);
    expect(all("Control").map((control) => control.getAttribute("id"))).toEqual([
      ...["Allotir.Open", "Allotir.Update", "Allotir.Suppliers", "Allotir.Lots", "Allotir.Help"],
      "Allotir.Cells",
    ]);
  });
});

describe("keyboard shortcuts", () => {
  /** Ctrl+Shift and a letter that Excel or a browser keeps for itself. */
  const TAKEN = { excel: "AFGJLOPTUV", browsers: "NSTWX" };
  const combinations = keys.shortcuts.map(({ key }) => key);

  it("type nothing on any keyboard: Ctrl without Alt, which together are AltGr; on a Mac with Command", () => {
    for (const { default: windows, mac } of combinations) {
      expect(windows).toMatch(/^Ctrl\+Shift\+[A-Z]$/);
      expect(mac).toMatch(/^Command\+Alt\+Shift\+[A-Z]$/);
    }
  });

  it("leave Excel's own and the browsers' alone", () => {
    const letters = combinations.map((key) => key.default.slice(-1));
    expect(letters.filter((letter) => (TAKEN.excel + TAKEN.browsers).includes(letter))).toEqual([]);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it("run commands of the pane, under their names in the manifest, in both languages", () => {
    const labels = new Map(
      [...all("Control"), ...all("Item")].map((element) => [
        element.getElementsByTagName("FunctionName")[0]?.textContent,
        element.getElementsByTagName("Label")[0]?.getAttribute("resid"),
      ]),
    );
    const string = (id: string | null | undefined): Element | undefined =>
      all("bt:String").find((element) => element.getAttribute("id") === id);
    const named = (id: string): { value: string } | undefined =>
      Object.entries(keys.resources.default).find(([key]) => key === `${id}_name`)?.[1];
    for (const { id, name } of keys.actions) {
      expect(name).toBe(`\${resource.${id}_name}`);
      const label = string(labels.get(id));
      expect(named(id)?.value).toBe(label?.getAttribute("DefaultValue"));
      expect(Object.entries(english).find(([key]) => key === `${id}_name`)?.[1].value).toBe(
        label?.getElementsByTagName("bt:Override")[0]?.getAttribute("Value"),
      );
    }
    expect(keys.shortcuts.map(({ action }) => action)).toEqual(keys.actions.map(({ id }) => id));
  });
});
