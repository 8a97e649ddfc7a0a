import { plain } from "../cells/words";

/** In the supplier's place, the words by which a buyer says that nobody was chosen. */
const NOT_AWARDED =
  /^(?:lot )?(?:declaree? )?(?:infructueu(?:x|se)|sans suite|non attribuee?|sans attributaire|desert[oa]?|aucune? (?:offre|candidature|reponse)|pas d.offres?|a attribuer|relancee?|non pourvue?|en cours d.attribution|abandonnee?|no award|not awarded|unsuccessful)\b/;

export const isNotAwarded = (supplier: string): boolean =>
  supplier.length <= 60 &&
  NOT_AWARDED.test(
    plain(supplier)
      .replace(/[()"«»]/g, "")
      .trim(),
  );
