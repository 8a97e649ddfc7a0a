import fc from "fast-check";
import type { CellValue, Grid } from "../../../src/reading/grid";
import type { Meaning } from "../../../src/reading/purchases";
import { columnLetters } from "../../../src/reading/address";

/** A purchase table dressed as buyers' files are, with the truth beside it. */
export interface Dressed {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  readonly cents: readonly number[];
  /** How it was dressed, for a failure's message. */
  readonly dress: string;
}

interface ColumnKind { readonly meaning: Meaning | undefined; readonly headers: readonly string[]; readonly cell: (row: Purchase, style: Style) => CellValue; readonly format?: (style: Style) => string }
interface Purchase { readonly rank: number; readonly supplier: number; readonly cents: number; readonly day: number; readonly family: number }
interface Style { readonly amount: number; readonly date: number; readonly case: number }

const SUPPLIERS = ["SARL LE CELLIER", "Boucherie Martin", "TRANSGOURMET OPÉRATIONS", "Ets Dupont & Fils", "POMONA TERREAZUR", "Scop Les Jardins du Lac", "La Poste", "Dalkia France", "TotalEnergies Electricité", "EARL de la Ferme Neuve", "Brake France Service", "UGAP", "Lyreco", "Manutan Collectivités", "Imprimerie du Nord", "Ferme des Trois Chênes", "SAS Durand", "Colas", "Eiffage Énergie", "Maison de la Marée"];
const FAMILIES = ["Viandes", "Fruits et légumes", "Produits laitiers", "Épicerie", "Surgelés", "Fournitures de bureau", "Nettoyage"];
const PLACES = [["62000", "Arras"], ["59000", "Lille"], ["62100", "Calais"], ["01000", "Bourg-en-Bresse"], ["80000", "Amiens"], ["62200", "Boulogne-sur-Mer"]] as const;
const OBJECTS = ["Achat de denrées", "Location de matériel", "Entretien des locaux", "Travaux de peinture", "Fournitures diverses", "Prestation de transport"];

const placeOf = (row: Purchase) => PLACES[row.supplier % PLACES.length] ?? PLACES[0];
const serial = (day: number): number => 45292 + day;
const isoDate = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

