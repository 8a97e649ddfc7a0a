/** Other sets that the practice Excel answers for; those not named here are not supported. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  CustomFunctionsRuntime: "1.3",
  AddInCommands: "1.1",
};

/** Whether a requirement set is there; no version means 1.1. */
export function isSetSupported(excelApi: string, name: string, version: string | number = "1.1"): boolean {
  const highest =
    name.toLowerCase() === "excelapi"
      ? excelApi
      : OTHER_SETS[Object.keys(OTHER_SETS).find((known) => known.toLowerCase() === name.toLowerCase()) ?? ""];
  return highest !== undefined && compare(String(version), highest) <= 0;
}

function compare(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
