import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { today } from "../../../ground/day";
import { FRENCH_RULES, RULE_CODES, withRule, type DatedRule, type RuleCode } from "../../../law/rules";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { DatedRow } from "./DatedRow";
import { useLotStyles } from "../styles";
import { Told } from "../../access/Told";

interface LawRulesProps {
  readonly rules: readonly DatedRule[];
  /** Undefined: the official rules again. */
  readonly onRules: (rules: readonly DatedRule[] | undefined) => void;
}

/** The rules of the consultation with their dates and sources, which the buyer may correct as the amounts; kept in the workbook. */
export function LawRules({ rules, onRules }: LawRulesProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { table, ruleTable: words, ruleNames } = texts.law;
  const [code, setCode] = useState<RuleCode>("environmentCriterion");
  const [wrong, setWrong] = useState(false);
  const rows = rules.map((row, index) => ({ row, index })).filter(({ row }) => row.code === code);
  const put = (index: number, row: DatedRule | undefined): void => {
    const next = withRule(rules, index, row);
    setWrong(next === undefined);
    if (next) onRules(next);
  };
  const template = rows.at(-1)?.row ?? FRENCH_RULES.find((row) => row.code === code)!;
  return (
    <Fold title={words.title} help={tell(words.help)}>
      <Field label={words.which} size="small">
        <Select
          className={styles.select}
          size="small"
          value={code}
          onChange={(_, { value }) => setCode(RULE_CODES.find((one) => one === value) ?? code)}
        >
          {RULE_CODES.map((one) => (
            <option key={one} value={one}>
              {ruleNames[one]}
            </option>
          ))}
        </Select>
      </Field>
      {wrong && (
        <Told as="p" atOnce className={styles.warn}>
          {tell(words.wrong)}
        </Told>
      )}
      {rows.length === 0 && <p className={styles.small}>{words.none}</p>}
      {rows.map(({ row, index }) => (
        <RuleRow
          key={`${index} ${JSON.stringify(row)}`}
          row={row}
          onRow={(next) => put(index, next)}
          onRemove={() => put(index, undefined)}
        />
      ))}
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() => put(rules.length, { ...template, from: today(), until: null, confirmed: true })}
        >
          {words.add}
        </Button>
        {rules !== FRENCH_RULES && (
          <Button
            size="small"
            onClick={() => {
              setWrong(false);
              onRules(undefined);
            }}
          >
            {table.reset}
          </Button>
        )}
      </div>
    </Fold>
  );
}

/** A rule with its figure: a factor for the turnover, an amount for the essential data, none for the others. */
function RuleRow({
  row,
  onRow,
  onRemove,
}: {
  readonly row: DatedRule;
  readonly onRow: (row: DatedRule) => void;
  readonly onRemove: () => void;
}) {
  const { texts } = useWords();
  const { table, ruleTable } = texts.law;
  const scale = row.code === "essentialData" ? 100 : 1;
  const { value } = row;
  return (
    <DatedRow
      row={row}
      {...(value !== undefined && {
        figure: {
          label: scale === 100 ? table.cents : ruleTable.factor,
          value: value / scale,
          onValue: (typed: number) => onRow({ ...row, value: scale === 100 ? Math.round(typed * 100) : typed }),
        },
      })}
      onRow={(change) => onRow({ ...row, ...change })}
      onRemove={onRemove}
    />
  );
}
