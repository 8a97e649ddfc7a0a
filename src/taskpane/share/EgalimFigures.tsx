import { Checkbox, Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { egalimRestaurants, egalimShares, tellCanteen } from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import type { EgalimYear } from "../../share/canteen/egalim";
import {
  EGALIM_INDICATORS,
  EGALIM_PLACES,
  egalimTarget,
  type EgalimIndicator,
  type EgalimPlace,
  type EgalimRestaurants,
} from "../../share/canteen/targets";
import { wholeEuros, wholePercent } from "../../texts/format";
import { useWords } from "../words";
import { FamilyChoices } from "./CanteenChoices";
import { rateText, useFigureStyles } from "./figures";

interface EgalimFiguresProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** EGalim's three targets by calendar year, once the food families are told. */
export function EgalimFigures({ study, onChange }: EgalimFiguresProps) {
  const words = useWords();
  const styles = useFigureStyles();
  const { egalim } = words.texts.canteen;
  const restaurants = egalimRestaurants(study);
  const years = useMemo(() => egalimShares(study), [study]);
  return (
    <div className={styles.list}>
      <p className={styles.note}>{egalim.note}</p>
      {years.map((one) => (
        <Year key={one.year ?? ""} told={one} restaurants={restaurants} />
      ))}
      <Field label={egalim.place} size="small" hint={egalim.placeHelp}>
        <Select
          className={styles.select}
          size="small"
          value={restaurants.place}
          onChange={(_, { value }) => onChange(tellCanteen(study, { place: placeOf(value) }))}
        >
          {EGALIM_PLACES.map((place) => (
            <option key={place} value={place}>
              {egalim.places[place]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={egalim.ofState}
        checked={restaurants.ofState}
        onChange={(_, { checked }) => onChange(tellCanteen(study, { ofState: checked === true }))}
      />
      <FamilyChoices study={study} onChange={onChange} />
    </div>
  );
}

const placeOf = (value: string): EgalimPlace => EGALIM_PLACES.find((place) => place === value) ?? "mainland";

interface YearProps {
  readonly told: EgalimYear;
  readonly restaurants: EgalimRestaurants;
}

/** A calendar year: what food cost, then each share, with what it must reach. */
function Year({ told: { year, indicators }, restaurants }: YearProps) {
  const { texts, tell, language } = useWords();
  const styles = useFigureStyles();
  const words = texts.canteen.egalim;
  return (
    <div>
      <p className={styles.name}>
        {tell(words.year, {
          year: String(year ?? texts.report.egalim.allYears),
          total: wholeEuros(indicators.quality.totalCents, language),
        })}
      </p>
      {EGALIM_INDICATORS.map((indicator) => (
        <Share
          key={indicator}
          indicator={indicator}
          share={indicators[indicator]}
          target={year === undefined ? undefined : egalimTarget(indicator, year, restaurants)}
        />
      ))}
    </div>
  );
}

interface ShareProps {
  readonly indicator: EgalimIndicator;
  readonly share: EgalimYear["indicators"][EgalimIndicator];
  /** 0 to 1; undefined where nothing must be reached yet. */
  readonly target: number | undefined;
}

function Share({ indicator, share: { rate, totalCents }, target }: ShareProps) {
  const words = useWords();
  const styles = useFigureStyles();
  const { egalim } = words.texts.canteen;
  const told = totalCents === 0 ? egalim.nothing : rateText(rate, words);
  return (
    <div className={styles.line}>
      <span>{words.tell(egalim.indicators[indicator], { total: wholeEuros(totalCents, words.language) })}</span>
      <span className={styles.figure}>
        {target === undefined
          ? told
          : words.tell(egalim.shareAndTarget, { rate: told, target: wholePercent(target, words.language) })}
      </span>
    </div>
  );
}
