import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../texts/format";
import { useWords } from "../words";

interface NumberFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly onChange: (value: number) => void;
  /** Leaving the field blank is an answer. */
  readonly onBlank?: () => void;
}

/** A number, with a comma or a dot; what cannot be is shown and not taken. */
export function NumberField({ label, help, value, min, max, whole, onChange, onBlank }: NumberFieldProps) {
  const { texts, tell, language } = useWords();
  const words = texts.lots.pane.wrongNumber;
  const written = (one: number): string => (language === "fr" ? String(one).replace(".", ",") : String(one));
  const shown = (one: number): string => count(one, language);
  const [text, setText] = useState(value === undefined ? "" : written(value));
  const number = Number(text.trim().replace(",", ".").replace(/\s/g, ""));
  const isBlank = text.trim() === "";
  const isFit = isBlank
    ? onBlank !== undefined
    : Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number));
  const limits = tell(whole ? words.whole : words.any, { low: shown(min), high: shown(max) });
  const wrong = isBlank || Number.isFinite(number) ? limits : `${tell(words.text, { typed: text.trim() })} ${limits}`;
  const take = (): void => {
    if (isBlank && isFit) onBlank?.();
    else if (isFit && number !== value) onChange(number);
  };
  return (
    <Field
      label={label}
      {...(help !== undefined && { hint: help })}
      size="small"
      validationState={isFit ? "none" : "error"}
      {...(!isFit && { validationMessage: wrong })}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </Field>
  );
}
