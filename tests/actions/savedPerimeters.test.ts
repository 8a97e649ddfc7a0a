import { perimetersSaved, savedPerimeters } from "../../src/actions/perimeters/savedPerimeters";
import { onSheet, useExcel } from "../workbook/host/useExcel";

const now = useExcel();
const calculations = (): string[] => {
  const heard: string[] = [];
  now.book.subscribe(({ kind }) => kind === "calculation" && heard.push(kind));
  return heard;
};

test("formulas are calculated again only once one has asked for a perimeter by its name, and only when the perimeters differ", async () => {
  const heard = calculations();
  await perimetersSaved([{ kind: "france", name: "France" }]);
  expect(heard).toHaveLength(0);

  await onSheet(async (_, context) => {
    context.workbook.settings.add(
      "Allotir.choix",
      JSON.stringify({
        perimeters: [{ kind: "departement", code: "62", name: "Mon PAT" }],
        corrections: {},
        placements: {},
        layouts: {},
      }),
    );
    await context.sync();
  });
  expect(await savedPerimeters()).toEqual([{ kind: "departement", code: "62", name: "Mon PAT" }]);
  await perimetersSaved([{ kind: "departement", code: "62", name: "Mon PAT" }]);
  expect(heard).toHaveLength(0);
  await perimetersSaved([{ kind: "departement", code: "59", name: "Mon PAT" }]);
  expect(heard).toHaveLength(1);
  expect(savedPerimeters()).toEqual([{ kind: "departement", code: "59", name: "Mon PAT" }]);
});
