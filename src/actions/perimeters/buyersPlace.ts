import { isBlank } from "../../reading/cells/cells";
import type { Grid } from "../../reading/cells/grid";
import { profileOf } from "../../reading/columns/profile";
import type { Meaning, PurchaseTable } from "../../reading/columns/purchases";
import { headerWords, meaningsNamed } from "../../reading/header/vocabulary";
import { ownPlace } from "../../reading/sheets/gathered";
import type { Perimeter } from "../../territory/places/place";
import type { Territory } from "../../territory/territory";

/** Meanings by which a column that is not the suppliers' tells where the buyer is, the most precise first. */
const TELLING = ["supplierId", "insee", "department"] as const satisfies readonly Meaning[];
/** « SIRET acheteur » names the buyer before it names an id. */
const NAMED = 0.25;
/** Columns given one of these meanings may be the buyer's id. */
const OF_THE_BUYER = new Set<string>(["buyer", "service", "site", "reference"]);
const MOSTLY = 0.5;

/**
 * Where the buyer is, by its own columns: its SIRET or SIREN, its commune's INSEE code, its département, as most lines hold them. The commune, its EPCI,
 * the département and the région, or those of them that are told.
 */
export function buyersPlace(table: PurchaseTable, grids: readonly Grid[], territory: Territory): Perimeter[] {
  const { sheet, row } = ownPlace(table, table.firstRow);
  const grid = grids.find((one) => one.sheet === sheet);
  if (!grid || table.parts) return [];
  const suppliers = new Set(
    Object.entries(table.columns).flatMap(([meaning, column]) => (OF_THE_BUYER.has(meaning) ? [] : [column])),
  );
  const rows = grid.values.slice(row - grid.top, row - grid.top + (table.lastRow - table.firstRow) + 1);
  for (const meaning of TELLING)
    for (const [index, header] of table.headers.entries()) {
      const column = table.firstColumn + index;
      if (suppliers.has(column) || (meaningsNamed(headerWords(header)).get(meaning) ?? 0) < NAMED) continue;
      const { commonest, commonestShare } = profileOf(rows, column - grid.left, undefined);
      const places = commonestShare < MOSTLY || isBlank(commonest) ? [] : placesOf(meaning, commonest, territory);
      if (places.length > 0) return places;
    }
  return [];
}

function placesOf(meaning: (typeof TELLING)[number], text: string, territory: Territory): Perimeter[] {
  const bare = text.replace(/[\s'.-]/g, "");
  if (meaning === "insee") return around(territory.commune(bare.padStart(5, "0"))?.code, territory);
  if (meaning === "department") return inDepartment(territory.departmentOf(bare), territory);
  return ofPublicBody(bare, territory);
}

/**
 * The SIREN of local authorities says where they are: 21 and the code of the commune, 22 and that of the département; that of an EPCI is its code
 * (Insee, « Identifiant des organismes publics »).
 */
function ofPublicBody(id: string, territory: Territory): Perimeter[] {
  const [, siren = "", kind, department = "", rest = ""] = /^((2\d)(\d\d)(\d{4})\d)(?:\d{5})?$/.exec(id) ?? [];
  if (kind === undefined) return [];
  const epci = territory.epcis.find(({ code }) => code === siren);
  if (epci) return [{ kind: "epci", code: siren }, ...inDepartment(departmentIn(department, rest), territory)];
  if (kind !== "21") return inDepartment(departmentIn(department, rest), territory);
  const commune = ["", "A", "B"]
    .map((letter) => (department === "20" ? `2${letter}${rest.slice(1)}` : `${department}${rest.slice(-3)}`))
    .map((code) => territory.commune(department === "97" ? `97${rest[0]}${rest.slice(2)}` : code)?.code)
    .find((code) => code !== undefined);
  return around(commune, territory);
}

/** Overseas départements have their third digit first in what follows; Corsica's two cannot be told apart. */
const departmentIn = (digits: string, rest: string): string | undefined =>
  digits === "97" ? `97${rest[0]}` : digits === "20" ? undefined : digits;

function around(code: string | undefined, territory: Territory): Perimeter[] {
  const commune = code === undefined ? undefined : territory.commune(code);
  if (!commune) return [];
  return [
    { kind: "commune", code: commune.code },
    ...(commune.epci === undefined ? [] : [{ kind: "epci", code: commune.epci } as const]),
    ...inDepartment(commune.department, territory),
  ];
}

function inDepartment(code: string | undefined, territory: Territory): Perimeter[] {
  const department = territory.departments.find((one) => one.code === code);
  return department
    ? [
        { kind: "departement", code: department.code },
        { kind: "region", code: department.region },
      ]
    : [];
}
