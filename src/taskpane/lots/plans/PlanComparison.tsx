import { lotSettingsOf } from "../../../actions/lots/settings";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import { Section } from "../../Section";
import { useWords } from "../../words";
import { DifferenceList } from "./DifferenceList";

/** Any two plans, and what changes from one to the other. */
export function PlanComparison({ study, split }: { readonly study: Study; readonly split: LotsFound }) {
  const { texts } = useWords();
  const { aim, plans = [] } = lotSettingsOf(study);
  return (
    <Section title={texts.lots.pane.compareTitle}>
      <DifferenceList split={split} aim={aim} saved={plans} />
    </Section>
  );
}
