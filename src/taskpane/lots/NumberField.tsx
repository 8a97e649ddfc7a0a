import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
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
  const { language } = useWords();
  const written = (one: number): string => (language === "fr" ? String(one).replace(".", ",") : String(one));
  const [text, setText] = useState(value === undefined ? "" : written(value));
  const number = Number(text.trim().replace(",", ".").replace(/\s/g, ""));
  const isBlank = text.trim() === "";
  const isFit = isBlank
    ? onBlank !== undefined
    : Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number));
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
      {...(!isFit && { validationMessage: `${written(min)} – ${written(max)}` })}
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
