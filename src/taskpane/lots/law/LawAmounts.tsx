import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { today } from "../../../ground/day";
import { FRENCH_LAW } from "../../../law/france";
import { AMOUNT_CODES, amountOn, withRow, type AmountCode, type DatedAmount, type LawTable } from "../../../law/table";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { DatedRow } from "./DatedRow";
import { useLotStyles } from "../styles";
import { Told } from "../../access/Told";

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
  const reset = (): void => {
    setWrong(false);
    onTable(undefined);
  };
  const put = (index: number, row: DatedAmount | undefined): void => {
    const next = withRow(table, index, row);
    setWrong(next === undefined);
    if (next) onTable(next);
  };
  return (
    <Fold title={words.title} help={tell(words.help)}>
      <AmountChoice code={code} onCode={setCode} />
      {amountOn(table, code, launch).outOfDate && <p className={styles.warn}>⚑ {tell(words.over)}</p>}
      {wrong && (
        <Told as="p" atOnce className={styles.warn}>
          {tell(words.wrong)}
        </Told>
      )}
      {rows.map(({ row, index }) => (
        <DatedRow
          key={`${index} ${JSON.stringify(row)}`}
          row={row}
          figure={{
            label: words.cents,
            value: row.cents / 100,
            onValue: (euros) => put(index, { ...row, cents: Math.round(euros * 100), confirmed: true }),
          }}
          onRow={(change) => put(index, { ...row, ...change })}
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
                from: today(),
                until: null,
                confirmed: true,
              })
            }
          >
            {words.add}
          </Button>
        )}
        {table !== FRENCH_LAW && (
          <Button size="small" onClick={reset}>
            {words.reset}
          </Button>
        )}
      </div>
    </Fold>
  );
}

/** Which amount of the law to look at. */
function AmountChoice({ code, onCode }: { readonly code: AmountCode; readonly onCode: (code: AmountCode) => void }) {
  const { texts } = useWords();
  const styles = useLotStyles();
  return (
    <Field label={texts.law.table.which} size="small">
      <Select
        className={styles.select}
        size="small"
        value={code}
        onChange={(_, { value }) => onCode(AMOUNT_CODES.find((one) => one === value) ?? code)}
      >
        {AMOUNT_CODES.map((one) => (
          <option key={one} value={one}>
            {texts.law.amounts[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
