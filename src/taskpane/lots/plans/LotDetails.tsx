import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { lotReasonText, memberText, reasonOf, type DescribedLot } from "../../../actions/lots/describe";
import type { CapableSupplier } from "../../../lots/supply/capable";
import type { Edit } from "../../../lots/plan/edit";
import type { LotStudy } from "../../../lots/study";
import { groupingsFor } from "../../../lots/supply/together";
import { euros } from "../../../texts/format";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

interface LotDetailsProps {
  readonly described: DescribedLot;
  readonly study: LotStudy;
  readonly others: readonly DescribedLot[];
  readonly onEdit: (edit: Edit) => void;
}

/** Suppliers by name with the reason, groups that could answer together, and the tools to change the lot. */
export function LotDetails({ described, study, others, onEdit }: LotDetailsProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const { lot, capable, near } = described;
  const [title, setTitle] = useState(described.title);
  const hasLocal = capable.some(({ locality }) => locality === "yes");
  const groups = hasLocal ? [] : groupingsFor(study.appraiser, lot.atoms);
  return (
    <div className={styles.stack}>
      <p className={styles.small}>{lotReasonText(described.reason, language)}</p>
      <p className={styles.strong}>{words.pane.capableTitle}</p>
      {capable.length === 0 && <p className={styles.small}>{words.pane.noneCapable}</p>}
      <Suppliers suppliers={capable} />
      {near.length > 0 && (
        <>
          <p className={styles.strong}>{tell(words.pane.nearTitle, { n: near.length })}</p>
          <Suppliers suppliers={near} />
        </>
      )}
      {groups.length > 0 && (
        <>
          <p className={styles.strong}>{words.together.title}</p>
          <p className={styles.small}>{tell(words.together.explained)}</p>
          <p className={styles.warn}>{tell(words.together.caution)}</p>
          <ul className={styles.plain}>
            {groups.map(({ members }) => (
              <li key={members.map(({ key }) => key).join()}>
                {members.map(({ name }) => name).join(" + ")}
                <ul className={styles.plain}>
                  {members.map((member) => (
                    <li key={member.key}>{memberText(member, study, language)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {!hasLocal && groups.length === 0 && <p className={styles.small}>{words.together.none}</p>}
      <Field label={words.pane.newTitle} size="small">
        <Input size="small" value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Button
        size="small"
        disabled={title.trim() === described.title}
        onClick={() => onEdit({ kind: "rename", lot: lot.id, title })}
      >
        {words.edits.rename}
      </Button>
      <Parts described={described} study={study} others={others} onEdit={onEdit} />
    </div>
  );
}

const FIRST = 6;

function Suppliers({ suppliers }: { readonly suppliers: readonly CapableSupplier[] }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [all, setAll] = useState(false);
  const local = texts.pane.suppliers.local;
  return (
    <>
      <ul className={styles.plain}>
        {suppliers.slice(0, all ? suppliers.length : FIRST).map((supplier) => (
          <li key={supplier.key}>
            {reasonOf(supplier, language)} — <b>{local[supplier.locality]}</b>
          </li>
        ))}
      </ul>
      {!all && suppliers.length > FIRST && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {tell(texts.lots.pane.more, { n: suppliers.length - FIRST })}
        </Button>
      )}
    </>
  );
}

/** Parts of the lot, to split off or to move. */
function Parts({ described: { lot }, study, others, onEdit }: LotDetailsProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const words = texts.lots;
  const { need } = study.appraiser.market;
  const targets = others.filter((other) => other.lot.id !== lot.id);
  const [to, setTo] = useState(targets[0]?.lot.id ?? "");
  const atoms = lot.atoms.filter((at) => chosen.has(at));
  const name = (at: number): string =>
    `${need.products[need.atoms[at]!.product]!.name}, ${need.zones[need.atoms[at]!.zone]!}`;
  return (
    <>
      <fieldset style={{ border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" }}>
        <legend className={styles.small}>{words.pane.parts}</legend>
        {lot.atoms.map((at) => (
          <Checkbox
            key={at}
            checked={chosen.has(at)}
            label={tell(words.pane.labelled, { label: name(at), value: euros(need.atoms[at]!.cents, language) })}
            onChange={(_, { checked }) =>
              setChosen(new Set(checked === true ? [...chosen, at] : [...chosen].filter((one) => one !== at)))
            }
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <Button
          size="small"
          disabled={atoms.length === 0}
          onClick={() => onEdit({ kind: "split", lot: lot.id, atoms })}
        >
          {words.edits.split}
        </Button>
        <Button
          size="small"
          disabled={atoms.length === 0 || to === ""}
          onClick={() => onEdit({ kind: "move", atoms, to })}
        >
          {words.edits.move}
        </Button>
        <Select
          className={styles.select}
          size="small"
          aria-label={words.pane.toLot}
          value={to}
          onChange={(_, { value }) => setTo(value)}
        >
          {targets.map((other) => (
            <option key={other.lot.id} value={other.lot.id}>
              {tell(words.pane.lot, { number: String(other.number), title: other.title })}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
