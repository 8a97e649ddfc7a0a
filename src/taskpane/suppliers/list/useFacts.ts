import { useEffect, useState } from "react";
import type { Study } from "../../../actions/study/study";
import type { Facts } from "../../../actions/suppliers/supplierFacts";
import { useWords } from "../../words";

const NONE: Facts = () => [];

/** Distance and capacity of suppliers, in words made for the cards in sight; they come just after the list itself. */
export function useFacts(study: Study): Facts {
  const { language } = useWords();
  const [facts, setFacts] = useState(() => NONE);
  useEffect(() => {
    let current = true;
    void import("../../../actions/suppliers/supplierFacts")
      .then(({ supplierFacts }) => supplierFacts(study, language))
      .then((read) => current && setFacts(() => read));
    return () => {
      current = false;
    };
  }, [study, language]);
  return facts;
}
