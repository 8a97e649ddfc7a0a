import { ROLES, type Role, type SellerRole } from "../../suppliers/roles/roles";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { Contents } from "../plan/layout";
import { headed, INPUT, listed, MUTED, text, TEXT, type SupplierDefinition } from "./supplierColumn";
import { retained } from "./supplierFormulas";

/** A role as cells say it: « producteur », « producteur, à vérifier », « inconnu ». */
export function roleText({ role, certainty }: Pick<SellerRole, "role" | "certainty">, language: Language): string {
  const words = textsOf(language).suppliers.roles;
  const name = words.names[role];
  return certainty === "check" ? say(words.toCheck, { role: name }, language) : name;
}

/** What was found, from what, what the buyer gives, and what is retained: live. */
export function roleColumns(
  contents: Contents,
  roleOf: NonNullable<Contents["input"]["roleOf"]>,
): SupplierDefinition[] {
  const { language } = contents.input;
  const named = (role: Role): string => roleText({ role, certainty: "sure" }, language);
  return headed(contents, [
    {
      id: "roleProposed",
      look: { ...TEXT, ...MUTED },
      width: 22,
      cell: text(({ supplier }) => roleText(roleOf(supplier), language)),
    },
    { id: "roleEvidence", look: TEXT, width: 30, cell: text(({ supplier }) => roleOf(supplier).why) },
    {
      id: "roleGiven",
      look: { ...INPUT, validation: { list: ROLES.map(named) } },
      width: 20,
      cell: listed(({ supplier }) => {
        const { given } = roleOf(supplier);
        return given ? { text: named(given), style: "input" } : null;
      }),
    },
    {
      id: "role",
      width: 22,
      cell: ({ row }, { suppliers }) => ({
        formula: `=${retained(suppliers.cell("roleProposed", row), suppliers.cell("roleGiven", row))}`,
      }),
    },
  ]);
}
