import { Combobox, Field, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { findPerimeters, type PerimeterChoice } from "../../actions/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";
import { useWords } from "../words";

interface PlaceSearchProps {
  readonly label: string;
  readonly hint?: string;
  /** Only places of this kind. */
  readonly only?: Perimeter["kind"];
  readonly onChoose: (choice: PerimeterChoice) => void;
}

/** Finds a place by the beginning of its name or by its code. */
export function PlaceSearch({ label, hint, only, onChoose }: PlaceSearchProps) {
  const { texts, language } = useWords();
  const words = texts.pane.territory;
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState<readonly PerimeterChoice[]>([]);

  useEffect(() => {
    let current = true;
    const wanted = text.trim();
    if (wanted.length < 2) setChoices([]);
    else
      void findPerimeters(wanted, language).then(
        (choices) => current && setChoices(choices.filter(({ kind }) => !only || kind === only)),
      );
    return () => {
      current = false;
    };
  }, [text, only, language]);

  const choose = (index: string | undefined): void => {
    const choice = choices[Number(index)];
    if (!choice) return;
    onChoose(choice);
    setText("");
  };
  return (
    <Field label={label} hint={hint ?? null}>
      <Combobox
        style={{ minWidth: 0 }}
        freeform
        expandIcon={{ "aria-label": texts.pane.controls.open }}
        value={text}
        placeholder={words.searchPlaceholder}
        selectedOptions={[]}
        open={open && text.trim().length >= 2}
        onOpenChange={(_, data) => setOpen(data.open)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {choices.map(({ name }, index) => (
          <Option key={name} value={String(index)} text={name}>
            {name}
          </Option>
        ))}
        {choices.length === 0 && text.trim().length >= 2 && (
          <Option disabled value="none" text={words.nothingFound}>
            {words.nothingFound}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
