import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { mapOf, type SupplierMap } from "../../../actions/suppliers/map";
import type { Study } from "../../../actions/study/study";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { FILTER_OF, type View } from "../list/view";
import { COLOURS } from "./colours";
import { Drawing } from "./Drawing";
import { Picture } from "./Picture";

const ORDER = ["yes", "no", "check"] as const;

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px", fontSize: "12px", alignItems: "center" },
  disc: { width: "10px", height: "10px", borderRadius: "50%", marginRight: "4px" },
});

interface SuppliersMapProps {
  readonly study: Study;
  /** Shows in the list what was chosen on the map. */
  readonly onShow: (view: Partial<View>) => void;
}

/** Suppliers and a perimeter, drawn from the communes' own points: nothing comes from elsewhere. */
export function SuppliersMap({ study, onShow }: SuppliersMapProps) {
  const { texts } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Fold title={texts.supplierList.map.title} onOpen={setOpen}>
      {open && study.perimeters.length > 0 && <Drawn study={study} onShow={onShow} />}
    </Fold>
  );
}

function Drawn({ study, onShow }: SuppliersMapProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.map;
  const [perimeter, setPerimeter] = useState(0);
  const [whole, setWhole] = useState(false);
  const shown = perimeter < study.perimeters.length ? perimeter : 0;
  const map = useMap(study, shown, whole);
  if (!map) return null;
  const { counts, missing } = map;
  const label = tell(words.label, { local: counts.yes, others: counts.no + counts.check + counts.unlocated, missing });
  return (
    <>
      {study.perimeters.length > 1 && (
        <Select
          size="small"
          aria-label={words.perimeter}
          value={String(shown)}
          onChange={(_, { value }) => setPerimeter(Number(value))}
        >
          {study.perimeters.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Drawing
        map={map}
        label={label}
        onChoose={({ name, keys }) => onShow({ only: { title: name, keys: new Set(keys) } })}
      />
      <div className={styles.legend}>
        {ORDER.map((locality) => (
          <Button
            key={locality}
            size="small"
            appearance="subtle"
            onClick={() => onShow({ filter: FILTER_OF[locality], perimeter: shown })}
          >
            <span className={styles.disc} style={{ background: COLOURS[locality] }} />
            {texts.pane.suppliers.local[locality]} ({counts[locality]})
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={() => setWhole(!whole)}>
          {whole ? words.near : words.whole}
        </Button>
      </div>
      <p className={styles.small}>{label}</p>
      <p className={styles.small}>{words.legend}</p>
      {map.outlines.length > 0 && <p className={styles.small}>{words.outlines}</p>}
      <Picture map={map} />
    </>
  );
}

function useMap(study: Study, perimeter: number, whole: boolean): SupplierMap | undefined {
  const [map, setMap] = useState<SupplierMap>();
  useEffect(() => {
    let current = true;
    void mapOf(study, perimeter, whole).then((made) => current && setMap(made));
    return () => {
      current = false;
    };
  }, [study, perimeter, whole]);
  return map;
}
