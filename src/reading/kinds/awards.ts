import { plain } from "../cells/words";

/** In the supplier's place, the words by which a buyer says that nobody was chosen. */
const NOT_AWARDED =
  /^(?:lot )?(?:declaree? )?(?:infructueu(?:x|se)|sans suite|non attribuee?|sans attributaire|desert[oa]?|aucune? (?:offre|candidature|reponse|titulaire|attributaire)|sans titulaire|pas d.offres?|a attribuer|relancee?|non pourvue?|en cours d.attribution|abandonnee?|no award|not awarded|unsuccessful)\b/;

/** Whether the name may begin so: few do, and folding each costs much. */
const MAY_BE = /^[\s("«]*(?:lot|d[eé]|infruct|sans |non |aucun|pas |[aà] |en c|aband|relanc|no |not |unsuc)/i;

export const isNotAwarded = (supplier: string): boolean =>
  supplier.length <= 60 &&
  MAY_BE.test(supplier) &&
  NOT_AWARDED.test(
    plain(supplier)
      .replace(/[()"«»]/g, "")
      .trim(),
  );
