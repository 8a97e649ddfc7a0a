import { labelsIn, originIn, yesNo } from "../../src/share/canteen/labels";
import { productOf } from "../../src/share/canteen/product";

test.each([
  ["AB, Label Rouge", ["BIO", "LABEL_ROUGE"]],
  ["Agriculture biologique", ["BIO"]],
  ["en conversion bio", []],
  ["AOC/AOP", ["AOCAOP"]],
  ["Pêche durable - fermier", ["PECHE_DURABLE", "FERMIER"]],
  ["haute valeur environnementale (niveau 3)", ["HVE"]],
  ["hors bio, IGP", ["IGP"]],
  ["biodiversité", []],
  ["surgelé", []],
])("« %s »: %j", (cell, labels) => expect(labelsIn(cell).labels).toEqual(labels));

test.each([
  [{ foodLabel: "BIO,IGP" }, "bio"],
  [{ foodLabel: "HVE ; AOP" }, "siqo"],
  [{ foodLabel: "commerce équitable" }, "others"],
  [{ foodLabel: "PERFORMANCE" }, "externalities"],
  [{ foodLabel: "aucun" }, "none"],
  [{ foodLabel: "non bio" }, "notOrganic"],
  [{ foodLabel: "surgelé" }, "unknown"],
  [{}, "unknown"],
  [{ organic: "x" }, "bio"],
  [{ organic: "AB" }, "bio"],
  [{ organic: "non" }, "notOrganic"],
  [{ organic: "conventionnel" }, "notOrganic"],
  [{ organic: "", siqo: "oui" }, "labelled"],
  [{ organic: "non", siqo: "oui" }, "siqo"],
  [{ organic: "oui", siqo: "oui" }, "bio"],
  [{ siqo: "Label Rouge" }, "labelled"],
  [{ siqo: "non" }, "unknown"],
  [{ organic: "non", foodLabel: "bio" }, "unknown"],
  [{ siqo: "oui", foodLabel: "aucun" }, "unknown"],
] as const)("a product of %j counts as %s", (text, category) => expect(productOf({ text }).category).toBe(category));

test.each([
  ["France", "FRANCE"],
  ["origine française", "FRANCE"],
  ["Belgique", "EUROPE"],
  ["UE", "EUROPE"],
  ["Europe (hors France)", "EUROPE"],
  ["Espagne ou Italie", "EUROPE"],
  ["France / Espagne", undefined],
  ["hors UE", undefined],
  ["UE / hors UE", undefined],
  ["Maroc", undefined],
  ["Suisse", undefined],
  ["", undefined],
])("an origin « %s » is %s for ma-cantine", (cell, origin) => expect(originIn(cell)).toBe(origin));

test.each([
  ["Oui", true],
  ["x", true],
  ["1", true],
  ["VRAI", true],
  ["non", false],
  ["0", false],
  ["peut-être", undefined],
  ["", undefined],
])("« %s » is %s", (cell, said) => expect(yesNo(cell)).toBe(said));
