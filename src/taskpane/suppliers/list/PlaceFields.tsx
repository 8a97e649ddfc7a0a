import { Field, Select } from "@fluentui/react-components";
import { CountryOptions } from "../../territory/CountryOptions";
import type { Locality } from "../../../territory/places/place";
import { PlaceSearch } from "../../territory/PlaceSearch";
import { useWords } from "../../words";

interface PlaceFieldsProps {
  readonly label: string;
  readonly hint?: string;
  /** As `Study.placements` has it. */
  readonly placed?: string | undefined;
  readonly onPlace: (where: string | undefined) => void;
}

/** A commune, or a country abroad. */
export function PlaceFields({ label, hint, placed, onPlace }: PlaceFieldsProps) {
  const { texts } = useWords();
  return (
    <>
      <PlaceSearch
        label={label}
        {...(hint === undefined ? {} : { hint })}
        only="commune"
        onChoose={(choice) => "code" in choice && onPlace(choice.code)}
      />
      <Field label={texts.suppliers.country}>
        <Select
          size="small"
          value={placed?.length === 2 ? placed : ""}
          onChange={(_, { value }) => onPlace(value || undefined)}
        >
          <CountryOptions none={texts.suppliers.noCountry} />
        </Select>
      </Field>
    </>
  );
}

const ANSWERS: readonly Locality[] = ["yes", "no", "check"];

interface AnswerFieldProps {
  readonly label: string;
  readonly answer: Locality | undefined;
  /** What stands for no answer. */
  readonly none: string;
  readonly onAnswer: (answer: Locality | undefined) => void;
}

/** The buyer's yes or no in one perimeter. */
export function AnswerField({ label, answer, none, onAnswer }: AnswerFieldProps) {
  const { texts } = useWords();
  return (
    <Field label={label}>
      <Select
        size="small"
        value={answer ?? ""}
        onChange={(_, { value }) => onAnswer(ANSWERS.find((one) => one === value))}
      >
        <option value="">{none}</option>
        {ANSWERS.map((one) => (
          <option key={one} value={one}>
            {texts.pane.suppliers.local[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
