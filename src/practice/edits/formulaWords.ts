import { tokenText } from "../../workbook/calc/formula";
import { FormulaError, tokenize, type Token } from "../../workbook/calc/text/tokens";

/** English and French names of the functions that purchase workbooks use; any other keeps its English name. */
const PAIRS =
  `SUM SOMME,SUMIF SOMME.SI,SUMIFS SOMME.SI.ENS,SUMPRODUCT SOMMEPROD,SUBTOTAL SOUS.TOTAL,AVERAGE MOYENNE,AVERAGEIF MOYENNE.SI,AVERAGEIFS MOYENNE.SI.ENS,COUNT NB,COUNTA NBVAL,COUNTBLANK NB.VIDE,COUNTIF NB.SI,COUNTIFS NB.SI.ENS,IF SI,IFS SI.CONDITIONS,IFERROR SIERREUR,IFNA SI.NON.DISP,AND ET,OR OU,NOT NON,TRUE VRAI,FALSE FAUX,ROUND ARRONDI,ROUNDUP ARRONDI.SUP,ROUNDDOWN ARRONDI.INF,INT ENT,TRUNC TRONQUE,SQRT RACINE,POWER PUISSANCE,RAND ALEA,VLOOKUP RECHERCHEV,HLOOKUP RECHERCHEH,XLOOKUP RECHERCHEX,LOOKUP RECHERCHE,MATCH EQUIV,INDIRECT INDIRECT,OFFSET DECALER,CHOOSE CHOISIR,ROW LIGNE,ROWS LIGNES,COLUMN COLONNE,COLUMNS COLONNES,LEFT GAUCHE,RIGHT DROITE,MID STXT,LEN NBCAR,TRIM SUPPRESPACE,UPPER MAJUSCULE,LOWER MINUSCULE,PROPER NOMPROPRE,TEXT TEXTE,VALUE CNUM,FIND TROUVE,SEARCH CHERCHE,REPLACE REMPLACER,SUBSTITUTE SUBSTITUE,CONCATENATE CONCATENER,TEXTJOIN JOINDRE.TEXTE,REPT REPT,EXACT EXACT,DATE DATE,YEAR ANNEE,MONTH MOIS,DAY JOUR,TODAY AUJOURDHUI,NOW MAINTENANT,EDATE MOIS.DECALER,EOMONTH FIN.MOIS,WEEKDAY JOURSEM,DATEVALUE DATEVAL,LARGE GRANDE.VALEUR,SMALL PETITE.VALEUR,RANK RANG,MEDIAN MEDIANE,STDEV ECARTYPE,ISBLANK ESTVIDE,ISNUMBER ESTNUM,ISTEXT ESTTEXTE,ISERROR ESTERREUR,ISNA ESTNA,UNIQUE UNIQUE,FILTER FILTRE,SORT TRIER,SUMSQ SOMME.CARRES,ABS ABS,MAX MAX,MIN MIN,MAXIFS MAX.SI.ENS,MINIFS MIN.SI.ENS,MOD MOD,NA NA`
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]);
const FRENCH = new Map(PAIRS);
const ENGLISH = new Map(PAIRS.map(([english, french]) => [french, english]));

/** A formula as French Excel shows it: =SOMME.SI.ENS(A:A;B:B;"x"). Unreadable formulas stay as they are. */
export function frenchFormula(formula: string): string {
  return rewritten(formula, (token) => {
    if (token.type === "function") return FRENCH.get(token.text) ?? token.text;
    if (token.type === "number") return token.text.replace(".", ",");
    if (token.type === "name" && token.sheet === undefined)
      return { TRUE: "VRAI", FALSE: "FAUX" }[token.text.toUpperCase()];
    return token.type === "operator" && token.text === "," ? ";" : undefined;
  });
}

/** The same way back. Formulas typed with English names and commas between arguments are understood too. */
export function englishFormula(formula: string): string {
  const outside = commasAsPoints(formula);
  return rewritten(outside, (token) => {
    if (token.type === "function") return ENGLISH.get(token.text) ?? token.text;
    if (token.type === "name" && token.sheet === undefined)
      return { VRAI: "TRUE", FAUX: "FALSE" }[token.text.toUpperCase()];
    return token.type === "operator" && token.text === ";" ? "," : undefined;
  });
}

/** Decimal commas (a digit on both sides, in a formula that parts its arguments with ";") become points; texts and names in quotes stay. */
function commasAsPoints(formula: string): string {
  const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
  const parts = formula.split(quoted);
  const french = parts.some((part, index) => index % 2 === 0 && part.includes(";")) || !/\(/.test(formula);
  return french
    ? parts
        .map((part, index) => (index % 2 === 0 ? part.replace(/(^|[^A-Za-z\d$])(\d+),(\d)/g, "$1$2.$3") : part))
        .join("")
    : formula;
}

function rewritten(formula: string, word: (token: Token) => string | undefined): string {
  try {
    return `=${tokenize(formula.slice(1), 0, 0)
      .map((token) => word(token) ?? tokenText(token, 0, 0))
      .join("")}`;
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
}

/** The formula as its copy in another cell reads: references that are not fixed move along. */
export function movedFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  try {
    return `=${tokenize(formula.slice(1), from.row, from.column)
      .map((token) => tokenText(token, to.row, to.column))
      .join("")}`;
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
}
