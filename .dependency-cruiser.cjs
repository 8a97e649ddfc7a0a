// Who may import whom: the table of docs/architecture.md. Each room lists the only rooms it may reach; itself and packages are free.
const rooms = {
  reading: [],
  territory: [],
  law: [],
  texts: [],
  suppliers: ["reading", "territory"],
  share: ["reading", "territory", "suppliers"],
  lots: ["law", "reading", "territory", "suppliers", "share"],
  report: ["reading", "territory", "suppliers", "share", "law", "lots", "texts"],
  excel: ["reading", "report"],
  actions: ["reading", "territory", "suppliers", "share", "law", "lots", "report", "excel", "texts"],
  taskpane: ["actions", "texts", "reading", "territory", "suppliers", "share", "law", "lots"],
  functions: ["actions", "texts", "territory", "suppliers", "share"],
};

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room} reaches only ${["itself", ...allowed].join(", ")}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
    })),
    { name: "no cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
