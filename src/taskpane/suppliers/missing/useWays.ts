import { useEffect, useState } from "react";
import type { PlaceList, WaysToPlace } from "../../../actions/suppliers/ways";
import type { Study } from "../../../actions/study/study";

/** How suppliers can be placed: it comes just after the step itself. */
export function useWays(study: Study, files: readonly PlaceList[]): WaysToPlace | undefined {
  const [ways, setWays] = useState<WaysToPlace>();
  useEffect(() => {
    let current = true;
    void import("../../../actions/suppliers/ways")
      .then(({ waysToPlace }) => waysToPlace(study, files))
      .then((read) => current && setWays(read));
    return () => {
      current = false;
    };
  }, [study, files]);
  return ways;
}
