import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { placementNames } from "../../../actions/suppliers/correct";
import type { AskedMatch } from "../../../actions/suppliers/listedPlaces";
import { placeAll } from "../../../actions/suppliers/placements";
import type { ListWay } from "../../../actions/suppliers/ways";
import type { Study } from "../../../actions/study/study";
import { Fold } from "../../Fold";
import { useWords } from "../../words";

/** Names asked about at once: the largest amounts come first. */
const SHOWN = 10;

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ListedPlacesProps {
  readonly way: ListWay;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Places of a list: those that are certain at once, the others asked one by one. */
export function ListedPlaces({ way: { placements, asked }, study, onChange }: ListedPlacesProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.missing;
  const certain = Object.keys(placements).length;
  const alike = asked.filter(({ candidates }) => candidates.length === 1);
  return (
    <>
      {certain > 0 && (
        <Button size="small" appearance="primary" onClick={() => onChange(placeAll(study, placements))}>
          {tell(words.useList, { n: certain })}
        </Button>
      )}
      {asked.length > 0 && (
        <Fold title={tell(words.asked, { n: asked.length })} level="h3" startsOpen={certain === 0}>
          <p className={styles.small}>{words.askedHelp}</p>
          {asked.slice(0, SHOWN).map((match) => (
            <WhichOne
              key={match.key}
              match={match}
              onChoose={(where) => onChange(placeAll(study, { [match.key]: where }))}
            />
          ))}
          {alike.length > 1 && (
            <Button size="small" onClick={() => onChange(placeAll(study, firstPlaces(alike)))}>
              {tell(words.takeAlike, { n: alike.length })}
            </Button>
          )}
        </Fold>
      )}
    </>
  );
}

const firstPlaces = (asked: readonly AskedMatch[]): Study["placements"] =>
  Object.fromEntries(asked.flatMap(({ key, candidates: [first] }) => (first ? [[key, first.where] as const] : [])));

interface WhichOneProps {
  readonly match: AskedMatch;
  readonly onChoose: (where: string) => void;
}

function WhichOne({ match: { name, candidates }, onChoose }: WhichOneProps) {
  const { texts, tell } = useWords();
  const words = texts.supplierList.missing;
  const places = usePlaceNames(useMemo(() => candidates.map(({ where }) => where), [candidates]));
  return (
    <Field label={tell(words.chooseFor, { name })}>
      <Select size="small" value="" onChange={(_, { value }) => value && onChoose(value)}>
        <option value="">{words.choose}</option>
        {candidates.map(({ name: listed, where }, at) => (
          <option key={where} value={where}>
            {tell(words.candidate, { name: listed, place: places[at] ?? where })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function usePlaceNames(wheres: readonly string[]): readonly string[] {
  const { language } = useWords();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void placementNames(wheres, language).then((read) => current && setNames(read));
    return () => {
      current = false;
    };
  }, [wheres, language]);
  return names;
}
