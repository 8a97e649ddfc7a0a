import { Field, Select } from "@fluentui/react-components";
import { columnLetters } from "../../ground/address";
import { listSheets } from "../../actions/lots/list";
import { lotPerimeter, type LotSettings } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { listName } from "../../actions/sourcing/answers";
import { markAt } from "../../actions/study/answers";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface SourcingChoiceProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly settings: LotSettings;
  readonly busy: boolean;
  readonly onSettings: (settings: LotSettings) => void;
}

const NONE = " none";
const SHOWN = 8;
const AIMS = ["local", "small"] as const;

/** Which sheet tells who could answer, how well it was understood, and whom the search should reach. */
export function SourcingChoice({ study, split, settings, busy, onSettings }: SourcingChoiceProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.pane;
  const { familySource } = split.study.classified;
  return (
    <div className={styles.stack}>
      <Choice
        label={words.list}
        busy={busy}
        value={split.list?.sheet ?? NONE}
        options={[
          { value: NONE, name: words.noList },
          ...listSheets(study).map((sheet) => ({ value: sheet, name: listName(sheet, language) })),
        ]}
        onValue={(value) => onSettings({ ...settings, sheet: value === NONE ? null : value })}
      />
      <ListFindings split={split} />
      {study.perimeters.length > 1 && (
        <Choice
          label={words.perimeter}
          busy={busy}
          value={String(lotPerimeter(study))}
          options={study.perimeters.map(({ name = "" }, index) => ({ value: String(index), name }))}
          onValue={(value) => onSettings({ ...settings, perimeter: markAt(study, Number(value)) })}
        />
      )}
      <Choice
        label={words.aim}
        busy={busy}
        value={settings.aim}
        options={AIMS.map((aim) => ({ value: aim, name: texts.lots.aims[aim] }))}
        onValue={(value) => onSettings({ ...settings, aim: value === "small" ? "small" : "local" })}
      />
      <p className={familySource === "family" ? styles.small : styles.warn}>
        {tell(texts.lots.familySources[familySource])}
      </p>
    </div>
  );
}

function Choice({
  label,
  busy,
  value,
  options,
  onValue,
}: {
  readonly label: string;
  readonly busy: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onValue: (value: string) => void;
}) {
  const styles = useLotStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        size="small"
        disabled={busy}
        value={value}
        onChange={(_, data) => onValue(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** How many suppliers the list gave, and what of it could not be used. */
function ListFindings({ split: { list, unknown, study } }: Pick<SourcingChoiceProps, "split">) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.pane;
  const names = (all: readonly string[]): string =>
    [...all.slice(0, SHOWN), ...(all.length > SHOWN ? ["…"] : [])].join(", ");
  const lines = [
    ...(list?.problems
      .slice(0, SHOWN)
      .map(({ row, column, value }) =>
        tell(words.capacityUnreadable, { sheet: list.sheet, cell: `${columnLetters(column)}${row}`, value }),
      ) ?? []),
    ...(unknown.supplies.length > 0 ? [tell(words.unknownSupplies, { names: names(unknown.supplies) })] : []),
    ...(unknown.zones.length > 0 ? [tell(words.unknownZones, { names: names(unknown.zones) })] : []),
  ];
  return (
    <>
      {list && (
        <p className={styles.small}>
          {tell(words.listed, { n: list.suppliers.length, known: study.appraiser.market.bidders.length })}
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className={styles.warn}>
          {line}
        </p>
      ))}
    </>
  );
}
