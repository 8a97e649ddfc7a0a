import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { mapOf, type MapPoint, type SupplierMap } from "../../actions/suppliers/map";
import type { Study } from "../../actions/study/study";
import type { Locality } from "../../territory/places/place";
import { Fold } from "../Fold";
import { useWords } from "../words";

const COLOURS: Readonly<Record<Locality, string>> = {
  yes: tokens.colorPaletteGreenForeground1,
  no: tokens.colorNeutralForeground3,
  check: tokens.colorPaletteDarkOrangeForeground1,
  unlocated: tokens.colorPaletteRedForeground1,
};
const ORDER: readonly Locality[] = ["yes", "no", "check"];

const useStyles = makeStyles({
  map: {
    width: "100%",
    height: "auto",
    maxHeight: "420px",
    background: tokens.colorNeutralBackground2,
    borderRadius: "4px",
  },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  legend: { display: "flex", flexWrap: "wrap", gap: "10px", fontSize: "12px", alignItems: "center" },
  key: { display: "inline-flex", alignItems: "center", gap: "4px" },
  disc: { width: "10px", height: "10px", borderRadius: "50%" },
});

/** Suppliers and a perimeter, drawn from the communes' own points: nothing comes from the network. */
export function SuppliersMap({ study }: { readonly study: Study }) {
  const { texts } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Fold title={texts.suppliers.map.title} onOpen={setOpen}>
      {open && study.perimeters.length > 0 && <Drawn study={study} />}
    </Fold>
  );
}

function Drawn({ study }: { readonly study: Study }) {
  const { texts } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.map;
  const [perimeter, setPerimeter] = useState(0);
  const [whole, setWhole] = useState(false);
  const [map, setMap] = useState<SupplierMap>();
  const shown = perimeter < study.perimeters.length ? perimeter : 0;
  useEffect(() => {
    let current = true;
    void mapOf(study, shown, whole).then((made) => current && setMap(made));
    return () => {
      current = false;
    };
  }, [study, shown, whole]);
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
      {map && <Drawing map={map} />}
      <div className={styles.legend}>
        {ORDER.map((locality) => (
          <span key={locality} className={styles.key}>
            <span className={styles.disc} style={{ background: COLOURS[locality] }} />
            {texts.pane.suppliers.local[locality]}
          </span>
        ))}
        <Button size="small" appearance="subtle" onClick={() => setWhole(!whole)}>
          {whole ? words.near : words.whole}
        </Button>
      </div>
      <p className={styles.small}>{words.legend}</p>
    </>
  );
}

function Drawing({ map }: { readonly map: SupplierMap }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.map;
  const { width, height, suppliers, missing } = map;
  const local = suppliers.filter((supplier) => supplier.local === "yes").length;
  const label = tell(words.label, { local, others: suppliers.length - local, missing });
  const dot = Math.max(1.2, width / 260);
  const [inside, outside] = useMemo(() => [pathOf(map.inside), pathOf(map.outside)], [map]);
  const largest = Math.max(1, ...suppliers.map(({ amountCents }) => amountCents));
  const radius = (cents: number): number => (width / 26) * Math.sqrt(Math.max(0, cents) / largest) + width / 160;
  return (
    <>
      <svg
        className={styles.map}
        viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
        role="img"
        aria-label={label}
      >
        <path d={outside} stroke={tokens.colorNeutralStroke1} strokeWidth={dot} strokeLinecap="round" opacity={0.7} />
        <path d={inside} stroke={tokens.colorBrandStroke1} strokeWidth={dot * 2} strokeLinecap="round" opacity={0.45} />
        {suppliers.map(({ key, name, amountCents, local: answer, x, y }) => (
          <circle
            key={key}
            cx={x}
            cy={y}
            r={radius(amountCents)}
            fill={COLOURS[answer]}
            fillOpacity={0.65}
            stroke={tokens.colorNeutralBackground1}
            strokeWidth={dot * 0.7}
          >
            <title>
              {tell(words.supplier, { name, totalCents: amountCents, local: texts.pane.suppliers.local[answer] })}
            </title>
          </circle>
        ))}
      </svg>
      <p className={styles.small}>{label}</p>
    </>
  );
}

/** One path for all communes: strokes of no length with round ends. */
const pathOf = (points: readonly MapPoint[]): string =>
  points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join("");
