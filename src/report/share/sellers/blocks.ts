import { say } from "../../../texts/say";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock } from "../../plan/plan";
import { basisWords } from "../../plan/words";
import { leakYear } from "../../../share/leaks/leaks";
import { leakHeader, leaksBlock } from "../leaks/leaksBlock";
import { makersBlock, rolesBlock } from "./roles";
import { concentrationBlock, sizesBlock } from "./sizes";
import type { Template } from "../../../texts/text";

type SellerPart = "roles" | "makers" | "sizes" | "sizeNumbers" | "concentration";

/** Who sells: only the parts that the buyer asks for, each with a note under its title. */
export function sellerBlocks(layout: Layout): PlannedBlock[] {
  const { words, names, input, rows } = layout;
  const titled = (id: SellerPart, block: PlannedBlock): PlannedBlock[] => {
    const told = (template: string | Template<"basis" | "suppliers">): string =>
      say(template, { basis: basisWords(input), suppliers: names.suppliers }, input.language);
    const { title, note } = words.sellers[id];
    const cells = [[{ text: told(title), style: "subtitle" as const }], [{ text: told(note), style: "note" as const }]];
    return [{ id: `share:${id}:title`, top: rows[id], left: 1, cells }, block];
  };
  return [
    ...(input.roleOf ? [...titled("roles", rolesBlock(layout)), ...titled("makers", makersBlock(layout))] : []),
    ...(input.sizeOf
      ? [
          ...titled("sizes", sizesBlock(layout, "sizes")),
          ...titled("sizeNumbers", sizesBlock(layout, "sizeNumbers")),
          ...titled("concentration", concentrationBlock(layout)),
        ]
      : []),
    ...(input.leaks ? leakBlocks(layout) : []),
  ];
}

/** What leaves each perimeter, in the last year of the purchases. */
function leakBlocks(layout: Layout): PlannedBlock[] {
  const { words, names, input, rows, perimeters } = layout;
  const told = (template: string | Template<"basis" | "suppliers" | "perimeter" | "when">, perimeter = ""): string => {
    const year = leakYear(input);
    const values = { basis: basisWords(input), suppliers: names.suppliers, perimeter };
    return say(
      template,
      { ...values, when: year === undefined ? words.share.noYear : `${words.share.oneYear}${year}` },
      input.language,
    );
  };
  const { title, note, of } = words.sellers.leaks;
  const titles: PlannedBlock = {
    id: "share:leaks:title",
    top: rows.leaks,
    left: 1,
    cells: [[{ text: told(title), style: "subtitle" }], [{ text: told(note), style: "note" }]],
  };
  return [
    titles,
    ...perimeters.flatMap((k): PlannedBlock[] => [
      {
        id: `share:leaks:${k}:title`,
        top: leakHeader(layout, k) - 1,
        left: 1,
        cells: [[{ text: told(of, input.perimeterNames[k] ?? ""), style: "strong" }]],
      },
      leaksBlock(layout, k),
    ]),
  ];
}
