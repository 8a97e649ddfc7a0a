import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../words";
import { NumberField } from "../NumberField";
import { useLotStyles } from "../styles";

/** What an amount and a rule of the law have in common. */
interface Dated {
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly confirmed: boolean;
  readonly edited?: boolean | undefined;
}

interface DatedRowProps {
  readonly row: Dated;
  /** What the row says in figures, as it is shown; absent for a rule of words. */
  readonly figure?: { readonly label: string; readonly value: number; readonly onValue: (value: number) => void };
  readonly onRow: (change: Partial<Pick<Dated, "from" | "until" | "source" | "confirmed">>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** A dated row of the law, to see and to correct. */
export function DatedRow({ row, figure, onRow, onRemove }: DatedRowProps) {
  const { texts } = useWords();
  const styles = useLotStyles();
  const words = texts.law.table;
  const [source, setSource] = useState(row.source);
  const takeSource = (): void => {
    if (source.trim() !== row.source) onRow({ source: source.trim(), confirmed: true });
  };
  return (
    <div className={styles.card}>
      {figure && (
        <NumberField label={figure.label} value={figure.value} min={0} max={1_000_000_000} onChange={figure.onValue} />
      )}
      <Day
        label={words.from}
        value={row.from}
        onDay={(from) => {
          if (from) onRow({ from });
        }}
      />
      <Day label={words.until} value={row.until} onDay={(until) => onRow({ until })} />
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
      <Checkbox
        label={words.verified}
        checked={row.confirmed}
        onChange={(_, { checked }) => onRow({ confirmed: checked === true })}
      />
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
