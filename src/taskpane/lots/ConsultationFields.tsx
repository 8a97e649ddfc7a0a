import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { LotSettings } from "../../actions/lots/settings";
import { longestMonths } from "../../law/duration";
import { totalMonths } from "../../law/need";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface ConsultationFieldsProps {
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

const BUYERS = ["local", "state", "entity"] as const;
const NATURES = ["supplies", "works"] as const;

/** Who buys, what, when, for how long, and how many persons follow the lots. */
export function ConsultationFields({ settings, onSettings }: ConsultationFieldsProps) {
  const { texts } = useWords();
  const { pane } = texts.lots;
  const { consultation } = settings;
  const consult = (change: Partial<LotSettings["consultation"]>): void =>
    onSettings({ ...settings, consultation: { ...consultation, ...change } });
  return (
    <>
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
      <Choice
        label={pane.buyer}
        values={BUYERS}
        names={pane.buyers}
        value={consultation.buyer}
        onValue={(buyer) => consult({ buyer })}
      />
      <Choice
        label={pane.nature}
        values={NATURES}
        names={pane.natures}
        value={consultation.nature}
        onValue={(nature) => consult({ nature })}
      />
      <DurationFields settings={settings} onSettings={onSettings} />
      <NumberField
        label={pane.staff}
        value={settings.staff}
        min={1}
        max={1000}
        whole
        onChange={(staff) => onSettings({ ...settings, staff })}
        onBlank={() => onSettings({ ...settings, staff: undefined })}
      />
    </>
  );
}

const DURATION = [
  { name: "firmMonths", label: "firm", min: 1, max: 240 },
  { name: "renewals", label: "renewals", min: 0, max: 20 },
  { name: "monthsPerRenewal", label: "perRenewal", min: 1, max: 240 },
] as const;

/** How long; beyond the law's years, the reason for it. */
function DurationFields({ settings, onSettings }: ConsultationFieldsProps) {
  const { texts, tell } = useWords();
  const { duration, durationIsChosen, durationReason = "", consultation } = settings;
  const { pane } = texts.lots;
  const choose = (change: Partial<LotSettings["duration"]>): void =>
    onSettings({ ...settings, durationIsChosen: true, duration: { ...duration, ...change } });
  const months = totalMonths(duration);
  const styles = useLotStyles();
  return (
    <>
      {DURATION.map(({ name, label, min, max }) => (
        <NumberField
          key={`${name} ${duration[name]}`}
          label={pane[label]}
          value={duration[name]}
          min={min}
          max={max}
          whole
          onChange={(value) => choose({ [name]: value })}
        />
      ))}
      {!durationIsChosen && (
        <div className={styles.row}>
          <p className={styles.warn}>{tell(pane.durationSupposed, { months })}</p>
          <Button size="small" onClick={() => choose({})}>
            {pane.durationKeep}
          </Button>
        </div>
      )}
      {(months > longestMonths(consultation.buyer) || durationReason !== "") && (
        <Field label={tell(pane.durationReason, { months: longestMonths(consultation.buyer) })} size="small">
          <Textarea
            size="small"
            defaultValue={durationReason}
            onBlur={({ target }) => onSettings({ ...settings, durationReason: target.value.trim() || undefined })}
          />
        </Field>
      )}
    </>
  );
}

function Choice<Value extends string>({
  label,
  values,
  names,
  value,
  onValue,
}: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}) {
  const styles = useLotStyles();
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value}
        onChange={(_, data) => onValue(values.find((one) => one === data.value) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
