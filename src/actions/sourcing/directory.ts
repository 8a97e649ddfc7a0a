import type { SourcedSupplier } from "../../reading/sheets/sourcing";
import { directoryCells, type DirectoryEntry } from "../../report/sourcing/directory";
import { supplierOf } from "../../suppliers/lineOwner";
import { nameKey } from "../../suppliers/names";
import { loadTerritory, type Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { localityNamed } from "../../texts/localities";
import { findList } from "../lots/list";
import type { Study } from "../study/study";
import { placeWords } from "../suppliers/placeWords";
import { answeredFirms } from "./answers";
import { typedBySiret } from "./typed";

const WIDTHS = [40, 18, 12, 24, 22, 40, 40, 24];

/** « Annuaire à partager » as a file: an .xlsx of one sheet, without any amount of the purchases. */
export async function directoryFile(study: Study, language: Language): Promise<Uint8Array> {
  const { plainWorkbook } = await import("../../workbook/files/plain");
  const { directory } = textsOf(language).sourcing;
  const cells = directoryCells(await directoryEntries(study, language), language);
  return plainWorkbook({ name: directory.name, cells, widths: WIDTHS });
}

/** The firms that the buyer knows: those of the purchases, of the buyer's own list, and those that answered on « Sourcing ». */
export async function directoryEntries(study: Study, language: Language): Promise<DirectoryEntry[]> {
  const territory = await loadTerritory();
  const bought = boughtFrom(study);
  const known = (study.suppliers ?? []).map(({ name, siret, siren, place, key }): DirectoryEntry => {
    const { commune, department } = placeWords(place, territory, language);
    const number = siret ?? siren;
    return { name, number, postcode: place.postcode, commune, department, ...(bought.get(key) ?? NOTHING) };
  });
  const listed = findList(study, { sheet: study.lotSettings?.sheet, pool: "own" })?.suppliers ?? [];
  const agreed = agreedCapacity(study);
  return onceEachFirm([...known, ...listed.map((one) => ofList(one, agreed, territory))]);
}

const NOTHING = { families: [], zones: [] } as const;

/** Families and places of delivery of each supplier, by its key. */
function boughtFrom({
  reading,
  suppliers = [],
}: Study): ReadonlyMap<string, Pick<DirectoryEntry, "families" | "zones">> {
  const owner = supplierOf(suppliers);
  const sets = new Map<string, { families: Set<string>; zones: Set<string> }>();
  for (const line of reading?.ok ? reading.table.lines : []) {
    const supplier = owner(line);
    if (!supplier) continue;
    const { families, zones } = sets.get(supplier.key) ?? { families: new Set<string>(), zones: new Set<string>() };
    if (line.family) families.add(line.family);
    if (line.text.site) zones.add(line.text.site);
    sets.set(supplier.key, { families, zones });
  }
  return new Map([...sets].map(([key, { families, zones }]) => [key, { families: [...families], zones: [...zones] }]));
}

function ofList(
  { text, supplies, zones, capacityCents }: SourcedSupplier,
  agreed: ReadonlySet<string>,
  territory: Territory,
): DirectoryEntry {
  const commune = text.insee === undefined ? undefined : territory.commune(text.insee);
  const department = territory.departments.find(({ code }) => code === commune?.department);
  const number = text.supplierId;
  return {
    name: text.supplier ?? "",
    number,
    postcode: text.postcode,
    commune: commune?.name ?? text.commune,
    department: department?.name ?? text.department,
    families: withoutWhole(supplies),
    zones: withoutWhole(zones),
    capacityCents: number !== undefined && agreed.has(number) ? capacityCents : undefined,
  };
}

/** A cell of several parts is read as the whole and its parts: the parts alone. */
const withoutWhole = (parts: readonly string[]): readonly string[] => (parts.length > 1 ? parts.slice(1) : parts);

/** SIRET of the firms that agreed that their capacity be told to others. */
function agreedCapacity(study: Study): ReadonlySet<string> {
  const typed = typedBySiret(study);
  const answered = answeredFirms(study).suppliers.flatMap(({ text }) => text.supplierId ?? []);
  return new Set(answered.filter((siret) => localityNamed(String(typed.get(siret)?.["shared"] ?? "")) === "yes"));
}

/** One row a firm: its families and places add up, its capacity is told once. */
function onceEachFirm(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const firms = new Map<string, DirectoryEntry>();
  for (const entry of entries) {
    const key = entry.number?.replace(/\s/g, "").slice(0, 9) ?? nameKey(entry.name);
    const before = firms.get(key);
    firms.set(key, {
      ...entry,
      ...before,
      families: [...new Set([...(before?.families ?? []), ...entry.families])],
      zones: [...new Set([...(before?.zones ?? []), ...entry.zones])],
      capacityCents: before?.capacityCents ?? entry.capacityCents,
    });
  }
  return [...firms.values()];
}
