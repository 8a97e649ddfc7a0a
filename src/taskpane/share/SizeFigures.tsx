import { useMemo } from "react";
import {
  concentration,
  dependencies,
  inclusionText,
  sizeShares,
  spaserText,
  type SizeShare,
} from "../../actions/report/sizes";
import type { Study } from "../../actions/study/study";
import { rateOf } from "../../share/rate";
import { percent, wholeEuros } from "../../texts/format";
import { useWords } from "../words";
import { rateText, useFigureStyles } from "./figures";
import { FileButtons } from "./FileButtons";

const MOST_DEPENDENT = 5;

/** Shares by size and status, anywhere and in each perimeter; the first suppliers; those that depend most on the buyer; two files. */
export function SizeFigures({ study }: { readonly study: Study }) {
  const { texts, tell, language } = useWords();
  const styles = useFigureStyles();
  const shares = useMemo(() => sizeShares(study), [study]);
  const words = texts.pane.sellers;
  return (
    <div className={styles.list}>
      <p className={styles.note}>{words.sizeNote}</p>
      {shares.every(isUnknown) ? (
        <p className={styles.text}>{words.sizeNothing}</p>
      ) : (
        shares.map((share) => <SizeLine key={share.id} share={share} study={study} />)
      )}
      {concentration(study).map(({ first, cents, part }) => (
        <p key={first} className={styles.text}>
          {tell(words.concentration, {
            n: first,
            cents: wholeEuros(cents, language),
            part: part === undefined ? "" : percent(part, language),
          })}
        </p>
      ))}
      {dependencies(study)
        .slice(0, MOST_DEPENDENT)
        .map(({ key, name, part }) => (
          <p key={key} className={styles.text}>
            {tell(words.dependency, { name, part: percent(part, language) })}
          </p>
        ))}
      <FileButtons words={words.inclusion} about={words.inclusion.about} text={() => inclusionText(study, language)} />
      <FileButtons words={words.spaser} about={words.spaser.about} text={() => spaserText(study, language)} />
    </div>
  );
}

/** Nothing is known of any supplier. */
const isUnknown = ({ perimeters }: SizeShare): boolean =>
  perimeters.every(({ whole }) => whole.everywhere.suppliers.yes + whole.everywhere.suppliers.no === 0);

function SizeLine({ share: { id, perimeters }, study }: { readonly share: SizeShare; readonly study: Study }) {
  const words = useWords();
  const styles = useFigureStyles();
  const { texts, tell } = words;
  const named: Readonly<Record<string, string>> = { ...texts.suppliers.sizes.names, ...texts.suppliers.sizes.labels };
  const everywhere = perimeters[0]?.whole.everywhere;
  if (!everywhere) return null;
  return (
    <div>
      <p className={styles.name}>{named[id]}</p>
      <p className={styles.text}>
        {tell(texts.pane.sellers.sizeLine, {
          rate: rateText(everywhere.rate, words),
          numbers: rateText(rateOf(everywhere.suppliers), words),
        })}
      </p>
      {perimeters.map(({ whole }, index) => (
        <p key={index} className={styles.note}>
          {tell(texts.pane.sellers.sizeLocal, {
            perimeter: study.perimeters[index]?.name ?? "",
            rate: rateText(whole.wanted.rate, words),
          })}
        </p>
      ))}
    </div>
  );
}
