import { readFileSync } from "node:fs";
import { helpAsked } from "../../src/commandLine/help";

describe.each(["analyse", "lots"] as const)("the help of %s", (command) => {
  const taken = [
    ...readFileSync(`src/commandLine/commands/${command}.ts`, "utf8").matchAll(/^ {4}"?([a-z-]+)"?: \{ type: "/gm),
  ].map(([, name = ""]) => name);

  it("tells of every option that the command takes, in both languages, and of no other", () => {
    for (const word of ["--aide", "--help"]) {
      const told = [...helpAsked(command, [word])!.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
      expect(told.sort()).toEqual([...taken, "aide", "help"].sort());
    }
    expect(helpAsked(command, ["achats.xlsx", "--aide"])).toContain("FICHIER");
    expect(helpAsked(command, ["-h"])).toContain("FILE");
    expect(helpAsked(command, ["achats.xlsx", "--json"])).toBeUndefined();
  });
});
