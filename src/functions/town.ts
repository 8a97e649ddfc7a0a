import { readPostcode } from "../territory/places/postcodes";
import type { Territory } from "../territory/territory";
import type { Language } from "../texts/format";
import { askedWrongly, notKnown } from "./words";

/** Name of the commune that a postcode serves, of all when there are several, the most peopled first; or the official name of the one written. @throws FunctionRefusal */
export function townOf(text: string, town: string, territory: Territory, language: Language): string {
  if (text === "") return notKnown("empty", {}, language);
  const written = readPostcode(text);
  if (written.kind !== "five" && written.kind !== "four") return askedWrongly("postcode", { text }, language);
  const postcode = written.digits.padStart(5, "0");
  const served = territory.communesOfPostcode(postcode);
  if (served.length === 0) return notKnown("unknownPostcode", { text: postcode }, language);
  const wanted = town === "" ? written.label : town;
  if (wanted === "") return namesOf(served, territory);
  const namesakes = territory.named(wanted, served);
  return namesakes.length > 0
    ? namesOf(namesakes, territory)
    : notKnown("otherTown", { text: postcode, town: wanted, names: namesOf(served, territory) }, language);
}

function namesOf(codes: readonly string[], territory: Territory): string {
  const communes = codes.flatMap((code) => territory.commune(code) ?? []);
  return communes
    .sort((a, b) => b.size - a.size || a.code.localeCompare(b.code))
    .map(({ name }) => name)
    .join(", ");
}
