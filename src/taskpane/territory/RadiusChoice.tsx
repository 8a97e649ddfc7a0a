import { Field, SpinButton } from "@fluentui/react-components";
import { useState } from "react";
import { addPerimeter, radiusAround, type PerimeterChoice } from "../../actions/perimeters/perimeters";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { PlaceSearch } from "./PlaceSearch";
import { SiretSearch } from "./SiretSearch";

const USUAL_KM = 50;

interface RadiusChoiceProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** A circle around the buyer's commune, or the commune of their SIRET: kilometres first, then the commune adds it. */
export function RadiusChoice({ study, onChange }: RadiusChoiceProps) {
  const { texts, language } = useWords();
  const words = texts.pane.territory;
  const [km, setKm] = useState(USUAL_KM);
  const addAround = async (centre: PerimeterChoice, to: Study): Promise<void> => {
    if (centre.kind === "commune") onChange(addPerimeter(to, await radiusAround(km, centre.code, language)));
  };
  return (
    <Fold title={words.radius}>
      <Field label={words.radiusKm}>
        <SpinButton
          incrementButton={{ "aria-label": texts.pane.controls.more }}
          decrementButton={{ "aria-label": texts.pane.controls.less }}
          min={1}
          max={1000}
          value={km}
          onChange={(_, { value, displayValue }) =>
            setKm(Math.min(1000, Math.max(1, value ?? (Number(displayValue) || USUAL_KM))))
          }
        />
      </Field>
      <PlaceSearch label={words.radiusCentre} only="commune" onChoose={(choice) => void addAround(choice, study)} />
      <SiretSearch study={study} onKeep={onChange} onFound={(commune, edited) => void addAround(commune, edited)} />
    </Fold>
  );
}
