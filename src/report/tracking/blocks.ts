/** Id of « Suivi » among our sheets. */
export const TRACKING_SHEET = "tracking";
/** Indicators that are computed: the buyer types their target and who answers for them. */
export const COMPUTED_BLOCK = "tracking:computed";
/** Indicators that only the buyer knows: typed by year, with their source. */
export const DECLARED_BLOCK = "tracking:declared";

/** Most years that one page of « Suivi » holds. */
export const MOST_TRACKED_YEARS = 4;

/** Years that may head a column. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The column of a year. */
export const yearColumn = (year: number): string => `year:${year}`;

/** Heading of each year's column: the same in every language. */
export const YEAR_HEADINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index).map((year) => [
    yearColumn(year),
    String(year),
  ]),
);
