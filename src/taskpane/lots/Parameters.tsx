import { Button } from "@fluentui/react-components";
import type { LotSettings } from "../../actions/lots/settings";
import { DEFAULT_PARAMETERS, type LotParameters } from "../../lots/need/parameters";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface ParametersProps {
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

/** Plain numbers of the buyer: how each is shown (percent, euros, a count) and within what limits. */
const SIMPLE = [
  { name: "maxLots", scale: 1, min: 1, max: 120, whole: true },
  { name: "leastGain", scale: 0.01, min: 0, max: 10 },
  { name: "minimumLotCents", scale: 100, min: 0, max: 10_000_000, whole: true },
  { name: "capableWanted", scale: 1, min: 1, max: 20, whole: true },
  { name: "capableAlert", scale: 1, min: 0, max: 20, whole: true },
  { name: "coverage", scale: 0.01, min: 5, max: 100 },
  { name: "capacityShare", scale: 0.01, min: 1, max: 1000 },
  { name: "zoneBlocks", scale: 1, min: 1, max: 4, whole: true },
  { name: "zoneBlockCents", scale: 100, min: 0, max: 1_000_000, whole: true },
  { name: "turnoverShare", scale: 0.01, min: 0, max: 100 },
  { name: "turnoverPerHeadCents", scale: 100, min: 0, max: 10_000_000, whole: true },
  { name: "smallCapacityCents", scale: 100, min: 0, max: 100_000_000, whole: true },
] as const satisfies readonly { name: keyof LotParameters; scale: number; min: number; max: number; whole?: true }[];

const GROUPS = [
  { name: "answering", keys: ["incumbent", "sold", "declared"], scale: 0.01, min: 0, max: 100 },
  { name: "capacityDoubt", keys: ["declared", "estimated"], scale: 1, min: 0.01, max: 3 },
  {
    name: "prices",
    keys: ["thinCompetition", "noOffer", "tinyLot", "mixedFamilies", "cutRound"],
    scale: 0.01,
    min: 0,
    max: 100,
  },
] as const;

const shown = (value: number, scale: number): number => Number((value / scale).toPrecision(10));
const taken = (value: number, scale: number): number =>
  scale === 100 ? Math.round(value * scale) : Number((value * scale).toPrecision(10));

function useUnit(): (scale: number) => string {
  const { texts } = useWords();
  return (scale) => (scale === 0.01 ? ` (${texts.lots.pane.percentUnit})` : "");
}

/** What the buyer may change, each with what moving it does; the search runs again. */
export function Parameters({ settings, onSettings }: ParametersProps) {
  const { texts } = useWords();
  const words = texts.lots;
  const { parameters } = settings;
  const set = (change: Partial<LotParameters>): void =>
    onSettings({ ...settings, parameters: { ...parameters, ...change } });
  const unit = useUnit();
  const share = words.parameters;
  return (
    <Fold title={words.pane.settings}>
      <Restore settings={settings} onSettings={onSettings} />
      {SIMPLE.map(({ name, scale, min, max, ...rest }) => (
        <NumberField
          key={`${name} ${parameters[name]}`}
          label={`${share[name].label}${unit(scale)}`}
          help={share[name].help}
          value={shown(parameters[name], scale)}
          min={min}
          max={max}
          {...rest}
          onChange={(value) => set({ [name]: taken(value, scale) })}
        />
      ))}
      <NumberField
        key={`cap ${settings.lotsPerBidder}`}
        label={words.pane.cap}
        value={settings.lotsPerBidder}
        min={1}
        max={120}
        whole
        onChange={(lotsPerBidder) => onSettings({ ...settings, lotsPerBidder })}
        onBlank={() => onSettings({ ...settings, lotsPerBidder: undefined })}
      />
      {GROUPS.map((group) => (
        <ParameterGroup key={group.name} group={group} parameters={parameters} onChange={set} />
      ))}
    </Fold>
  );
}

/** « Valeurs d'origine »: how many settings were changed, and the way back for all of them. */
function Restore({ settings, onSettings }: ParametersProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { origin } = texts.lots.pane;
  const { parameters, lotsPerBidder } = settings;
  const changed =
    (Object.keys(DEFAULT_PARAMETERS) as (keyof LotParameters)[]).filter(
      (name) => JSON.stringify(parameters[name]) !== JSON.stringify(DEFAULT_PARAMETERS[name]),
    ).length + (lotsPerBidder === undefined ? 0 : 1);
  return (
    <div className={styles.row}>
      <p className={styles.small}>{tell(changed === 0 ? origin.same : origin.changed, { n: changed })}</p>
      <Button
        size="small"
        disabled={changed === 0}
        onClick={() => onSettings({ ...settings, parameters: DEFAULT_PARAMETERS, lotsPerBidder: undefined })}
      >
        {origin.restore}
      </Button>
    </div>
  );
}

/** Parameters that belong together under one heading. */
function ParameterGroup({
  group: { name, keys, scale, min, max },
  parameters,
  onChange,
}: {
  readonly group: (typeof GROUPS)[number];
  readonly parameters: LotParameters;
  readonly onChange: (change: Partial<LotParameters>) => void;
}) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const unit = useUnit();
  const labels: Readonly<Record<string, string>> = texts.lots.parameters[name];
  const values: Readonly<Record<string, number>> = parameters[name];
  return (
    <div className={styles.stack}>
      <p className={styles.strong}>{labels.label}</p>
      <p className={styles.small}>{tell(labels.help ?? "")}</p>
      {keys.map((key) => (
        <NumberField
          key={`${key} ${values[key]}`}
          label={`${labels[key] ?? key}${unit(scale)}`}
          value={shown(values[key] ?? 0, scale)}
          min={min}
          max={max}
          onChange={(value) =>
            onChange({ [name]: { ...values, [key]: taken(value, scale) } } as Partial<LotParameters>)
          }
        />
      ))}
    </div>
  );
}
