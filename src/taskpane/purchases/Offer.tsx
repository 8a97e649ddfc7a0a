import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { acceptOffer, refuseOffer } from "../../actions/study/layouts";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";

/** Choices made for a table of the same layout, which the buyer may take again. */
export function Offer({ study, onChange }: { readonly study: Study; readonly onChange: (study: Study) => void }) {
  const { texts, tell } = useWords();
  const words = texts.pane.purchases.offer;
  if (!study.offer) return null;
  const { lines, totalCents } = study.offer;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{tell(words.text, { lines, totalCents })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => onChange(acceptOffer(study))}>
          {words.accept}
        </Button>
        <Button size="small" onClick={() => onChange(refuseOffer(study))}>
          {words.refuse}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
