import { useEffect, useState } from "react";
import type { Study } from "../../../actions/study/study";
import { useWords } from "../../words";

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** Distance and capacity of each supplier, by its key: they come just after the list itself. */
export function useFacts(study: Study): ReadonlyMap<string, readonly string[]> {
  const { language } = useWords();
  const [facts, setFacts] = useState(NONE);
  useEffect(() => {
    let current = true;
    void import("../../../actions/suppliers/supplierFacts")
      .then(({ supplierFacts }) => supplierFacts(study, language))
      .then((read) => current && setFacts(read));
    return () => {
      current = false;
    };
  }, [study, language]);
  return facts;
}
