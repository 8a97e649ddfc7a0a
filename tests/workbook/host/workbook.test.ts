import { onSheet, useExcel } from "./useExcel";

const now = useExcel();

test("sheets: order, look, position, visibility", async () => {
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Fournisseurs");
    sheet.tabColor = "#0B5D51";
    sheet.showGridlines = false;
    sheet.position = 0;
    worksheets.add();
    const hidden = worksheets.add("Cachée");
    hidden.visibility = "VeryHidden";
    sheet.activate();
    worksheets.load("items/name,items/visibility,items/position,items/tabColor,items/showGridlines");
    const [active, first, count, visible] = [
      worksheets.getActiveWorksheet(),
      worksheets.getFirst(),
      worksheets.getCount(),
      worksheets.getCount(true),
    ];
    active.load("name");
    first.load("name");
    await context.sync();
    return [
      worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]),
      worksheets.items[0]?.tabColor,
      worksheets.items[0]?.showGridlines,
      active.name,
      first.name,
      count.value,
      visible.value,
    ];
  });
  expect(read).toEqual([
    [
      ["Fournisseurs", "Visible", 0],
      ["Feuil1", "Visible", 1],
      ["Feuil3", "Visible", 2],
      ["Cachée", "VeryHidden", 3],
    ],
    "#0B5D51",
    false,
    "Fournisseurs",
    "Fournisseurs",
    4,
    3,
  ]);
});

test("names: added, hidden, following their cells, deleted", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("Zone_1", sheet.getRange("B2:C3"), "essai").visible = false;
    names.add("Seuil", "=40000");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const range = names.getItem("zone_1").getRange();
    const none = names.getItem("Seuil").getRangeOrNullObject();
    range.load("address");
    none.load("address");
    names.load("items/name,items/formula,items/visible,items/comment,items/type,items/value,items/scope");
    await context.sync();
    const seen = names.items.map(({ name, formula, visible, comment, type, value, scope }) => [
      name,
      formula,
      visible,
      comment,
      type,
      value,
      scope,
    ]);
    names.getItem("Seuil").delete();
    const count = names.getCount();
    await context.sync();
    return [seen, range.address, none.isNullObject, count.value];
  });
  expect(read).toEqual([
    [
      ["Zone_1", "=Feuil1!$B$3:$C$4", false, "essai", "Range", "Feuil1!$B$3:$C$4", "Workbook"],
      ["Seuil", "=40000", true, "", "Double", 40000, "Workbook"],
    ],
    "Feuil1!B3:C4",
    true,
    1,
  ]);
});

test("a name whose cells are gone has no range", async () => {
  const isNull = await onSheet(async (sheet, context) => {
    context.workbook.names.add("Perdu", sheet.getRange("A2"));
    sheet.getRange("2:2").delete("Up");
    const range = context.workbook.names.getItem("Perdu").getRangeOrNullObject();
    range.load("address");
    await context.sync();
    return range.isNullObject;
  });
  expect(isNull).toBe(true);
});

test("settings hold objects and dates, and are no custom XML part", async () => {
  const value = { périmètre: ["69", "01"], date: new Date(Date.UTC(2025, 0, 2)), "a<b&c": 'l\'"été"' };
  await Excel.run(async (context) => {
    context.workbook.settings.add("allotir", value);
    context.workbook.settings.add("autre", 1);
    context.workbook.settings.getItem("autre").delete();
    await context.sync();
  });
  const read = await Excel.run(async (context) => {
    const { settings, customXmlParts } = context.workbook;
    const setting = settings.getItem("allotir");
    setting.load("value");
    settings.load("items/key");
    const count = customXmlParts.getCount();
    await context.sync();
    return [setting.value, settings.items.map(({ key }) => key), count.value];
  });
  expect(read).toEqual([value, ["allotir"], 0]);
});

test("custom XML parts are found by their namespace", async () => {
  const read = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<?xml version="1.0"?><p:plan xmlns:p="urn:plan" v="1"/>');
    parts.add("<sans/>");
    part.load("id,namespaceUri");
    await context.sync();
    part.setXml('<plan xmlns="urn:plan">é</plan>');
    const found = parts.getByNamespace("urn:plan").getOnlyItemOrNullObject();
    const none = parts.getByNamespace("urn:autre").getOnlyItemOrNullObject();
    const xml = parts.getItem(part.id).getXml();
    found.load("id");
    none.load("id");
    await context.sync();
    found.delete();
    const count = parts.getCount();
    await context.sync();
    return [part.namespaceUri, found.id === part.id, none.isNullObject, xml.value, count.value];
  });
  expect(read).toEqual(["urn:plan", true, true, '<plan xmlns="urn:plan">é</plan>', 1]);
});

test("application: separators of the language, calculation mode, pauses", async () => {
  const read = await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate("Full");
    application.load(
      "calculationMode,decimalSeparator,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator,cultureInfo/datetimeFormat/shortDatePattern",
    );
    await context.sync();
    const { cultureInfo } = application;
    return [
      application.calculationMode,
      application.decimalSeparator,
      cultureInfo.name,
      cultureInfo.numberFormat.numberDecimalSeparator,
      cultureInfo.datetimeFormat.shortDatePattern,
    ];
  });
  expect(read).toEqual(["Manual", ",", "fr-FR", ",", "dd/MM/yyyy"]);
});

test("frozen panes, page, autofilter", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    const { pageLayout, autoFilter } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A1:D20");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.load("orientation,paperSize,zoom");
    autoFilter.load("enabled");
    await context.sync();
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    none.load("address");
    await context.sync();
    return [
      frozen.address,
      none.isNullObject,
      pageLayout.orientation,
      pageLayout.paperSize,
      pageLayout.zoom,
      autoFilter.enabled,
    ];
  });
  expect(read).toEqual([
    "Feuil1!A1:B3",
    true,
    "Landscape",
    "A4",
    { horizontalFitToPages: 1, verticalFitToPages: 0 },
    false,
  ]);
  expect(now.book.activeSheet.pageSetup).toMatchObject({ printArea: "A1:D20", printTitleRows: "1:2" });
});

test("a protected workbook keeps its sheets", async () => {
  const add = Excel.run(async (context) => {
    context.workbook.protection.protect();
    context.workbook.worksheets.add("Neuve");
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
});
