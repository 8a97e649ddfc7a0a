import type { DescribedPlan } from "../../../actions/lots/describe";
import { reviewLots } from "../../../actions/lots/review";
import type { LotSettings } from "../../../actions/lots/settings";
import { FRENCH_LAW } from "../../../law/france";
import { FRENCH_RULES } from "../../../law/rules";
import type { GroundFinding } from "../../../law/grounds";
import type { LawReview, LawWarning } from "../../../law/review";
import type { AppliedAmount } from "../../../law/table";
import type { LotStudy } from "../../../lots/study";
import { wholeEuros } from "../../../texts/format";
import { Section } from "../../Section";
import { useWords } from "../../words";
import { ConsultationFields } from "../ConsultationFields";
import { Checklist } from "./Checklist";
import { LawAmounts } from "./LawAmounts";
import { LawRules } from "./LawRules";
import { SmallLots } from "./SmallLots";
import { useLotStyles } from "../styles";
import type { CodedTexts } from "../../../texts/text";
import { inSentences } from "../../../texts/join";

interface LawPartProps {
  readonly study: LotStudy;
  readonly plan: DescribedPlan;
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}

/** What the law says of the whole need, which lots may be small lots, and what could be written for not splitting. */
export function LawPart({ study, plan, settings, onSettings }: LawPartProps) {
  const { texts } = useWords();
  const { law: words, lots } = texts;
  const flags = plan.lots.map((lot) => lot.flags);
  const { law, grounds, checklist } = reviewLots(plan.plan, plan.score, flags, settings, study.appraiser);
  return (
    <Section title={lots.pane.lawTitle} help={words.noAdvice}>
      <ConsultationFields settings={settings} onSettings={onSettings} />
      <ProcedureSentence law={law} />
      <Checklist items={checklist} />
      <LawAmounts
        table={settings.law ?? FRENCH_LAW}
        launch={settings.consultation.launch}
        onTable={(table) => onSettings({ ...settings, law: table })}
      />
      <LawRules
        rules={settings.rules ?? FRENCH_RULES}
        onRules={(rules) => onSettings({ ...settings, rules: rules && [...rules] })}
      />
      <SmallLots
        title={words.smallLots.title}
        explained={words.smallLots.explained}
        finding={law.smallLots}
        plan={plan}
      />
      <SmallLots title={words.miniLots.title} explained={words.miniLots.explained} finding={law.miniLots} plan={plan} />
      <Warnings warnings={law.warnings} />
      <Grounds grounds={grounds} />
    </Section>
  );
}

/** The procedure that the whole need commands, with the amounts it was compared with. */
function ProcedureSentence({ law }: { readonly law: LawReview }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { validity, sourceOf } = useAmountWords();
  const words = texts.law;
  return (
    <>
      <p className={styles.strong}>
        {tell(words.procedureSentence, {
          totalCents: law.totalCents,
          months: law.need.months,
          procedure: words.procedures[law.procedure],
        })}{" "}
        {words.publicity[law.publicity]}
      </p>
      <p className={styles.small}>{tell(words.sameWhateverLots)}</p>
      <ul className={styles.plain}>
        {law.thresholds.map((amount) => (
          <li key={amount.code}>
            {tell(texts.lots.pane.threshold, {
              name: words.amounts[amount.code],
              cents: wholeEuros(amount.cents, language),
              validity: validity(amount),
              source: sourceOf(amount),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How an amount of the law tells since when it holds, and where it comes from. */
function useAmountWords() {
  const { texts, tell, language } = useWords();
  const words = texts.law;
  const day = (iso: string): string =>
    new Date(`${iso}T00:00:00`).toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB");
  const validity = ({ from, until }: AppliedAmount): string =>
    until === null
      ? tell(words.validity.open, { from: day(from) })
      : tell(words.validity.closed, { from: day(from), until: day(until) });
  const sourceOf = ({ source, edited }: AppliedAmount): string =>
    edited ? tell(words.table.editedSource, { source }) : source;
  return { validity, sourceOf };
}

/** Warnings on the amounts first, then lot by lot. */
function Warnings({ warnings }: { readonly warnings: readonly LawWarning[] }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { validity, sourceOf } = useAmountWords();
  const words = texts.law;
  const sentence = (one: LawWarning): string => {
    const { code, ...values } = one;
    if ("amount" in one)
      return tell(words.warnings[one.code], {
        amount: words.amounts[one.amount.code],
        validity: validity(one.amount),
        source: sourceOf(one.amount),
      });
    return tell(words.warnings[code], values as Readonly<Record<string, string | number>>);
  };
  const ofLots = (one: LawWarning): boolean => "lot" in one;
  return [...warnings.filter((one) => !ofLots(one)), ...warnings.filter(ofLots)].map((one, index) => (
    <p key={index} className={ofLots(one) ? styles.small : styles.warn}>
      ⚑ {sentence(one)}
    </p>
  ));
}

/** Grounds for not splitting (L2113-11), each with what the file supports. */
function Grounds({ grounds }: { readonly grounds: readonly GroundFinding[] }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.law.grounds;
  return (
    <>
      <p className={styles.strong}>{words.title}</p>
      <p className={styles.small}>{tell(words.intro)}</p>
      {grounds.map(({ ground, source, available, reasons }) => {
        const drafts: CodedTexts = words[ground].reasons;
        const draft = inSentences(reasons.map(({ code, values }) => tell(drafts[code] ?? "", values)));
        return (
          <p key={ground} className={styles.small}>
            <b>{words[ground].title}</b> ({source}). {available ? draft || words.noFact : words.unavailable}
          </p>
        );
      })}
    </>
  );
}
