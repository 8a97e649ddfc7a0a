import { useEffect, useState } from "react";
import { outlookAsked } from "../../actions/lots/outlook";
import type { LotSettings } from "../../actions/lots/settings";
import { compute, type Outlook } from "../../actions/lots/search";
import type { LotStudy } from "../../lots/study";
import type { Plan } from "../../lots/plan/plan";

/** Along the curve, plans follow each other: the one that stays so long is computed, milliseconds. */
const SETTLED = 120;

/** How far a plan may go, computed beside the pane; undefined until known. */
export function useOutlook(study: LotStudy, plan: Plan, settings: LotSettings): Outlook | undefined {
  const { lotsPerBidder, holders } = settings;
  const [known, setKnown] = useState<{ readonly plan: Plan; readonly outlook: Outlook }>();
  useEffect(() => {
    const stop = new AbortController();
    const start = setTimeout(() => {
      compute("outlook", outlookAsked(study, plan, { lotsPerBidder, holders }), { signal: stop.signal }).then(
        (outlook) => setKnown({ plan, outlook }),
        (error: unknown) => {
          if (!stop.signal.aborted) throw error;
        },
      );
    }, SETTLED);
    return () => {
      clearTimeout(start);
      stop.abort();
    };
  }, [study, plan, lotsPerBidder, holders]);
  return known?.plan === plan ? known.outlook : undefined;
}
