/** Words of the commands at a terminal. */
export const commandLine = {
  unknownLanguage: "« {typed} » n'est pas une langue d'Allotir : fr ou en.",
  read: "{sheet}, ligne de titres {row} : {lines} {lines|ligne|lignes}, {totalCents} ({basis}), {suppliers} {suppliers|fournisseur|fournisseurs}, {leftOut} {leftOut|ligne laissée|lignes laissées} de côté",
  bases: { HT: "HT", TTC: "TTC", unknown: "HT ou TTC non précisé" },
  share: "{name} : {rate} = {localCents} / {totalCents}",
  noRate: "pas de taux",
  range: "{lowRate} à {highRate}",
  halfUnknown: "pas encore de taux, plus de la moitié n'est pas située (fourchette : {range})",
  line: "{label} : {value}",
  lot: "{number}. {title} : {cents}",
} as const;
