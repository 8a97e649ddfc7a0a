import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PlaceList } from "../../../actions/suppliers/ways";
import type { Study } from "../../../actions/study/study";
import { wholeEuros } from "../../../texts/format";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { ListedPlaces } from "./ListedPlaces";
import { PlacesFile } from "./PlacesFile";
import { PlacesToPaste } from "./PlacesToPaste";
import { useWays } from "./useWays";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  ways: { margin: 0, paddingLeft: "18px", fontSize: "13px", display: "flex", flexDirection: "column", gap: "10px" },
  way: { "& > p": { margin: "0 0 4px" } },
});

interface MissingPlacesProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  /** Opens the public register. */
  readonly onAsk: () => void;
  /** Shows those that are missing. */
  readonly onShow: () => void;
}

/** What can be done for the suppliers that nothing locates, in the order of what it settles. */
export function MissingPlaces({ study, onChange, onAsk, onShow }: MissingPlacesProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.missing;
  const [files, setFiles] = useState<readonly PlaceList[]>([]);
  const ways = useWays(study, files);
  if (!ways || ways.missing.count === 0 || ways.totalCents <= 0) return null;
  const { missing, totalCents, numbers, lists, largest } = ways;
  const settled = ({ count, cents }: { count: number; cents: number }) => ({
    n: count,
    amount: wholeEuros(cents, language),
    settledRate: cents / totalCents,
  });
  const register = {
    cents: numbers.cents,
    view: (
      <li key="numbers" className={styles.way}>
        <p>{tell(words.numbers, settled(numbers))}</p>
        <Button size="small" onClick={onAsk}>
          {words.askRegister}
        </Button>
      </li>
    ),
  };
  const known = lists.map((way) => ({
    cents: way.cents,
    view: (
      <li key={way.source} className={styles.way}>
        <p>{tell(words.list, { source: way.source, ...settled(way) })}</p>
        <ListedPlaces way={way} study={study} onChange={onChange} />
      </li>
    ),
  }));
  const missingRate = missing.cents / totalCents;
  return (
    <Fold title={tell(words.title, { n: missing.count, missingRate })} startsOpen={missingRate > 0.5}>
      <p className={styles.small}>{tell(words.help, { amount: wholeEuros(missing.cents, language) })}</p>
      <ol className={styles.ways}>
        {[...(numbers.count > 0 ? [register] : []), ...known].sort((a, b) => b.cents - a.cents).map(({ view }) => view)}
        <li className={styles.way}>
          <PlacesFile study={study} useless={uselessIn(files, lists)} onRead={(list) => setFiles([...files, list])} />
        </li>
        <li className={styles.way}>
          <p>{tell(words.byHand, settled(largest))}</p>
          <Button size="small" onClick={onShow}>
            {words.showLargest}
          </Button>
          <PlacesToPaste study={study} onChange={onChange} />
        </li>
      </ol>
    </Fold>
  );
}

/** The last file read, when it knows none of those that are missing. */
function uselessIn(files: readonly PlaceList[], lists: readonly { readonly source: string }[]): PlaceList | undefined {
  const last = files.at(-1);
  return last && lists.every(({ source }) => source !== last.source) ? last : undefined;
}
