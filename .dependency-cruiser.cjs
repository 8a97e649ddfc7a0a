// Who may import whom: the table of docs/architecture.md. Each room lists the only rooms it may reach; itself and packages are free.
const rooms = {
  ground: [],
  law: [],
  texts: [],
  workbook: [],
  reading: ["ground"],
  territory: ["ground"],
  suppliers: ["ground", "reading", "territory"],
  share: ["ground", "reading", "territory", "suppliers"],
  sourcing: ["ground", "suppliers", "territory"],
  lots: ["ground", "law", "reading", "territory", "suppliers", "share"],
  report: ["ground", "reading", "territory", "suppliers", "share", "law", "lots", "texts"],
  excel: ["ground", "reading", "report"],
  actions: ["ground", "reading", "territory", "suppliers", "share", "law", "lots", "sourcing", "report", "excel", "texts", "workbook"],
  taskpane: ["actions", "texts", "ground", "reading", "territory", "suppliers", "share", "law", "lots", "sourcing"],
  functions: ["actions", "texts", "ground", "territory", "suppliers", "share"],
  commandLine: ["workbook", "actions", "texts", "ground", "reading", "territory", "suppliers", "share", "law", "lots"],
  practice: ["workbook", "functions", "actions", "texts", "ground"],
  samples: [],
};

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room} reaches only ${["itself", ...allowed].join(", ")}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
    })),
    {
      name: "actions know only the readers of files and the writer of plain ones, not the Excel that we make ourselves",
      severity: "error",
      from: { path: "^src/(actions)/" },
      to: { path: "^src/workbook/", pathNot: "^src/workbook/files/(apart|result|plain)" },
    },
    { name: "every room stands in the table", severity: "error", from: { path: "^src/", pathNot: `^src/(${Object.keys(rooms).join("|")})/` }, to: {} },
    { name: "no circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
