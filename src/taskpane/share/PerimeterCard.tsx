import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { rateSentence } from "../../actions/report/behind";
import type { Study } from "../../actions/study/study";
import type { PerimeterShare, Share } from "../../share/share";
import { isHalfUnknown, type Rate } from "../../share/rate";
import type { Locality } from "../../territory/places/place";
import { euros, percent, wholeEuros, type Language } from "../../texts/format";
import { useWords, type Words } from "../words";
import { AmountBar } from "./AmountBar";
import { Behind, Sentence } from "./Behind";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    padding: "10px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  rate: { fontSize: "26px", lineHeight: "32px", fontWeight: 700, margin: 0 },
  name: { fontWeight: 600, margin: 0, fontSize: "14px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  why: { fontSize: "13px", margin: 0 },
  panel: { margin: 0 },
  group: { padding: "4px 0", fontSize: "12px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

interface PerimeterCardProps {
  readonly study: Study;
  readonly share: Share;
  readonly one: PerimeterShare;
  /** Its place, from 0. */
  readonly perimeter: number;
  /** Whether the official sentence is given: not before somebody said what the amounts are. */
  readonly isSaid: boolean;
  /** Shows some of the suppliers: all, those of a part of the bar, those of a family or a year. */
  readonly onShow: (wanted: Shown) => void;
}

/** Suppliers behind a figure of the card. */
export type Shown = "all" | { readonly part: Locality } | { readonly family: string } | { readonly year: number };

/** One perimeter: the rate in full with its bounds, then by family and year. */
export function PerimeterCard({ study, share, one, perimeter, isSaid, onShow }: PerimeterCardProps) {
  const words = useWords();
  const styles = useStyles();
  const { texts, tell, language } = words;
  const { amounts, rate, suppliers, totalCents } = one.whole;
  const unknownCents = amounts.check + amounts.unlocated;
  const isUnknown = rate.ok && isHalfUnknown(rate);
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>{one.perimeter.name}</h3>
      <p className={styles.rate}>{rateText(rate, words)}</p>
      {isUnknown && (
        <>
          <p className={styles.why}>
            {tell(texts.pane.share.halfUnknownWhy, {
              unknownRate: rate.high - rate.low,
              unknownCents,
              lowRate: rate.low,
              highRate: rate.high,
            })}
          </p>
          <Button appearance="primary" onClick={() => onShow("all")}>
            {texts.pane.share.place}
          </Button>
        </>
      )}
      {isSaid && <Sentence text={rateSentence(share, perimeter, texts.report, language)} />}
      <AmountBar amounts={amounts} totalCents={totalCents} onShow={(part) => onShow({ part })} />
      {unknownCents !== 0 && !isUnknown && (
        <p className={styles.small}>{tell(texts.pane.share.bounds, { unknownCents })}</p>
      )}
      <Behind study={study} perimeter={perimeter} />
      <p className={styles.small}>
        {tell(texts.pane.share.numberOf, { n: suppliers.yes, total: share.supplierCount })}
      </p>
      {share.creditCents !== 0 && (
        <p className={styles.small}>
          {tell(texts.pane.share.creditNotes, { cents: euros(share.creditCents, language) })}
        </p>
      )}
      <Groups
        title={texts.pane.share.byYear}
        groups={one.byYear.map((slice) => ({ name: String(slice.year), ...slice }))}
        onShow={(name) => onShow({ year: Number(name) })}
      />
      <Groups title={texts.pane.share.byFamily} groups={one.byFamily} onShow={(name) => onShow({ family: name })} />
    </article>
  );
}

function rateText(rate: Rate, { texts, tell, language }: Words): string {
  const words = texts.pane.share;
  if (!rate.ok) return tell(words.noRate, { reason: words.reasons[rate.reason] });
  if (isHalfUnknown(rate)) return words.halfUnknown;
  const [lowRate, highRate] = [percent(rate.low, language), percent(rate.high, language)];
  return lowRate === highRate ? lowRate : tell(words.between, { lowRate, highRate });
}

type Group = { readonly name: string } & PerimeterShare["whole"];

interface GroupsProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly onShow: (name: string) => void;
}

function Groups({ title, groups, onShow }: GroupsProps) {
  const { language } = useWords();
  const styles = useStyles();
  if (groups.length < 2) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="groups">
        <AccordionHeader size="small">{title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {groups.map((group) => (
            <div key={group.name} className={styles.group}>
              <div className={styles.line}>
                <Link as="button" className={styles.group} onClick={() => onShow(group.name)}>
                  {group.name || "—"}
                </Link>
                <span>{groupText(group, language)}</span>
              </div>
              <AmountBar amounts={group.amounts} totalCents={group.totalCents} />
            </div>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Its rate at the least; its range where more than half is unknown. */
function groupText({ rate, totalCents }: Group, language: Language): string {
  const amount = wholeEuros(totalCents, language);
  if (!rate.ok) return amount;
  const low = percent(rate.low, language);
  return `${isHalfUnknown(rate) ? `${low} – ${percent(rate.high, language)}` : low} · ${amount}`;
}
