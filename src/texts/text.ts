declare const PLACES: unique symbol;

/** A text whose `{places}` are to be filled by `say` before anyone reads it; no sentence can be made of it otherwise. */
export interface Template<Place extends string> {
  valueOf(): string;
  readonly [PLACES]?: Place;
}

/** Names of the places of a text: « {n} {n|ligne|lignes} de {sheet} » → "n" | "sheet". */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | PlacesOf<Rest>
  : never;

type NameOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;

/** A catalogue as those who show it see it: whole texts are strings, the others ask to be filled. */
export type Catalogue<Node> = Node extends string
  ? [PlacesOf<Node>] extends [never]
    ? string
    : Template<PlacesOf<Node>>
  : { readonly [Key in keyof Node]: Catalogue<Node[Key]> };

/** Texts found by a code that comes from elsewhere: which of them is meant, and its places, are known where the code is made. */
export type CodedTexts = Readonly<Record<string, string | Template<string>>>;

/** What fills a text's places: all of them, and nothing else. */
export type Filling<Place extends string> = Readonly<Record<Place, string | number>>;
