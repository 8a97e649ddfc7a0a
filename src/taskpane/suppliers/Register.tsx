import { Button, Checkbox, Field, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { agreeToRegister, idsToAsk, withRegister } from "../../actions/suppliers/register";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { Told } from "../access/Told";

/** Calls a minute: four a second. */
const A_MINUTE = 240;

const useStyles = makeStyles({ small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 } });

interface RegisterProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  readonly onKeep: (study: Study) => void;
  readonly onLookUp: (study: Study) => void;
}

/** The public register, asked only once the buyer has agreed to what is sent. */
export function Register({ open, onOpen, ...asked }: RegisterProps) {
  const { title, help } = useWords().texts.suppliers.register;
  return (
    <Fold title={title} help={help} open={open} onOpen={onOpen}>
      <Asked {...asked} />
    </Fold>
  );
}

/** Who is asked about, and what is sent; drawn while the part is open. */
function Asked({ study, onChange, onKeep, onLookUp }: Omit<RegisterProps, "open" | "onOpen">) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.register;
  const { consented = false, everyone = false, cache = {}, stopped, left = 0 } = study.register ?? {};
  const [uncertain, all] = useMemo(() => [idsToAsk(study, false), idsToAsk(study, true)], [study]);
  const ids = everyone ? all : uncertain;
  const known = Object.keys(cache).length;
  return (
    <>
      <p className={styles.small}>
        <strong>{words.sent}</strong>
      </p>
      <Checkbox
        label={words.consent}
        checked={consented}
        onChange={(_, { checked }) => onKeep(agreeToRegister(study, checked === true))}
      />
      <Field label={words.who}>
        <Select
          size="small"
          value={everyone ? "everyone" : "uncertain"}
          onChange={(_, { value }) => onKeep(withRegister(study, { everyone: value === "everyone" }))}
        >
          <option value="uncertain">{tell(words.uncertain, { n: uncertain.length })}</option>
          <option value="everyone">{tell(words.everyone, { n: all.length })}</option>
        </Select>
      </Field>
      <Button disabled={!consented || ids.length === 0} onClick={() => onLookUp(study)}>
        {tell(stopped || left > 0 ? words.resume : words.ask, { n: ids.length })}
      </Button>
      <Told className={styles.small}>
        {ids.length === 0 ? words.noIds : tell(words.duration, { minutes: Math.ceil(ids.length / A_MINUTE) })}
        {stopped && <p className={styles.small}>{words[stopped]}</p>}
        {left > 0 && <p className={styles.small}>{tell(words.left, { n: left })}</p>}
        {known > 0 && <p className={styles.small}>{tell(words.known, { n: known })}</p>}
      </Told>
      {known > 0 && (
        <Field label={words.site}>
          <RadioGroup
            value={study.headOffice ? "headOffice" : "establishment"}
            onChange={(_, { value }) => onChange({ ...study, headOffice: value === "headOffice" })}
          >
            <Radio value="establishment" label={words.sites.establishment} />
            <Radio value="headOffice" label={words.sites.headOffice} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
