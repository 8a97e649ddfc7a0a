import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { FRENCH_LAW } from "../../law/france";
import { AMOUNT_CODES, amountOn, withRow, type AmountCode, type DatedAmount, type LawTable } from "../../law/table";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface LawAmountsProps {
  readonly table: LawTable;
  /** ISO date of the consultation. */
  readonly launch: string;
  /** Undefined: the official table again. */
  readonly onTable: (table: LawTable | undefined) => void;
}

/** The amounts of the law with their dates and sources, which the buyer may correct; kept in the workbook. */
export function LawAmounts({ table, launch, onTable }: LawAmountsProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.law.table;
  const [code, setCode] = useState<AmountCode>("formalLocal");
  const [wrong, setWrong] = useState(false);
  const rows = table.amounts.map((row, index) => ({ row, index })).filter(({ row }) => row.code === code);
  const last = rows.at(-1);
  const put = (index: number, row: DatedAmount | undefined): void => {
    const next = withRow(table, index, row);
    setWrong(next === undefined);
    if (next) onTable(next);
  };
  return (
    <Fold title={words.title} help={tell(words.help)}>
      <Field label={words.which} size="small">
        <Select
          className={styles.select}
          size="small"
          value={code}
          onChange={(_, { value }) => setCode(AMOUNT_CODES.find((one) => one === value) ?? code)}
        >
          {AMOUNT_CODES.map((one) => (
            <option key={one} value={one}>
              {texts.law.amounts[one]}
            </option>
          ))}
        </Select>
      </Field>
      {amountOn(table, code, launch).outOfDate && <p className={styles.warn}>⚑ {tell(words.over)}</p>}
      {wrong && (
        <p className={styles.warn} role="alert">
          {tell(words.wrong)}
        </p>
      )}
      {rows.map(({ row, index }) => (
        <AmountRow
          key={`${index} ${JSON.stringify(row)}`}
          row={row}
          onRow={(next) => put(index, next)}
          onRemove={rows.length > 1 ? () => put(index, undefined) : undefined}
        />
      ))}
      <div className={styles.row}>
        {last && (
          <Button
            size="small"
            onClick={() =>
              put(table.amounts.length, {
                ...last.row,
                from: new Date().toISOString().slice(0, 10),
                until: null,
                confirmed: true,
              })
            }
          >
            {words.add}
          </Button>
        )}
        {table !== FRENCH_LAW && (
          <Button
            size="small"
            onClick={() => {
              setWrong(false);
              onTable(undefined);
            }}
          >
            {words.reset}
          </Button>
        )}
      </div>
    </Fold>
  );
}

interface AmountRowProps {
  readonly row: DatedAmount;
  readonly onRow: (row: DatedAmount) => void;
  readonly onRemove: (() => void) | undefined;
}

function AmountRow({ row, onRow, onRemove }: AmountRowProps) {
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
