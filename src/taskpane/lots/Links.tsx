import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";
import { editDraft } from "../../actions/lots/draft";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface LinksProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly busy: boolean;
  readonly onChange: (study: Study) => void;
  readonly onCompute: (study: Study) => void;
}

/** Products that must stay together or be kept apart. */
export function Links({ study, split, busy, onChange, onCompute }: LinksProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const { products, families } = split.study.classified.need;
  const [a, setA] = useState(0);
  const [b, setB] = useState(1);
  const { together, apart } = split.history.present.links;
  const link = (kind: "mustLink" | "mustNotLink" | "unlink", pair: readonly [number, number]): void =>
    onChange(editDraft(study, { kind, products: pair }).study);
  const name = (index: number): string => products[index]?.name ?? "";
  if (products.length < 2) return null;
  return (
    <Fold title={words.pane.links} help={words.pane.linksHelp}>
      {(
        [
          [words.pane.linkA, a, setA],
          [words.pane.linkB, b, setB],
        ] as const
      ).map(([label, value, set]) => (
        <Select
          key={label}
          size="small"
          aria-label={label}
          value={String(value)}
          onChange={(_, data) => set(Number(data.value))}
        >
          {products.map((product, index) => (
            <option key={index} value={index}>
              {tell(words.pane.labelled, { label: families[product.family]!, value: product.name })}
            </option>
          ))}
        </Select>
      ))}
      <div className={styles.row}>
        <Button size="small" disabled={a === b} onClick={() => link("mustLink", [a, b])}>
          {words.edits.mustLink}
        </Button>
        <Button size="small" disabled={a === b} onClick={() => link("mustNotLink", [a, b])}>
          {words.edits.mustNotLink}
        </Button>
      </div>
      {[
        ...together.map((pair) => ({ pair, text: words.pane.together })),
        ...apart.map((pair) => ({ pair, text: words.pane.apart })),
      ].map(({ pair, text }) => (
        <div key={`${text} ${pair.join()}`} className={styles.row}>
          <span className={styles.small}>{tell(text, { a: name(pair[0]), b: name(pair[1]) })}</span>
          <Button size="small" appearance="subtle" onClick={() => link("unlink", pair)}>
            {words.edits.unlink}
          </Button>
        </div>
      ))}
      <Button size="small" disabled={busy} onClick={() => onCompute(study)}>
        {words.pane.recompute}
      </Button>
    </Fold>
  );
}
