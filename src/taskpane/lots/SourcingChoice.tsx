import { Field, Select } from "@fluentui/react-components";
import { columnLetters } from "../../ground/address";
import { listSheets } from "../../actions/lots/list";
import type { LotSettings } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface SourcingChoiceProps {
  readonly study: Study;
  readonly found: LotsFound;
  readonly settings: LotSettings;
  readonly busy: boolean;
  readonly onSettings: (settings: LotSettings) => void;
}

const NONE = " none";
const SHOWN = 8;

/** Which sheet tells who could answer, how well it was understood, and whom the search should reach. */
export function SourcingChoice({ study, found, settings, busy, onSettings }: SourcingChoiceProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.pane;
  const { list, unknown } = found;
  const names = (all: readonly string[]): string =>
    [...all.slice(0, SHOWN), ...(all.length > SHOWN ? ["…"] : [])].join(", ");
  return (
    <div className={styles.stack}>
      <Field label={words.list}>
        <Select
          className={styles.select}
          size="small"
          disabled={busy}
          value={list?.sheet ?? NONE}
          onChange={(_, { value }) => onSettings({ ...settings, sheet: value === NONE ? null : value })}
        >
          <option value={NONE}>{words.noList}</option>
          {listSheets(study).map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      {list && (
        <p className={styles.small}>
          {tell(words.listed, { n: list.suppliers.length, known: found.study.appraiser.market.bidders.length })}
        </p>
      )}
      {list?.problems.slice(0, SHOWN).map(({ row, column, value }) => (
        <p key={row} className={styles.warn}>
          {tell(words.capacityUnreadable, { sheet: list.sheet, cell: `${columnLetters(column)}${row}`, value })}
        </p>
      ))}
      {unknown.supplies.length > 0 && (
        <p className={styles.warn}>{tell(words.unknownSupplies, { names: names(unknown.supplies) })}</p>
      )}
      {unknown.zones.length > 0 && (
        <p className={styles.warn}>{tell(words.unknownZones, { names: names(unknown.zones) })}</p>
      )}
      {study.perimeters.length > 1 && (
        <Field label={words.perimeter}>
          <Select
            className={styles.select}
            size="small"
            disabled={busy}
            value={String(settings.perimeter)}
            onChange={(_, { value }) => onSettings({ ...settings, perimeter: Number(value) })}
          >
            {study.perimeters.map(({ name }, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.aim}>
        <Select
          className={styles.select}
          size="small"
          disabled={busy}
          value={settings.aim}
          onChange={(_, { value }) => onSettings({ ...settings, aim: value === "small" ? "small" : "local" })}
        >
          {(["local", "small"] as const).map((aim) => (
            <option key={aim} value={aim}>
              {texts.lots.aims[aim]}
            </option>
          ))}
        </Select>
      </Field>
      <p className={found.study.classified.familySource === "family" ? styles.small : styles.warn}>
        {tell(texts.lots.familySources[found.study.classified.familySource])}
      </p>
    </div>
  );
}
