import { Field, SpinButton } from "@fluentui/react-components";
import { useState } from "react";
import { radiusAround, type PerimeterChoice } from "../../actions/perimeters";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { PlaceSearch } from "./PlaceSearch";

const USUAL_KM = 50;

/** A circle around the buyer's commune: kilometres first, then the commune adds it. */
export function RadiusChoice({ onChoose }: { readonly onChoose: (choice: PerimeterChoice) => void }) {
  const { texts, language } = useWords();
  const words = texts.pane.territory;
  const [km, setKm] = useState(USUAL_KM);
  const addAround = async (centre: PerimeterChoice): Promise<void> => {
    if (centre.kind === "commune") onChoose(await radiusAround(km, centre.code, language));
  };
  return (
    <Fold title={words.radius}>
      <Field label={words.radiusKm}>
        <SpinButton min={1} max={1000} value={km} onChange={(_, { value, displayValue }) => setKm(Math.min(1000, Math.max(1, value ?? (Number(displayValue) || USUAL_KM))))} />
      </Field>
      <PlaceSearch label={words.radiusCentre} only="commune" onChoose={(choice) => void addAround(choice)} />
    </Fold>
  );
}
