import { Field, Input, Select } from "@fluentui/react-components";
import type { DescribedPlan } from "../../actions/lots/describe";
import { reviewLots } from "../../actions/lots/review";
import type { LotSettings } from "../../actions/lots/settings";
import type { LawWarning } from "../../law/review";
import type { SmallLotsFinding } from "../../law/smallLots";
import type { AppliedAmount } from "../../law/table";
import { euros, wholeEuros } from "../../texts/format";
import { FRENCH_LAW } from "../../law/france";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { LawAmounts } from "./LawAmounts";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface LawPartProps {
  readonly plan: DescribedPlan;
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

/** What the law says of the whole need, which lots may be small lots, and what could be written for not splitting. */
export function LawPart({ plan, settings, onSettings }: LawPartProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const {
    law: words,
    lots: { pane },
  } = texts;
  const { consultation, duration } = settings;
  const { law, grounds } = reviewLots(
    plan.plan,
    plan.score,
    plan.lots.map(({ flags }) => flags),
    settings,
  );
  const consult = (change: Partial<LotSettings["consultation"]>): void =>
    onSettings({ ...settings, consultation: { ...consultation, ...change } });
  const last = (change: Partial<LotSettings["duration"]>): void =>
    onSettings({ ...settings, duration: { ...duration, ...change } });
  const validity = ({ from, until }: AppliedAmount): string =>
    until === null
      ? tell(words.validity.open, { from: day(from, language) })
      : tell(words.validity.closed, { from: day(from, language), until: day(until, language) });
  const sourceOf = ({ source, edited }: AppliedAmount): string =>
    edited ? tell(words.table.editedSource, { source }) : source;
  const warning = (one: LawWarning): string =>
    "lot" in one
      ? tell(words.warnings[one.code], { lot: one.lot, capable: one.capable })
      : tell(words.warnings[one.code], {
          amount: words.amounts[one.amount.code],
          validity: validity(one.amount),
          source: sourceOf(one.amount),
        });
  return (
    <Fold title={pane.lawTitle} help={words.noAdvice}>
      <Field label={pane.launch} size="small">
        <Input
          size="small"
          type="date"
          value={consultation.launch}
          onChange={(_, { value }) => {
            if (value) consult({ launch: value });
          }}
        />
      </Field>
      <Field label={pane.buyer} size="small">
        <Select
          className={styles.select}
          size="small"
          value={consultation.buyer}
          onChange={(_, { value }) => consult({ buyer: value as typeof consultation.buyer })}
        >
          {(["local", "state", "entity"] as const).map((one) => (
            <option key={one} value={one}>
              {pane.buyers[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={pane.nature} size="small">
        <Select
          className={styles.select}
          size="small"
          value={consultation.nature}
          onChange={(_, { value }) => consult({ nature: value as typeof consultation.nature })}
        >
          {(["supplies", "works"] as const).map((one) => (
            <option key={one} value={one}>
              {pane.natures[one]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField
        key={`firm ${duration.firmMonths}`}
        label={pane.firm}
        value={duration.firmMonths}
        min={1}
        max={240}
        whole
        onChange={(firmMonths) => last({ firmMonths })}
      />
      <NumberField
        key={`renewals ${duration.renewals}`}
        label={pane.renewals}
        value={duration.renewals}
        min={0}
        max={20}
        whole
        onChange={(renewals) => last({ renewals })}
      />
      <NumberField
        key={`perRenewal ${duration.monthsPerRenewal}`}
        label={pane.perRenewal}
        value={duration.monthsPerRenewal}
        min={1}
        max={240}
        whole
        onChange={(monthsPerRenewal) => last({ monthsPerRenewal })}
      />
      <NumberField
        label={pane.staff}
        value={settings.staff}
        min={1}
        max={1000}
        whole
        onChange={(staff) => onSettings({ ...settings, staff })}
        onBlank={() => onSettings({ ...settings, staff: undefined })}
      />
      <p className={styles.strong}>
        {tell(words.procedureSentence, {
          totalCents: law.totalCents,
          months: law.need.months,
          procedure: words.procedures[law.procedure],
        })}
        {law.noticeDue ? ` ${words.noticeDue}` : ""}
      </p>
      <p className={styles.small}>{tell(words.sameWhateverLots)}</p>
      <ul className={styles.plain}>
        {law.thresholds.map((amount) => (
          <li key={amount.code}>
            {tell(pane.threshold, {
              name: words.amounts[amount.code],
              cents: wholeEuros(amount.cents, language),
              validity: validity(amount),
              source: sourceOf(amount),
            })}
          </li>
        ))}
      </ul>
      <LawAmounts
        table={settings.law ?? FRENCH_LAW}
        launch={consultation.launch}
        onTable={(table) => onSettings({ ...settings, law: table })}
      />
      <SmallLots title={words.smallLots.title} explained={words.smallLots.explained} finding={law.smallLots} />
      <SmallLots title={words.miniLots.title} explained={words.miniLots.explained} finding={law.miniLots} />
      {law.warnings
        .filter((one) => !("lot" in one))
        .map((one, index) => (
          <p key={index} className={styles.warn}>
            ⚑ {warning(one)}
          </p>
        ))}
      {law.warnings
        .filter((one) => "lot" in one)
        .map((one, index) => (
          <p key={index} className={styles.small}>
            ⚑ {warning(one)}
          </p>
        ))}
      <p className={styles.strong}>{words.grounds.title}</p>
      <p className={styles.small}>{tell(words.grounds.intro)}</p>
      {grounds.map(({ ground, source, available, reasons }) => {
        const drafts: Readonly<Record<string, string>> = words.grounds[ground].reasons;
        const draft = reasons.map(({ code, values }) => tell(drafts[code] ?? "", values)).join(" ");
        return (
          <p key={ground} className={styles.small}>
            <b>{words.grounds[ground].title}</b> ({source}).{" "}
            {available ? draft || words.grounds.noFact : words.grounds.unavailable}
          </p>
        );
      })}
    </Fold>
  );
}

function day(iso: string, language: string): string {
  return new Date(`${iso}T00:00:00`).toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB");
}

/** Which lots may use the exception, and why the first of the others may not. */
function SmallLots({
  title,
  explained,
  finding,
}: {
  readonly title: string;
  readonly explained: string;
  readonly finding: SmallLotsFinding;
}) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const {
    law: words,
    lots: { pane },
  } = texts;
  const within = finding.lots.filter(({ reason }) => reason === "within");
  const other = finding.lots.find(({ reason }) => reason !== "within");
  const values = {
    limitCents: finding.limit.cents,
    allowanceCents: finding.allowanceCents,
    usedCents: finding.usedCents,
  };
  return (
    <>
      <p className={styles.strong}>{title}</p>
      <p className={styles.small}>{tell(explained, { limitCents: wholeEuros(finding.limit.cents, language) })}</p>
      <p className={styles.small}>
        {within.length === 0
          ? pane.noLots
          : tell(pane.lotsWithin, {
              lots: within.map(({ id, totalCents }) => `${id} (${euros(totalCents, language)})`).join(", "),
            })}
      </p>
      {other && (
        <p className={styles.small}>
          {tell(pane.lot, {
            number: other.id,
            title: tell(words.reasons[other.reason], { ...values, valueCents: other.totalCents }),
          })}
        </p>
      )}
    </>
  );
}
