import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Way, WaysToPlace } from "../../actions/suppliers/ways";
import type { Study } from "../../actions/study/study";
import { wholeEuros } from "../../texts/format";
import { useWords } from "../words";

const useStyles = makeStyles({
  bar: { marginBottom: "16px" },
  ways: { margin: "4px 0 8px", paddingLeft: "18px" },
});

interface FirstWays {
  readonly ways: WaysToPlace;
  readonly hasColumn: boolean;
}

/** Said as soon as the purchases are read: nothing tells where the suppliers are, and what can be done, in order of euros. */
export function NoPlaces({ study }: { readonly study: Study }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.missing;
  const found = useFirstWays(study);
  if (!found) return null;
  const { missing, totalCents, numbers, lists, largest } = found.ways;
  const settled = ({ count, cents }: Way) => ({
    n: count,
    amount: wholeEuros(cents, language),
    settledRate: cents / totalCents,
  });
  const ways = [
    { ...numbers, text: tell(words.numbers, settled(numbers)) },
    ...lists.map((list) => ({ ...list, text: tell(words.list, { source: list.source, ...settled(list) }) })),
  ].filter(({ count }) => count > 0);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {tell(found.hasColumn ? words.firstEmpty : words.firstNoColumn, { missingRate: missing.cents / totalCents })}
        </MessageBarTitle>
        {words.first}
        <ol className={styles.ways}>
          {ways
            .sort((a, b) => b.cents - a.cents)
            .map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          <li>{words.file}</li>
          <li>{tell(words.byHand, settled(largest))}</li>
        </ol>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Suppliers are placed by the sheets alone: what is chosen later changes nothing here. */
function useFirstWays({ reading, grids }: Study): FirstWays | undefined {
  const [found, setFound] = useState<FirstWays>();
  useEffect(() => {
    let current = true;
    void import("../../actions/suppliers/ways")
      .then(({ waysAtFirst }) => waysAtFirst({ reading, grids }))
      .then((read) => current && setFound(read));
    return () => {
      current = false;
    };
  }, [reading, grids]);
  return found;
}
