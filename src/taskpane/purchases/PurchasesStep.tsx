import { sumOfCents } from "../../ground/money";
import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  Option,
  SpinButton,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { hasOwnChoices, sheetOf, togetherSheets } from "../../actions/study/choices";
import { chooseBasis, chooseHeaderRow, chooseSheet, chooseTogether, startOver } from "../../actions/study/choose";
import { outlineOf, type WrongColumn } from "../../actions/study/outline";
import { questionsOf } from "../../actions/study/questions";
import type { WaitingFile } from "../../actions/files/added";
import type { Study } from "../../actions/study/study";
import type { Basis, PurchaseTable } from "../../reading/columns/purchases";
import { Section } from "../Section";
import { useShownTable } from "./useShownTable";
import { useWords } from "../words";
import { AddFiles } from "./AddFiles";
import { ColumnChoices } from "./ColumnChoices";
import { FirstLines } from "./FirstLines";
import { LeftOutRows } from "./LeftOutRows";
import { NoPlaces } from "./NoPlaces";
import { Offer } from "./Offer";
import { Questions } from "./Questions";
import { clock } from "../../texts/format";

const useStyles = makeStyles({
  summary: { fontSize: "18px", fontWeight: 600, margin: 0, lineHeight: "24px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: "12px", margin: 0 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 96px", gap: "8px", alignItems: "end" },
  wide: { minWidth: "0" },
});

interface PurchasesStepProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onChange: (study: Study) => void;
  readonly onRead: () => void;
  readonly onLeaveOut: () => Promise<Study | undefined>;
  readonly onAdd: (files: readonly WaitingFile[]) => void;
}

/** What was understood of the buyer's table, and the means to correct it. */
export function PurchasesStep({ study, busy, onChange, onRead, onLeaveOut, onAdd }: PurchasesStepProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const table = study.reading?.ok ? study.reading.table : undefined;
  const outline = outlineOf(study);
  useShownTable(study);
  const readAt = study.readAt ? clock(study.readAt, language) : "";
  return (
    <>
      <Section title={words.title}>
        {table && <Summary table={table} />}
        <Refusal study={study} wrong={outline?.wrong} />
        <div className={styles.line}>
          <p className={styles.small}>{tell(words.readAt, { time: readAt })}</p>
          <Button size="small" disabled={busy} onClick={onRead}>
            {words.readAgain}
          </Button>
        </div>
        <Offer study={study} onChange={onChange} />
        {hasOwnChoices(study.choices) && (
          <div className={styles.line}>
            <p className={styles.small}>{words.ownChoices}</p>
            <Button size="small" appearance="subtle" onClick={() => onChange(startOver(study))}>
              {words.startOver}
            </Button>
          </div>
        )}
        <SheetChoice study={study} table={table} onChange={onChange} />
        <AddFiles study={study} busy={busy} onAdd={onAdd} />
      </Section>
      <NoPlaces study={study} />
      <Questions questions={questionsOf(study)} table={table} study={study} onChange={onChange} />
      {outline && <ColumnChoices table={outline} study={study} onChange={onChange} />}
      {table && <FirstLines table={table} />}
      {table && <LeftOutRows table={table} study={study} onChange={onChange} onLeaveOut={onLeaveOut} />}
    </>
  );
}

function Summary({ table }: { readonly table: PurchaseTable }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const totalCents = sumOfCents(table.lines);
  return (
    <div>
      <p className={styles.summary}>{tell(words.summary, { lines: table.lines.length, totalCents })}</p>
      <p className={styles.small}>{words.basis[table.basis ?? "null"]}</p>
    </div>
  );
}

/** The column just chosen, where it is at fault; else why nothing was read. */
function Refusal({ study, wrong }: { readonly study: Study; readonly wrong: WrongColumn | undefined }) {
  const { texts, tell } = useWords();
  const { reading } = study;
  if (!wrong && (!reading || reading.ok)) return null;
  const text = wrong
    ? tell(texts.pane.purchases.wrongColumn[wrong.meaning], { ...wrong })
    : reading && !reading.ok && tell(texts.reading.failures[reading.code], reading.values);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

interface ChoiceProps {
  readonly study: Study;
  readonly table?: PurchaseTable | undefined;
  readonly onChange: (study: Study) => void;
}

function SheetChoice({ study, table, onChange }: ChoiceProps) {
  const styles = useStyles();
  return (
    <>
      <div className={table?.parts ? undefined : styles.pair}>
        <SheetField study={study} table={table} onChange={onChange} />
        {!table?.parts && <HeaderRowField study={study} table={table} onChange={onChange} />}
      </div>
      {table && <BasisChoice table={table} study={study} onChange={onChange} />}
    </>
  );
}

/** The sheet read, or those of one layout together. */
function SheetField({ study, table, onChange }: ChoiceProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const sheets = (study.grids ?? []).map(({ sheet }) => sheet);
  const sheet = sheetOf(study) ?? table?.sheet ?? "";
  const alike = useMemo(() => togetherSheets(study), [study]);
  const together = alike.join(" + ");
  return (
    <Field label={words.sheet} size="small">
      <Dropdown
        className={styles.wide}
        size="small"
        value={sheet}
        selectedOptions={[sheet]}
        onOptionSelect={(_, { optionValue }) =>
          optionValue && onChange(optionValue === together ? chooseTogether(study) : chooseSheet(study, optionValue))
        }
      >
        <>
          {sheets.map((name) => (
            <Option key={name} value={name}>
              {name}
            </Option>
          ))}
        </>
        {alike.length > 1 && (
          <Option value={together}>{tell(words.together, { n: alike.length, sheets: alike.join(", ") })}</Option>
        )}
      </Dropdown>
    </Field>
  );
}

function HeaderRowField({ study, table, onChange }: ChoiceProps) {
  const { texts } = useWords();
  const { reading } = study;
  const refusedAt = reading?.ok === false ? reading.values.headerRow : undefined;
  const shown = table?.headerRow ?? study.choices.headerRow ?? (typeof refusedAt === "number" ? refusedAt : 1);
  return (
    <Field label={texts.pane.purchases.headerRow} size="small">
      <SpinButton
        size="small"
        incrementButton={{ "aria-label": texts.pane.controls.more }}
        decrementButton={{ "aria-label": texts.pane.controls.less }}
        min={0}
        value={shown}
        onChange={(_, { value, displayValue }) => {
          const row = value ?? Number(displayValue);
          if (Number.isInteger(row) && row >= 0) onChange(chooseHeaderRow(study, row));
        }}
      />
    </Field>
  );
}

const BASES: readonly Basis[] = ["HT", "TTC", null];

function BasisChoice({
  table,
  study,
  onChange,
}: {
  readonly table: PurchaseTable;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}) {
  const { texts } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const current = table.basis ?? "null";
  return (
    <Field label={words.basisLabel} size="small">
      <Dropdown
        className={styles.wide}
        size="small"
        value={words.basisChoice[current]}
        selectedOptions={[current]}
        onOptionSelect={(_, { optionValue }) =>
          onChange(chooseBasis(study, BASES.find((basis) => (basis ?? "null") === optionValue) ?? null))
        }
      >
        {BASES.map((basis) => (
          <Option key={basis ?? "null"} value={basis ?? "null"}>
            {words.basisChoice[basis ?? "null"]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
