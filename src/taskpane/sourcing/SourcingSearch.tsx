import { Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { answeredFirms } from "../../actions/sourcing/answers";
import { afresh, outlineSearches, type SearchOutline } from "../../actions/sourcing/plan";
import { agreeToSourcing, sourcingOf, withSourcing } from "../../actions/sourcing/state";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { NumberField } from "../lots/NumberField";
import { useLotStyles } from "../lots/styles";
import { useWords } from "../words";
import { FamilyCodes } from "./FamilyCodes";
import { SearchPlaces } from "./SearchPlaces";
import { Told } from "../access/Told";

interface SourcingSearchProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onKeep: (study: Study) => void;
  readonly onSearch: (study: Study) => void;
  readonly onWrite: (study: Study) => void;
}

const MOST_READ = 1_000;

/** Firms that could supply, searched for in the public register family by family and place by place, once the buyer has agreed to what is sent. */
export function SourcingSearch({ study, busy, onKeep, onSearch, onWrite }: SourcingSearchProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.pane;
  const { consented, cap, firms, progress } = sourcingOf(study);
  const outline = useOutline(study);
  const left = outline?.left ?? 0;
  const hasBegun = Object.keys(progress).length > 0;
  return (
    <Fold title={words.title} help={words.help}>
      <p className={styles.small}>
        <strong>{words.sent}</strong>
      </p>
      <Checkbox
        label={words.consent}
        checked={consented}
        onChange={(_, { checked }) => onKeep(agreeToSourcing(study, checked === true))}
      />
      <FamilyCodes study={study} onKeep={onKeep} />
      <SearchPlaces study={study} onKeep={onKeep} />
      <NumberField
        label={words.cap}
        value={cap}
        min={1}
        max={MOST_READ}
        whole
        onChange={(value) => onKeep(withSourcing(study, { cap: value }))}
      />
      <div className={styles.row}>
        {(!hasBegun || left > 0) && (
          <Button
            appearance={firms.length > 0 ? "secondary" : "primary"}
            disabled={!consented || busy || left === 0}
            onClick={() => onSearch(study)}
          >
            {tell(hasBegun ? words.resume : words.ask, { n: left })}
          </Button>
        )}
        {hasBegun && (
          <Button disabled={!consented || busy} onClick={() => onSearch(afresh(study))}>
            {words.again}
          </Button>
        )}
      </div>
      <Found study={study} outline={outline} />
      {firms.length > 0 && (
        <>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{words.equal}</MessageBarBody>
          </MessageBar>
          <Button appearance="primary" disabled={busy} onClick={() => onWrite(study)}>
            {study.sourcingWrittenAt ? words.rewrite : words.write}
          </Button>
        </>
      )}
    </Fold>
  );
}

/** What was found, what was not, and who has answered since. */
function Found({ study, outline }: { readonly study: Study; readonly outline: SearchOutline | undefined }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.pane;
  const { firms, stopped, askedOn } = sourcingOf(study);
  const { suppliers, unreadable } = answeredFirms(study);
  const warnings = [
    ...(stopped ? [tell(words[stopped], { n: firms.length })] : []),
    ...(outline?.cut ?? []).map(({ family, place, read, total }) => tell(words.cut, { family, place, read, total })),
    ...(outline?.unknown ?? []).map((family) => tell(words.unknown, { family })),
    ...unreadable.map(({ name, text }) => tell(words.unreadable, { name, text })),
  ];
  return (
    <Told className={styles.stack}>
      {askedOn && <p className={styles.strong}>{tell(words.found, { n: firms.length })}</p>}
      {askedOn && outline?.left === 0 && !stopped && <p className={styles.small}>{words.done}</p>}
      {warnings.map((line) => (
        <p key={line} className={styles.warn}>
          {line}
        </p>
      ))}
      {firms.length > 0 && (
        <p className={styles.small}>
          {suppliers.length > 0 ? tell(words.readBack, { n: suppliers.length }) : words.notYet}
        </p>
      )}
    </Told>
  );
}

/** What the choices ask for; undefined until it is worked out. */
function useOutline(study: Study): SearchOutline | undefined {
  const [outline, setOutline] = useState<SearchOutline>();
  const { sourcing, perimeters, lots } = study;
  useEffect(() => {
    let current = true;
    void outlineSearches({ sourcing, perimeters, lots }).then((made) => current && setOutline(made));
    return () => {
      current = false;
    };
  }, [sourcing, perimeters, lots]);
  return outline;
}
