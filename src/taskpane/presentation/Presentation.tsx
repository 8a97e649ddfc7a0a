import { Button, MessageBar, MessageBarBody, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { isInvented } from "../../actions/lots/restsOn";
import { lotSettingsOf } from "../../actions/lots/settings";
import { CARDS, cardAfter, cardBefore, type CardId } from "../../actions/presentation/cards";
import { largeViewOf } from "../../actions/presentation/largeView";
import { storyOf, type Story } from "../../actions/presentation/story";
import { storyTitle } from "../../actions/presentation/tell";
import type { LotsFound } from "../../actions/study/lotsResult";
import { presentationTexts } from "../../texts/presentation";
import { useOutlook } from "../lots/useOutlook";
import type { StudyState } from "../useStudy";
import { useWords } from "../words";
import { Card } from "./Card";
import { Exercises } from "./Exercises";
import { useLargeView } from "./useLargeView";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: "12px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  turning: { display: "flex", gap: "8px" },
  turn: { flex: "1 1 0", minWidth: 0, padding: "5px 6px" },
});

interface PresentationProps {
  readonly state: StudyState;
  readonly onCard: (card: CardId) => void;
  readonly onLeave: () => void;
  readonly onSample: () => void;
}

/** « De 7 à 36 lots »: a card at a time, each played in the workbook. */
export function Presentation(props: PresentationProps) {
  const { study } = props.state;
  const { lots } = study;
  if (lots?.ok && study.perimeters.length > 0) return <Told {...props} found={lots} />;
  return <Untold {...props} />;
}

/** The first card is being prepared, or cannot be. */
function Untold({ state: { study, busy }, onLeave, onSample }: PresentationProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language);
  const { reading, lots, perimeters } = study;
  const why =
    lots?.ok === false
      ? texts.lots.failures[lots.code]
      : reading?.ok && perimeters.length === 0
        ? words.noTerritory
        : words.notRead;
  return (
    <div className={styles.whole}>
      <Title3 as="h1" style={{ margin: 0 }}>
        {words.plain}
      </Title3>
      {!busy && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(why)}</MessageBarBody>
        </MessageBar>
      )}
      <Ways busy={busy} onLeave={onLeave} onSample={onSample} />
    </div>
  );
}

function Told({ found, ...props }: PresentationProps & { readonly found: LotsFound }) {
  const { study, busy } = props.state;
  const { tell, language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language);
  const card = usePlayed(study.presentation?.card ?? "need", busy);
  const story = useStory(props.state, found);
  const view = useMemo(() => largeViewOf(card, story), [card, story]);
  const { heading, wish } = useHeadingFocus(card, busy);
  const play = (next: CardId): void => {
    if (!large.isOpen) wish();
    props.onCard(next);
  };
  const turn = (by: 1 | -1): void => {
    const next = by === 1 ? cardAfter(card) : cardBefore(card);
    if (next && !busy) play(next);
  };
  const large = useLargeView(view, turn, () => heading.current?.focus());
  return (
    <div className={styles.whole}>
      <p className={styles.small}>
        {storyTitle(story)} · {tell(words.place, { n: CARDS.indexOf(card) + 1, of: CARDS.length })}
      </p>
      <Card card={card} view={view} heading={heading} />
      {card === "need" && !isInvented(study) && <p className={styles.small}>{tell(words.own)}</p>}
      {card === "exercises" && <Exercises story={story} />}
      <Turning card={card} busy={busy} turn={turn} />
      <div className={styles.row}>
        <Button size="small" aria-pressed={large.isOpen} onClick={large.toggle}>
          {large.isOpen ? words.large.close : words.large.open}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => play(card)}>
          {words.again}
        </Button>
      </div>
      {large.isBlocked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.large.blocked)}</MessageBarBody>
        </MessageBar>
      )}
      <Ways busy={busy} onLeave={props.onLeave} onSample={props.onSample} />
    </div>
  );
}

/** The story as the study stands; what is expected comes a moment later, worked out beside the pane. */
function useStory({ study }: StudyState, found: LotsFound): Story {
  const { language } = useWords();
  const settings = lotSettingsOf(study);
  const now = useOutlook(found.study, found.study.present.plan, settings);
  const then = useOutlook(found.study, found.history.present.plan, settings);
  return useMemo(() => storyOf(study, found, language, { now, then }), [study, found, language, now, then]);
}

/** The last card that was played to its end: the figures of the next one are not there before. */
function usePlayed(card: CardId, busy: boolean): CardId {
  const [played, setPlayed] = useState(card);
  useEffect(() => {
    if (!busy) setPlayed(card);
  }, [card, busy]);
  return played;
}

/** Once a card that was asked for is played, one is at its title; nothing else takes the focus there. */
function useHeadingFocus(
  card: CardId,
  busy: boolean,
): { readonly heading: RefObject<HTMLHeadingElement | null>; readonly wish: () => void } {
  const heading = useRef<HTMLHeadingElement>(null);
  const isWished = useRef(true);
  useEffect(() => {
    if (busy || !isWished.current) return;
    isWished.current = false;
    heading.current?.focus();
  }, [card, busy]);
  return { heading, wish: () => void (isWished.current = true) };
}

interface TurningProps {
  readonly card: CardId;
  readonly busy: boolean;
  readonly turn: (by: 1 | -1) => void;
}

function Turning({ card, busy, turn }: TurningProps) {
  const { language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language);
  return (
    <div className={styles.turning}>
      <Button className={styles.turn} disabledFocusable={busy || !cardBefore(card)} onClick={() => turn(-1)}>
        {words.back}
      </Button>
      <Button
        appearance="primary"
        className={styles.turn}
        disabledFocusable={busy || !cardAfter(card)}
        onClick={() => turn(1)}
      >
        {words.next}
      </Button>
    </div>
  );
}

function Ways({
  busy,
  onLeave,
  onSample,
}: Pick<PresentationProps, "onLeave" | "onSample"> & { readonly busy: boolean }) {
  const { tell, language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language);
  return (
    <>
      <div className={styles.row}>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onSample}>
          {words.sample}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
      <p className={styles.small}>{tell(words.sampleHelp)}</p>
    </>
  );
}
