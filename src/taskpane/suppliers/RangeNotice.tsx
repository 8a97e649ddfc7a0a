import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { rangeChanges, type RangeChange } from "../../share/range";
import type { Share } from "../../share/share";
import { useWords } from "../words";
import { Told } from "../access/Told";

const useStyles = makeStyles({
  // Seen from wherever in the list the answer was given.
  bar: { position: "sticky", top: "-12px", zIndex: 2, flexShrink: 0 },
  line: { margin: 0 },
});

/** What the last answer did to the range of each perimeter. */
export function RangeNotice({ share }: { readonly share: Share | undefined }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const [seen, setSeen] = useState<{ readonly share: Share | undefined; readonly changes: readonly RangeChange[] }>({
    share,
    changes: [],
  });
  if (share && share !== seen.share) setSeen({ share, changes: rangeChanges(seen.share, share) });
  const words = texts.supplierList;
  const bounds = ({ low, high }: RangeChange["before"]): string => tell(words.bounds, { lowRate: low, highRate: high });
  return (
    <Told className={styles.bar}>
      {seen.changes.length > 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {seen.changes.map(({ name, before, after }) => (
              <p key={name} className={styles.line}>
                {tell(words.range, { perimeter: name, before: bounds(before), after: bounds(after) })}
              </p>
            ))}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setSeen({ share, changes: [] })}>
              {words.closeRange}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </Told>
  );
}
