import { Field, Select } from "@fluentui/react-components";
import { exerciceLines } from "../../actions/lots/needWords";
import type { LotSettings } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { NEED_BASES, type NeedChoice } from "../../lots/need/choice";
import { wholeEuros } from "../../texts/format";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface NeedPartProps {
  readonly found: LotsFound;
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

/** « Le besoin d'une année »: what it is taken from (R2121-7), the exercices seen, and what the buyer types. */
export function NeedPart({ found, settings, onSettings }: NeedPartProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.need;
  const { basis, typedCents } = settings.need;
  const change = (need: Partial<NeedChoice>): void => onSettings({ ...settings, need: { ...settings.need, ...need } });
  const { totalCents } = found.study.classified.need;
  return (
    <Fold title={`${words.title} : ${wholeEuros(totalCents, language)}`}>
      <Field label={words.basis} size="small">
        <Select
          className={styles.select}
          size="small"
          value={basis}
          onChange={(_, { value }) => change({ basis: NEED_BASES.find((one) => one === value) ?? basis })}
        >
          {NEED_BASES.map((one) => (
            <option key={one} value={one}>
              {words.basisNames[one]}
            </option>
          ))}
        </Select>
      </Field>
      {basis === "typed" && (
        <NumberField
          key={`typed ${typedCents}`}
          label={words.typed}
          value={(typedCents ?? totalCents) / 100}
          min={0.01}
          max={10_000_000_000}
          onChange={(euros) => change({ typedCents: Math.round(euros * 100) })}
        />
      )}
      {exerciceLines(found.study, language).map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      <p className={styles.strong}>{tell(words.retained, { needCents: totalCents })}</p>
      <NumberField
        label={words.maximum}
        value={settings.maximumPercent}
        min={100}
        max={1000}
        onChange={(maximumPercent) => onSettings({ ...settings, maximumPercent })}
        onBlank={() => onSettings({ ...settings, maximumPercent: undefined })}
      />
      <Growth found={found} growth={settings.need.growth} onGrowth={(growth) => change({ growth })} />
    </Fold>
  );
}

/** Growth in percent, family by family. */
function Growth({
  found,
  growth,
  onGrowth,
}: {
  readonly found: LotsFound;
  readonly growth: NeedChoice["growth"];
  readonly onGrowth: (growth: NeedChoice["growth"]) => void;
}) {
  const { texts, tell } = useWords();
  const words = texts.lots.need;
  return (
    <Fold title={words.growthTitle} level="h3">
      {found.study.classified.need.families.map((family) => (
        <NumberField
          key={`${family} ${growth[family]}`}
          label={tell(words.growth, { family })}
          value={growth[family]}
          min={-90}
          max={900}
          onChange={(percent) => onGrowth({ ...growth, [family]: percent })}
          onBlank={() => onGrowth(Object.fromEntries(Object.entries(growth).filter(([name]) => name !== family)))}
        />
      ))}
    </Fold>
  );
}
