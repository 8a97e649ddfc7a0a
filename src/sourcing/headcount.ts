/** Lower end of each of INSEE's brackets of headcount (« tranche d'effectif salarié »); who employs nobody is one person. */
const LEAST: Readonly<Record<string, number>> = {
  NN: 1,
  "00": 1,
  "01": 1,
  "02": 3,
  "03": 6,
  "11": 10,
  "12": 20,
  "21": 50,
  "22": 100,
  "31": 200,
  "32": 250,
  "41": 500,
  "42": 1_000,
  "51": 2_000,
  "52": 5_000,
  "53": 10_000,
};

/**
 * Persons of a firm at the least; undefined where the register tells no bracket.
 * @example leastHeadcount("11") // 10
 */
export const leastHeadcount = (bracket: string | undefined): number | undefined => LEAST[bracket ?? ""];
