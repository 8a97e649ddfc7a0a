import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { DatedAmount } from "../../../law/table";
import { useWords } from "../../words";
import { NumberField } from "../NumberField";
import { useLotStyles } from "../styles";

interface AmountRowProps {
  readonly row: DatedAmount;
  readonly onRow: (row: DatedAmount) => void;
  readonly onRemove: (() => void) | undefined;
}

/** A dated amount of the law, to see and to correct. */
export function AmountRow({ row, onRow, onRemove }: AmountRowProps) {
  const { texts } = useWords();
  const styles = useLotStyles();
  const words = texts.law.table;
  const [source, setSource] = useState(row.source);
  const takeSource = (): void => {
    if (source.trim() !== row.source) onRow({ ...row, source: source.trim(), confirmed: true });
  };
  return (
    <div className={styles.card}>
      <NumberField
        label={words.cents}
        value={row.cents / 100}
        min={0}
        max={1_000_000_000}
        onChange={(euros) => onRow({ ...row, cents: Math.round(euros * 100), confirmed: true })}
      />
      <Day
        label={words.from}
        value={row.from}
        onDay={(from) => {
          if (from) onRow({ ...row, from });
        }}
      />
      <Day label={words.until} value={row.until} onDay={(until) => onRow({ ...row, until })} />
      <Field label={words.source} size="small">
        <Input
          size="small"
          value={source}
          onChange={(_, { value }) => setSource(value)}
          onBlur={takeSource}
          onKeyDown={(event) => {
            if (event.key === "Enter") takeSource();
          }}
        />
      </Field>
      {row.edited && <p className={styles.small}>{words.edited}</p>}
      {onRemove && (
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </div>
  );
}

/** A date taken when the field is left: half-typed years are no dates. */
function Day({
  label,
  value,
  onDay,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
}) {
  const [text, setText] = useState(value ?? "");
  const take = (): void => {
    if (text !== (value ?? "")) onDay(text === "" ? null : text);
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        type="date"
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
