/** Id of « Résultats » among our sheets. */
export const RESULTS_SHEET = "results";
/** One row a lot that was put out to tender, by its key. */
export const RESULTS_BLOCK = "results:lots";
/** What was expected when the lots were awarded, by the keys below. */
export const FORECAST_BLOCK = "results:forecast";

/** Columns of the lots that are read again: what was known when they were awarded… */
export const AWARDED_COLUMNS = ["number", "title", "award", "cpv", "months", "estimate", "content", "zones"] as const;
/** …and what the buyer types of their outcome. */
export const OUTCOME_COLUMNS = ["issue", "offers", "smallOffers", "answered", "holder", "holderId", "amount"] as const;
export const RESULT_COLUMNS = [...AWARDED_COLUMNS, ...OUTCOME_COLUMNS] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Keys of the forecast: day of the award, mark of the perimeter that decides who is local, its share (0..1) low, middle and high. */
export const FORECAST_KEYS = ["award", "perimeter", "low", "middle", "high"] as const;
/** Number of lots expected to be held in a perimeter. */
export const withinKey = (mark: string): string => `within:${mark}`;