function amountCell(cents: number, style: number): CellValue {
  const [sign, size] = [cents < 0 ? "-" : "", Math.abs(cents)];
  const [whole, part] = [Math.floor(size / 100), String(size % 100).padStart(2, "0")];
  const grouped = (mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
  const spellings: readonly (() => CellValue)[] = [
    () => cents / 100, () => cents / 100, () => cents / 100, () => `${sign}${whole},${part}`, () => `${sign}${grouped("\u202f")},${part} €`, () => `${sign}${grouped(" ")},${part}`, () => `${sign}${whole}.${part}`,
    () => (cents < 0 ? `(${grouped("\u00a0")},${part})` : `${grouped("\u00a0")},${part}`), () => (cents < 0 ? `-£${grouped(",")}.${part}` : `£${grouped(",")}.${part}`), () => (cents < 0 ? `${grouped(".")},${part}-` : `${grouped(".")},${part}`),
  ];
  return (spellings[style % spellings.length] ?? (() => cents / 100))();
}

function dateCell(day: number, style: number): CellValue {
  const [year, month, date] = isoDate(day).split("-");
  return [serial(day), `${date}/${month}/${year}`, `${year}-${month}-${date}`, `${date}.${month}.${year?.slice(2)}`][style % 4] ?? serial(day);
}

const ESSENTIAL: readonly ColumnKind[] = [
  { meaning: "supplier", headers: ["Fournisseur", "Nom du tiers", "Raison sociale", "TITULAIRE", "Nom du fournisseur", "Tiers", "Supplier", "Bénéficiaire", "Prestataire", "Libellé tiers"], cell: ({ supplier }) => SUPPLIERS[supplier % SUPPLIERS.length] ?? "" },
  { meaning: "amount", headers: ["Montant HT", "Montant", "MONTANT H.T.", "Montant mandaté", "prix_ht", "Amount", "Montant payé", "Mt HT", "Total HT", "Dépense HT", "Montant € HT"], cell: ({ cents }, { amount }) => amountCell(cents, amount), format: () => "#,##0.00" },
];
const OPTIONAL: readonly ColumnKind[] = [
  { meaning: "date", headers: ["Date", "Date mandat", "Date de facture", "Payment date", "Date d'émission"], cell: ({ day }, { date }) => dateCell(day, date), format: ({ date }) => (date % 4 === 0 ? "dd/mm/yyyy" : "General") },
  { meaning: "family", headers: ["Famille", "Famille d'achat", "Catégorie", "Libellé famille", "Expense type"], cell: ({ family }) => FAMILIES[family % FAMILIES.length] ?? "" },
  { meaning: "label", headers: ["Objet", "Libellé", "Désignation", "Description"], cell: ({ rank }) => `${OBJECTS[rank % OBJECTS.length]} ${rank}` },
  { meaning: "postcode", headers: ["Code postal", "CP", "Postcode"], cell: (row, style) => (style.case % 2 === 0 ? placeOf(row)[0] : Number(placeOf(row)[0])) },
  { meaning: "commune", headers: ["Ville", "Commune"], cell: (row) => placeOf(row)[1] },
  { meaning: "supplierId", headers: ["SIRET", "N° SIRET", "Siret fournisseur"], cell: ({ supplier }) => String(30000000000000 + (supplier % SUPPLIERS.length) * 137_000_100_011 + 17) },
  { meaning: "year", headers: ["Exercice", "Année"], cell: () => 2024 },
  { meaning: undefined, headers: ["N° mandat", "Transaction Number", "Pièce"], cell: ({ rank }) => 10_000 + rank },
  { meaning: undefined, headers: ["Service", "Direction"], cell: ({ rank }) => ["DGS", "Écoles", "Voirie"][rank % 3] ?? "" },
  { meaning: undefined, headers: ["Chapitre", "Nature comptable"], cell: ({ family }) => 60_600 + family },
];
const JUNK: readonly ColumnKind[] = [
  { meaning: undefined, headers: ["Observations", "Remarques", "Commentaire"], cell: ({ rank }) => (rank % 7 === 0 ? "vu" : "") },
  { meaning: undefined, headers: ["Validé", "Ok"], cell: ({ rank }) => (rank % 2 === 0 ? "oui" : "non") },
  { meaning: undefined, headers: [""], cell: () => "" },
];

const purchases = fc.array(fc.record({ supplier: fc.nat(19), cents: fc.integer({ min: -50_000, max: 9_000_000 }).filter((cents) => cents !== 0), day: fc.nat(364), family: fc.nat(6) }), { minLength: 8, maxLength: 60 });

/** Ordinary dressings: nothing in them leaves a doubt to a careful reader. */
export const dressed: fc.Arbitrary<Dressed> = fc.record({
  rows: purchases, optional: fc.shuffledSubarray([...OPTIONAL.keys()], { minLength: 3 }), junk: fc.subarray([...JUNK.keys()]), seed: fc.nat(1_000_000),
  titles: fc.nat(4), offset: fc.nat(3), top: fc.nat(3), blankEvery: fc.constantFrom(0, 0, 5, 11), subtotalEvery: fc.constantFrom(0, 0, 6, 9), grandTotal: fc.boolean(), sections: fc.boolean(), repeatedHeader: fc.boolean(),
  amount: fc.nat(9), date: fc.nat(3), capitals: fc.nat(3), formulas: fc.boolean(), gross: fc.boolean(), twoRows: fc.boolean(), listsAside: fc.boolean(),
}).map((draw) => {
  const pick = <T>(list: readonly T[], salt: number): T => list[(draw.seed + salt * 7919) % list.length] as T;
  const style: Style = { amount: draw.amount, date: draw.date, case: draw.capitals };
  const rows: Purchase[] = draw.rows.map((row, rank) => ({ rank, ...row }));
  const kinds = [...ESSENTIAL, ...draw.optional.map((index) => OPTIONAL[index] as ColumnKind), ...draw.junk.map((index) => JUNK[index] as ColumnKind)];
  const order = kinds.map((kind, index) => ({ kind, key: (draw.seed * (index + 3) * 2_654_435_761) % 1009 })).sort((a, b) => a.key - b.key).map(({ kind }) => kind);
  const amountIndex = order.findIndex((kind) => kind.meaning === "amount");
  const names = order.map((kind, index) => spell(pick(kind.headers, index), draw.capitals));
  const amountName = names[amountIndex] ?? "";
  const hasGross = draw.gross && /h\.?t/i.test(amountName);
  const left = 1 + draw.offset;
  const width = order.length + (hasGross ? 1 : 0);
  const blank = (): CellValue[] => Array<CellValue>(width).fill("");
  const out: CellValue[][] = [];
  const formulas = new Map<string, string>();
  for (let title = 0; title < draw.titles; title++) out.push([pick(["Liste des achats 2024", "Commune de Trifouillis", "Extraction du 03/02/2025", "Édité par le service finances", ""], title), ...blank().slice(1)]);
  const header = [...names, ...(hasGross ? ["Montant TTC"] : [])];
  const merges: string[] = [];
  const isTwoRows = draw.twoRows && hasGross && amountIndex === order.length - 1;
  if (isTwoRows) {
    const upper = blank();
    upper[0] = amountIndex === 0 ? "" : "Dépense";
    upper[amountIndex] = "Montants";
    out.push(upper);
    merges.push(`${columnLetters(left + amountIndex)}${out.length + draw.top}:${columnLetters(left + amountIndex + 1)}${out.length + draw.top}`);
    header[amountIndex] = "HT";
    header[amountIndex + 1] = "TTC";
  }
  out.push(header);
  const headerIndex = out.length - 1;
  const supplierIndex = order.findIndex((kind) => kind.meaning === "supplier");
  let block: Purchase[] = [];
  let blockStart = out.length;
  const total = (label: string, cents: number, from: number): void => {
    const row = blank();
    row[amountIndex === 0 ? Math.min(1, width - 1) : 0] = label;
    row[amountIndex] = amountCell(cents, draw.amount);
    out.push(row);
    if (draw.formulas && typeof row[amountIndex] === "number") {
      const letters = columnLetters(left + amountIndex);
      formulas.set(`${letters}${out.length + draw.top}`, `=SUM(${letters}${from + 1 + draw.top}:${letters}${out.length - 1 + draw.top})`);
    }
  };
  rows.forEach((row, index) => {
    if (draw.sections && index % 10 === 0) out.push([pick(["SERVICES", "TRAVAUX", "FOURNITURES"], index), ...blank().slice(1)]);
    if (draw.blankEvery > 0 && index % draw.blankEvery === draw.blankEvery - 1) out.push(blank());
    if (draw.repeatedHeader && index === 20) out.push([...header]);
    if (block.length === 0) blockStart = out.length;
    const cells = order.map((kind) => kind.cell(row, style));
    out.push([...cells, ...(hasGross ? [amountCell(Math.round(row.cents * 1.2), draw.amount)] : [])]);
    block.push(row);
    if (draw.subtotalEvery > 0 && block.length === draw.subtotalEvery) {
      total("Sous-total", block.reduce((sum, { cents }) => sum + cents, 0), blockStart);
      block = [];
    }
  });
  if (draw.grandTotal) total("TOTAL GÉNÉRAL", rows.reduce((sum, { cents }) => sum + cents, 0), headerIndex + 1);
  const values = out.map((row, index) => [...row, ...(draw.listsAside ? ["", "", ["PME", "Grande entreprise", "Association"][index] ?? ""] : [])]);
  const columns: Partial<Record<Meaning, number>> = {};
  order.forEach((kind, index) => { if (kind.meaning !== undefined) columns[kind.meaning] = left + index; });
  const columnFormats = [...order.map((kind) => kind.format?.(style) ?? "General"), ...(hasGross ? ["#,##0.00"] : []), ...(draw.listsAside ? ["General", "General", "General"] : [])];
  const dress = JSON.stringify({ names, amount: draw.amount, date: draw.date, titles: draw.titles, subtotals: draw.subtotalEvery, sections: draw.sections, blankEvery: draw.blankEvery, twoRows: isTwoRows, gross: hasGross, rows: rows.length, listsAside: draw.listsAside, supplierIndex });
  return { grid: { sheet: "Achats", top: 1 + draw.top, left, values, formulas, columnFormats, merges }, headerRow: headerIndex + 1 + draw.top, columns, cents: rows.map(({ cents }) => cents), dress };
});

function spell(name: string, style: number): string {
  return [name, name.toUpperCase(), ` ${name} `, name.normalize("NFD").replace(/[\u0300-\u036f]/g, "")][style % 4] ?? name;
}
