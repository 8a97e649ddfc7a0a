import { Field, Select } from "@fluentui/react-components";
import { giveRole, rolesOf } from "../../../actions/suppliers/roles";
import type { Study } from "../../../actions/study/study";
import { ROLES } from "../../../suppliers/roles/roles";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { useWords } from "../../words";

interface RoleChoiceProps {
  readonly supplier: LocatedSupplier;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The buyer's own word on what a supplier does, or back to the proposal. */
export function RoleChoice({ supplier, study, onChange }: RoleChoiceProps) {
  const { texts, tell } = useWords();
  const words = texts.pane.sellers;
  const { names } = texts.suppliers.roles;
  const found = rolesOf({ ...study, suppliers: [supplier], roles: {} }).get(supplier.key);
  return (
    <Field label={words.role}>
      <Select
        size="small"
        value={study.roles?.[supplier.key] ?? ""}
        onChange={(_, { value }) =>
          onChange(
            giveRole(
              study,
              supplier.key,
              ROLES.find((role) => role === value),
            ),
          )
        }
      >
        <option value="">{tell(words.proposedRole, { role: names[found?.role ?? "unknown"] })}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {names[role]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
