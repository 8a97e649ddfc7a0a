import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Dropdown,
  Field,
  Option,
  makeStyles,
} from "@fluentui/react-components";
import { chooseColumn } from "../../actions/study/choose";
import { columnLetters } from "../../ground/address";
import type { TableOutline } from "../../actions/study/outline";
import type { Study } from "../../actions/study/study";
import type { Meaning } from "../../reading/columns/purchases";
import { Section } from "../Section";
import { useWords } from "../words";

/** Shown at once; the others wait behind « Autres colonnes ». */
const ESSENTIAL: readonly Meaning[] = ["supplier", "amount", "postcode", "commune", "supplierId", "family", "date"];
const OTHERS: readonly Meaning[] = [
  "insee",
  "department",
  "country",
  "address",
  "activity",
  "vatNumber",
  "vatAmount",
  "vatRate",
  "amountInclVat",
  "credit",
  "sign",
  "currency",
  "year",
  "subFamily",
  "label",
  "cpv",
  "service",
  "buyer",
  "site",
  "contract",
  "lot",
  "status",
  "reference",
  "foodLabel",
  "siqo",
  "organic",
  "origin",
  "shortChain",
  "localProduct",
  "canteen",
];

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)" },
  wide: { minWidth: "0" },
  panel: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "6px" },
});

interface ColumnChoicesProps {
  readonly table: TableOutline;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** What each column was taken for; any can be changed. */
export function ColumnChoices(props: ColumnChoicesProps) {
  const { texts } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  return (
    <Section title={words.columns} help={words.columnsHelp}>
      <div className={styles.list}>
        {ESSENTIAL.map((meaning) => (
          <ColumnChoice key={meaning} meaning={meaning} {...props} />
        ))}
      </div>
      <Accordion collapsible>
        <AccordionItem value="others">
          <AccordionHeader size="small">{words.moreColumns}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <div className={styles.list}>
              {OTHERS.map((meaning) => (
                <ColumnChoice key={meaning} meaning={meaning} {...props} />
              ))}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}

const NONE = "0";

function ColumnChoice({ meaning, table, study, onChange }: ColumnChoicesProps & { readonly meaning: Meaning }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const nameOf = (column: number): string => {
    const at = column - table.firstColumn;
    const [header, sample] = [table.headers[at] || "…", table.samples[at]];
    return tell(sample ? words.columnOption : words.emptyColumn, {
      letters: columnLetters(column),
      header,
      sample: sample ?? "",
    });
  };
  const chosen = table.columns[meaning];
  const none = meaning === "family" && table.hasSections ? words.fromSections : words.noColumn;
  const columns = table.headers.map((_, index) => table.firstColumn + index);
  return (
    <Field orientation="horizontal" className={styles.row} size="small" label={texts.reading.meanings[meaning]}>
      <Dropdown
        className={styles.wide}
        size="small"
        value={chosen === undefined ? none : nameOf(chosen)}
        selectedOptions={[String(chosen ?? NONE)]}
        onOptionSelect={(_, { optionValue }) =>
          onChange(chooseColumn(study, meaning, optionValue === NONE ? null : Number(optionValue)))
        }
      >
        <Option value={NONE}>{words.noColumn}</Option>
        <>
          {columns.map((column) => (
            <Option key={column} value={String(column)}>
              {nameOf(column)}
            </Option>
          ))}
        </>
      </Dropdown>
    </Field>
  );
}
