import type { Dice } from "../random";
import type { Firm } from "./firms";
import { isFrench } from "./places";
import type { Invoice } from "./purchases";

export type Cell = string | number | Date | null;

/** How the accounts department happened to type one supplier. */
export interface TypedSupplier {
  readonly name: string;
  readonly siret: Cell;
  readonly postcode: Cell;
  readonly commune: string;
}

/** The firm of this rank was typed without any address. */
const NOWHERE = 51;

/** Each firm is typed in its own way, with the small horrors of real files; some under two spellings. */
export function typeSuppliers(firms: readonly Firm[], luck: Dice): Map<Firm, readonly TypedSupplier[]> {
  return new Map(
    firms.map((firm, rank) => {
      const usual: TypedSupplier = {
        name: rank % 5 === 1 ? firm.name.toUpperCase() : firm.name,
        siret: typedSiret(firm.siret, rank),
        ...typedTown(firm, rank),
      };
      const other: TypedSupplier = {
        ...usual,
        name: otherSpelling(firm.name),
        siret: rank % 2 ? "" : firm.siret,
        commune: firm.town.commune.toUpperCase(),
      };
      return [firm, luck.next() < 0.12 ? [usual, other] : [usual]];
    }),
  );
}

function typedSiret(siret: string, rank: number): Cell {
  if (rank % 11 === 4) return `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`;
  return rank % 23 === 9 ? "" : siret;
}

function typedTown(firm: Firm, rank: number): { postcode: Cell; commune: string } {
  const { postcode, commune } = firm.town;
  if (!isFrench(firm.town)) return { postcode, commune };
  if (rank === NOWHERE) return { postcode: "", commune: "" };
  if (postcode === "62000" && rank % 4) return { postcode: 62000, commune: "ARRAS CEDEX" };
  const short = commune.replace(/^Saint-/, "St ").replace(/-(sur|en|de|la)-/g, " $1 ");
  const spellings = [
    commune,
    commune.toUpperCase(),
    short,
    short.toUpperCase().normalize("NFD").replace(/\p{M}/gu, ""),
    commune.toLowerCase(),
    `${commune} `,
  ];
  // A number loses its leading zero: 02100 becomes 2100.
  return {
    postcode: rank % 3 || postcode.startsWith("0") ? Number(postcode) : postcode,
    commune: spellings[rank % spellings.length]!,
  };
}

function otherSpelling(name: string): string {
  return name
    .toUpperCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^(EARL|GAEC) (.*)$/, "$2 $1")
    .replace(/'/g, " ")
    .replace(/^(?!.*(EARL|GAEC))/, "STE ");
}

/** One amount in about twenty-five was pasted as text, in one of the ways people write it. */
export function typedAmount(invoice: Invoice, luck: Dice): Cell {
  const euros = invoice.cents / 100;
  if (luck.next() > 0.04) return euros;
  const [whole, cents] = Math.abs(euros).toFixed(2).split(".") as [string, string];
  const sign = euros < 0 ? "-" : "";
  const grouped = (space: string) => `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, space)},${cents}`;
  return luck.pick([`${grouped(" ")} €`, `${grouped("\u00a0")} €`, grouped("\u202f"), `${sign}${whole},${cents}`]);
}

/** Most dates are dates; some are text. */
export function typedDate(invoice: Invoice, luck: Dice): Cell {
  if (luck.next() < 0.05)
    return `${String(invoice.day).padStart(2, "0")}/${String(invoice.month).padStart(2, "0")}/${invoice.year}`;
  return new Date(Date.UTC(invoice.year, invoice.month - 1, invoice.day));
}
