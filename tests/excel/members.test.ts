import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { membersUsed, sourcesIn, type UsedMember } from "./members";

const root = path.join(__dirname, "../..");
const MINIMUM = Number(/MinVersion="1\.(\d+)"/.exec(readFileSync(path.join(root, "manifest.xml"), "utf8"))?.[1]);

/** Members that no Excel of the manifest's minimum is sure to have, and that are used without asking. */
const beyond = (members: readonly UsedMember[]): string[] =>
  members
    .filter(({ set, guarded }) => {
      const version = /^ExcelApi 1\.(\d+)$/.exec(set ?? "")?.[1];
      return set !== undefined && !guarded && (version === undefined || Number(version) > MINIMUM);
    })
    .map(({ name, set, file }) => `${name} (${set}) in ${file}`);

it("uses nothing of Excel beyond the manifest's minimum without asking for it", () => {
  const members = membersUsed(sourcesIn(path.join(root, "src/excel")));
  const names = new Set(members.map(({ name }) => name));
  expect([...names]).toEqual(
    expect.arrayContaining([
      "Range.copyFrom",
      "Runtime.enableEvents",
      "NamedItemCollection.add",
      "Context.partitionKey",
    ]),
  );
  expect(members.filter(({ set }) => set?.startsWith("ExcelApi")).length).toBeGreaterThan(60);
  expect(beyond(members)).toEqual([]);
});

it("tells a member that came later, asked for or not", () => {
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(root, ".cache/members-"));
  try {
    const file = path.join(folder, "later.ts");
    writeFileSync(
      file,
      `export function later(range: Excel.Range, sheet: Excel.Worksheet): void {
         sheet.showDataTypeIcons = true;
         if (Office.context.requirements.isSetSupported("ExcelApi", "1.19")) sheet.showDataTypeIcons = true;
         range.clear();
       }`,
    );
    expect(beyond(membersUsed([file]))).toEqual(["Worksheet.showDataTypeIcons (ExcelApi 1.19) in later.ts"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
