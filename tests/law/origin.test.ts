import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Phrasings by which a text would make an origin or a location a criterion, a condition or a requirement (R2111-7, code pénal 432-14). */
const FORBIDDEN: readonly RegExp[] = [
  /crit[èe]re\s+(?:d[e'’]\s*|de la\s+|du\s+)?(?:l['’])?(?:origine|proximit[ée]|localit[ée]|local\b|localisation|distance|provenance|g[ée]ographi)/i,
  /(?:noter?|not[ée]s?|pond[ée]r\w+|points?|bonus)\s+(?:[\wàâéèêîôûç'’]+\s+){0,4}(?:proximit[ée]|origine locale|provenance|localisation|fournisseurs? loca|producteurs? loca)/i,
  /(?:exige[rz]?|impose[rz]?|r[ée]serve[rz]?|privil[ée]gie[rz]?|favorise[rz]?)\s+(?:[\wàâéèêîôûç'’]+\s+){0,5}(?:loca(?:l|le|ux|les)\b|origine|provenance|proximit[ée])/i,
  /(?:lots?|march[ée]s?)\s+r[ée]serv[ée]s?\s+(?:aux?|à)\s+(?:des\s+)?(?:fournisseurs?|producteurs?|entreprises?)\s+loca/i,
  /pr[ée]f[ée]rence\s+(?:locale|r[ée]gionale|g[ée]ographique|nationale)/i,
  /(?:doi(?:t|vent)|devra(?:it)?|devront)\s+(?:[\wàâéèêîôûç'’]+\s+){0,3}(?:implant[ée]|situ[ée]|install[ée]|bas[ée]|provenir|venir)\w*\s+(?:dans|en|à|du|de)\b/i,
  /(?:moins de|dans un rayon de|à)\s+\{?\w+\}?\s*(?:km|kilom[èe]tres)\s+(?:maximum|au plus|exig[ée]|obligatoire)/i,
  /\b(?:criterion|criteria|requirement|condition)\s+(?:of|on|for|about)\s+(?:the\s+)?(?:origin|location|proximity|distance|locality)/i,
  /\b(?:origin|location|proximity|distance|local)\s+(?:as\s+(?:a|an)\s+)?(?:award\s+|selection\s+)?(?:criterion|criteria|requirement)/i,
  /\b(?:require|reserve|favou?r|prefer|prioriti[sz]e|score|weight)\w*\s+(?:\w+\s+){0,3}(?:local|origin|proximity|nearby)\b/i,
  /\blocal\s+preference\b/i,
  /\bmust\s+be\s+(?:based|located|established)\s+(?:in|within|near)\b/i,
];

/** Sentences that only say that it is forbidden. */
const DENIALS =
  /ne (?:peut|peuvent|saurai\w+|doi\w+)\s+(?:[^.;]*?\s)?(?:être|pas|ni)|n['’]est (?:pas|jamais|ni)|jamais|can be neither|(?:is|are) (?:never|not|neither)|cannot|must not|never/i;

describe("no text of the product makes an origin a criterion", () => {
  const folder = join(__dirname, "../../src/texts");
  const files = filesUnder(folder);

  test.each(files.map((file) => [file.slice(folder.length + 1), file]))("%s", (_name, file) => {
    expect(proposals(readFileSync(file, "utf8"))).toEqual([]);
  });

  test.each([
    "Ajoutez un critère de proximité noté sur 10",
    "critère d'origine locale",
    "Noter la proximité des fournisseurs",
    "Réservez ce lot aux producteurs locaux",
    "Un lot réservé aux fournisseurs locaux",
    "préférence locale",
    "Le titulaire doit être implanté dans le département",
    "Privilégiez les fournisseurs locaux",
    "Use distance as an award criterion",
    "Add a criterion of proximity",
    "Require a local supplier",
    "The bidder must be located within the county",
    "local preference",
  ])("would be caught: %s", (proposal) => expect(proposals(proposal)).toHaveLength(1));

  test("the permanent notice itself is allowed", () => {
    expect(
      proposals("La localisation sert au sourcing et au suivi ; elle ne peut être ni un critère ni une condition."),
    ).toEqual([]);
  });
});

function proposals(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s|["`\n]/)
    .filter((sentence) => FORBIDDEN.some((phrase) => phrase.test(sentence)) && !DENIALS.test(sentence));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}
