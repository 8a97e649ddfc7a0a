import { Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { radiusAround } from "../../actions/perimeters/perimeters";
import { chosenPlaces } from "../../actions/sourcing/plan";
import { sourcingOf, withSourcing } from "../../actions/sourcing/state";
import type { Study } from "../../actions/study/study";
import { onceEach } from "../../ground/counts";
import { WIDEST_KM } from "../../sourcing/places";
import type { Perimeter } from "../../territory/places/place";
import { Fold } from "../Fold";
import { NumberField } from "../lots/NumberField";
import { useLotStyles } from "../lots/styles";
import { PlaceSearch } from "../territory/PlaceSearch";
import { useWords } from "../words";

interface SearchPlacesProps {
  readonly study: Study;
  readonly onKeep: (study: Study) => void;
}

const USUAL_KM = 30;

/** Where to search: the perimeters, unless the buyer chooses otherwise, and places added for the search alone. */
export function SearchPlaces({ study, onKeep }: SearchPlacesProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.pane;
  const [km, setKm] = useState(USUAL_KM);
  const chosen = useChosen(study);
  const offered = onceEach([...study.perimeters, ...(sourcingOf(study).places ?? [])], ({ name = "" }) => name);
  const isChosen = (place: Perimeter): boolean => chosen.some(({ name }) => name === place.name);
  const keep = (places: readonly Perimeter[]): void =>
    onKeep(withSourcing(study, { places: onceEach(places, ({ name = "" }) => name) }));
  return (
    <div role="group" aria-label={words.places} className={styles.stack}>
      <p className={styles.strong}>{words.places}</p>
      {offered.map((place) => (
        <Checkbox
          key={place.name}
          label={place.name ?? ""}
          checked={isChosen(place)}
          onChange={(_, { checked }) =>
            keep(checked === true ? [...chosen, place] : chosen.filter(({ name }) => name !== place.name))
          }
        />
      ))}
      {chosen.length === 0 && <p className={styles.warn}>{words.nowhere}</p>}
      {chosen.map(
        (place) =>
          place.kind === "radius" &&
          place.km > WIDEST_KM && (
            <p key={place.name} className={styles.warn}>
              {tell(words.tooWide, { place: place.name ?? "" })}
            </p>
          ),
      )}
      <Fold title={words.addPlace} level="h3">
        <PlaceSearch label={words.addPlace} onChoose={(place) => keep([...chosen, place])} />
        <NumberField label={words.radius} value={km} min={1} max={WIDEST_KM} whole onChange={setKm} />
        <PlaceSearch
          label={words.addAround}
          only="commune"
          onChoose={(centre) => {
            if (centre.kind === "commune")
              void radiusAround(km, centre.code, language).then((circle) => keep([...chosen, circle]));
          }}
        />
      </Fold>
    </div>
  );
}

/** The places that will be searched; none until the territory is loaded. */
function useChosen({ sourcing, perimeters }: Study): readonly Perimeter[] {
  const [chosen, setChosen] = useState<readonly Perimeter[]>([]);
  useEffect(() => {
    let current = true;
    void chosenPlaces({ sourcing, perimeters }).then((places) => current && setChosen(places));
    return () => {
      current = false;
    };
  }, [sourcing, perimeters]);
  return chosen;
}
