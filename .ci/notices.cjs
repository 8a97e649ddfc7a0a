/* What ships, and under which licences: webpack's modules tell, NOTICES.txt repeats it, and what may not ship stops the build. */
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { dirname, join, relative, sep } = require("node:path");

/** Licences that ask for no more than their text beside the code. Whatever is not here (GPL, LGPL, AGPL, none, « see … ») stops the build. */
const PERMITTED = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
]);
/** Rooms of ours that stand for Excel or prove the product: none of it ships, but for the readers and the writer of files (and the book they fill). */
const NEVER_SHIPS = /^(tests|src\/(practice|workbook\/host|samples|commandLine))\//;
const DATA = `Data

Communes, intercommunalités, départements, régions and their postcodes: INSEE and La Poste, gathered by Etalab
(@etalab/decoupage-administratif), Licence Ouverte / Open Licence 2.0, https://www.etalab.gouv.fr/licence-ouverte-open-licence
Outlines of départements: IGN, Admin Express COG 2018, as GeoJSON by France GeoJSON
(https://github.com/gregoiredavid/france-geojson), Licence Ouverte,
https://www.etalab.gouv.fr/licence-ouverte-open-licence
Points of communes and their populations: GeoNames, https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
The data were reduced and joined.
`;

/** Packages that leave the text of their licence out: it stands in their repository. */
const MIT = readFileSync(join(__dirname, "..", "LICENSE"), "utf8");
const WITHOUT_TEXT = {
  // https://github.com/microsoft/fluentui-system-icons/blob/main/LICENSE
  "@fluentui/react-icons": MIT.replace(/^Copyright.*$/m, "Copyright (c) Microsoft Corporation").trim(),
};

class NoticesPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("notices", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "notices", stage }, () => {
        const files = [...filesOf(compilation)];
        const packages = packagesOf(files);
        const own = files.map((file) => relative(compiler.context, file).split(sep).join("/"));
        const faults = [
          ...packages.flatMap(faultsOf),
          ...own.filter((file) => NEVER_SHIPS.test(file)).map((file) => `${file} may not ship`),
          ...Object.keys(compilation.assets)
            .filter((name) => name.endsWith(".map"))
            .map((name) => `${name} may not ship`),
        ];
        compilation.errors.push(...faults.map((fault) => new WebpackError(fault)));
        compilation.emitAsset("NOTICES.txt", new sources.RawSource(textOf(packages)));
      });
    });
  }
}

/** Files of the modules that stand in a chunk, those that webpack joined into one included. */
function filesOf({ chunks, chunkGraph }) {
  const files = new Set();
  const see = (module) => {
    if (module.modules) module.modules.forEach(see);
    else if (module.resource) files.add(module.resource.replace(/\?.*$/, ""));
  };
  for (const chunk of chunks) for (const module of chunkGraph.getChunkModules(chunk)) see(module);
  return files;
}

/** Packages that hold the files, in the order of their names. */
function packagesOf(files) {
  const packages = new Map();
  for (const file of files) {
    if (!file.includes(`${sep}node_modules${sep}`)) continue;
    const found = packageAbove(dirname(file));
    packages.set(`${found.name}@${found.version}`, found);
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

function packageAbove(folder) {
  const file = join(folder, "package.json");
  // "licenses" is how older packages say it.
  const {
    name,
    version,
    licenses,
    license = licenses?.[0]?.type,
  } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  if (!name || !version) return packageAbove(dirname(folder));
  return { name, version, license, text: licenceIn(folder) || (WITHOUT_TEXT[name] ?? "") };
}

function licenceIn(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([-.]|$)/i.test(name));
  return names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}

function faultsOf({ name, version, license, text }) {
  if (!permitted(license)) return [`${name}@${version}: licence ${license ?? "unknown"} may not ship`];
  return text ? [] : [`${name}@${version}: no text of its licence (${license})`];
}

/** An expression of SPDX: one of the choices must do, and of what is joined, everything. */
function permitted(license) {
  if (typeof license !== "string") return false;
  const choices = license.replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((id) => PERMITTED.has(id)));
}

function textOf(packages) {
  const head = "Allotir is under the MIT licence. It ships with the packages and the data below.\n";
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  return [head, ...parts, DATA].join(`\n${"-".repeat(80)}\n\n`);
}

module.exports = { NoticesPlugin };
