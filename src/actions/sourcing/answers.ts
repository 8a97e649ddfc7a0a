import { localityNamed } from "../../texts/localities";
import { readAmount } from "../../reading/amounts/amount";
import { partsOf, type SourcedSupplier } from "../../reading/sheets/sourcing";
import type { Word } from "../../report/typed/words";
import { leastHeadcount } from "../../sourcing/headcount";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import type { Study } from "../study/study";
import { sourcingOf } from "./state";
import { typedBySiret } from "./typed";

/** The firms that answered, and those whose capacity was typed in a way that cannot be read. */
export interface Answered {
  readonly suppliers: readonly SourcedSupplier[];
  readonly unreadable: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The firms of « Sourcing » that said they can supply, as a list of suppliers for the lots: those whose answer is « oui », or whose capacity was typed and whose answer is
 * not « non ». Families and zones as they told them; else the families for which they were found, everywhere. The register's headcount stands where no
 * capacity was told; a minimum order that is no amount (« 2 palettes ») stays a note.
 */
export function answeredFirms(study: Study): Answered {
  const typed = typedBySiret(study);
  const unreadable: Answered["unreadable"][number][] = [];
  const suppliers = sourcingOf(study).firms.flatMap((firm, index) => {
    const { siret, name = siret, commune, postcode, families, headcount } = firm;
    const words = typed.get(siret) ?? {};
    const answer = localityNamed(String(words["answer"] ?? ""));
    const capacity = amountIn(words["capacity"]);
    if (capacity === "unreadable") unreadable.push({ name, text: String(words["capacity"]) });
    const capacityCents = typeof capacity === "number" ? capacity : undefined;
    if (answer === "no" || (answer !== "yes" && capacityCents === undefined)) return [];
    const minimum = amountIn(words["minimum"]);
    const supplies = partsOf(String(words["supplies"] ?? ""));
    const supplier: SourcedSupplier = {
      row: index,
      text: {
        supplier: name,
        supplierId: siret,
        ...(commune === undefined ? {} : { insee: commune }),
        ...(postcode === undefined ? {} : { postcode }),
      },
      supplies: supplies.length > 0 ? supplies : families,
      zones: partsOf(String(words["zones"] ?? "")),
      capacityCents,
      headcount: leastHeadcount(headcount),
      minimumOrderCents: typeof minimum === "number" ? minimum : undefined,
    };
    return [supplier];
  });
  return { suppliers, unreadable };
}

/** Stands for the answers alone, where a sheet is chosen as the list (no sheet's name holds a colon). */
export const ANSWERS_LIST = ":sourcing";

/** What a list is called: its sheet, or the answers noted on « Sourcing ». */
export const listName = (sheet: string, language: Language): string =>
  sheet === ANSWERS_LIST ? textsOf(language).sourcing.answers : sheet;

function amountIn(word: Word | undefined): number | "unreadable" | undefined {
  if (word === undefined || word === "") return undefined;
  const reading = readAmount(word, ",");
  return reading.kind === "amount" && reading.cents >= 0 ? reading.cents : "unreadable";
}
