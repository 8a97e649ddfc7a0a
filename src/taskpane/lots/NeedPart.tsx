import { Field, Select } from "@fluentui/react-components";
import { exerciceLines, needRemarks } from "../../actions/lots/needWords";
import type { LotSettings } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { NEED_BASES, type NeedChoice } from "../../lots/need/choice";
import { wholeEuros } from "../../texts/format";
import { saidOf } from "../../texts/join";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";

interface NeedPartProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

/** « Le besoin d'une année »: what it is taken from (R2121-7), the exercices seen, and what the buyer types. */
export function NeedPart({ study, split, settings, onSettings }: NeedPartProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.need;
  const { basis, typedCents } = settings.need;
  const change = (need: Partial<NeedChoice>): void => onSettings({ ...settings, need: { ...settings.need, ...need } });
  const { totalCents } = split.study.classified.need;
  return (
    <Fold title={saidOf(words.title, wholeEuros(totalCents, language), language)}>
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
      {exerciceLines(split.study, language).map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      <p className={styles.strong}>{tell(words.retained, { needCents: totalCents })}</p>
      {needRemarks(study, split, language).map((remark) => (
        <p key={remark} className={styles.warn}>
          ⚑ {remark}
        </p>
      ))}
      <MaximumFields settings={settings} onSettings={onSettings} />
      <Growth split={split} growth={settings.need.growth} onGrowth={(growth) => change({ growth })} />
    </Fold>
  );
}

/** Maximum of the accord-cadre, in percent or in euros: one blanks the other. */
function MaximumFields({ settings, onSettings }: Pick<NeedPartProps, "settings" | "onSettings">) {
  const { texts } = useWords();
  const words = texts.lots.need;
  const { maximumPercent, maximumCents } = settings;
  const take = (maximum: Pick<LotSettings, "maximumPercent" | "maximumCents">): void =>
    onSettings({ ...settings, maximumPercent: undefined, maximumCents: undefined, ...maximum });
  return (
    <>
      <NumberField
        key={`percent ${maximumPercent}`}
        label={words.maximum}
        value={maximumPercent}
        min={100}
        max={1000}
        onChange={(percent) => take({ maximumPercent: percent })}
        onBlank={() => take({ maximumCents })}
      />
      <NumberField
        key={`euros ${maximumCents}`}
        label={words.maximumEuros}
        value={maximumCents === undefined ? undefined : maximumCents / 100}
        min={0.01}
        max={10_000_000_000}
        onChange={(euros) => take({ maximumCents: Math.round(euros * 100) })}
        onBlank={() => take({ maximumPercent })}
      />
    </>
  );
}

/** Growth in percent, family by family. */
function Growth({
  split,
  growth,
  onGrowth,
}: {
  readonly split: LotsFound;
  readonly growth: NeedChoice["growth"];
  readonly onGrowth: (growth: NeedChoice["growth"]) => void;
}) {
  const { texts, tell } = useWords();
  const words = texts.lots.need;
  return (
    <Fold title={words.growthTitle} level="h3">
      {split.study.classified.need.families.map((family) => (
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
