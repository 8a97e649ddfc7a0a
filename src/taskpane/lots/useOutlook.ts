import { useEffect, useState } from "react";
import { compute, type Outlook } from "../../actions/lots/search";
import type { LotStudy } from "../../lots/study";
import type { Plan } from "../../lots/plan/plan";

/** How far a plan may go, computed beside the pane; undefined until known. */
export function useOutlook({ appraiser }: LotStudy, plan: Plan, lotsPerBidder?: number): Outlook | undefined {
  const [known, setKnown] = useState<{ readonly plan: Plan; readonly outlook: Outlook }>();
  useEffect(() => {
    const stop = new AbortController();
    compute(
      "outlook",
      { market: appraiser.market, parameters: appraiser.parameters, plan, lotsPerBidder },
      { signal: stop.signal },
    ).then(
      (outlook) => setKnown({ plan, outlook }),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [appraiser, plan, lotsPerBidder]);
  return known?.plan === plan ? known.outlook : undefined;
}
