import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { Language } from "../texts/format";
import { useCommands } from "./commands/useCommands";
import { CurrentStep } from "./CurrentStep";
import { FailureNotice, ObstacleNotice, Progress, StaleNotice, UnreadableNotice } from "./Notices";
import { usePresentation, type PresentationWay } from "./presentation/usePresentation";
import { Steps } from "./Steps";
import { useRemoval } from "./useRemoval";
import { useStudy, type StudyState } from "./useStudy";
import { useWay, type Way } from "./useWay";
import { stepAfter, stepBefore } from "./way";
import { useWords } from "./words";
import { useArrival } from "./access/useArrival";

const HelpPanel = lazy(() => import("./help/HelpPanel").then((file) => ({ default: file.HelpPanel })));
const Presentation = lazy(() => import("./presentation/Presentation").then((file) => ({ default: file.Presentation })));

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    background: tokens.colorNeutralBackground1,
    minWidth: "300px",
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  top: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  language: {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: "10px",
    padding: "4px 12px 0",
    fontSize: "12px",
  },
  help: {
    width: "24px",
    height: "24px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "50%",
    background: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    cursor: "pointer",
    font: "inherit",
    fontWeight: 700,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { flex: 1, overflowY: "auto", padding: "12px" },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "10px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface AppProps {
  readonly onLanguage: (language: Language) => void;
}

/** The pane: five steps over one study, or a presentation of them. */
export function App({ onLanguage }: AppProps) {
  const styles = useStyles();
  const words = useWords();
  const state = useStudy(words);
  const { study, busy } = state;
  const way = useWay(state);
  const removal = useRemoval(state);
  useArrival(way, state);
  const commands = useCommands({ way, state, language: words.language });
  const presentation = usePresentation(state);
  const isPresenting = study.presentation !== undefined;
  return (
    <div className={styles.pane}>
      <Header
        way={way}
        titled={study.reading !== undefined && !isPresenting}
        isPresenting={isPresenting}
        onLanguage={onLanguage}
        presentation={presentation}
      />
      {state.isStale && !busy && <StaleNotice onRefresh={() => void way.refresh()} />}
      {study.hasUnreadable && <UnreadableNotice />}
      {state.failure && <FailureNotice failure={state.failure} onClose={state.closeFailure} />}
      {commands.obstacle && <ObstacleNotice obstacle={commands.obstacle} onClose={commands.closeObstacle} />}
      <main ref={way.body} className={styles.body} tabIndex={-1} aria-busy={busy}>
        {isPresenting ? (
          <Suspense fallback={null}>
            <Presentation
              state={state}
              onCard={presentation.show}
              onLeave={() => void presentation.leave().then(() => way.body.current?.focus())}
              onSample={presentation.sample}
            />
          </Suspense>
        ) : (
          <CurrentStep way={way} state={state} removal={removal} wanted={commands.wanted} presentation={presentation} />
        )}
      </main>
      {state.running && <Progress running={state.running} />}
      {removal.dialog}
      {study.reading && !isPresenting && <Footer way={way} state={state} />}
    </div>
  );
}

interface HeaderProps extends AppProps {
  readonly way: Way;
  readonly titled: boolean;
  readonly isPresenting: boolean;
  readonly presentation: PresentationWay;
}

function Header({ way, titled, isPresenting, onLanguage, presentation }: HeaderProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const help = useRef<HTMLButtonElement>(null);
  const [isHelping, setHelping] = useState(false);
  const other = language === "fr" ? "en" : "fr";
  const close = (): void => {
    setHelping(false);
    help.current?.focus();
  };
  return (
    <>
      <header className={styles.top}>
        {titled && <h1 className={styles.hidden}>{texts.pane.title}</h1>}
        <div className={styles.language}>
          {!isPresenting && (
            <button
              ref={help}
              type="button"
              className={styles.help}
              aria-label={texts.pane.help}
              title={texts.pane.help}
              aria-expanded={isHelping}
              onClick={() => setHelping(!isHelping)}
            >
              ?
            </button>
          )}
          <Link as="button" lang={other} onClick={() => onLanguage(other)}>
            {texts.pane.language}
          </Link>
        </div>
        {!isPresenting && <Steps current={way.step} reachable={way.reachable} onGo={(to) => void way.go(to)} />}
      </header>
      {isHelping && !isPresenting && (
        <Suspense fallback={null}>
          <HelpPanel
            step={way.step}
            onClose={close}
            onPresent={() => {
              setHelping(false);
              presentation.show("need");
            }}
            onSample={presentation.sample}
          />
        </Suspense>
      )}
    </>
  );
}

function Footer({ way, state }: { readonly way: Way; readonly state: StudyState }) {
  const { texts } = useWords();
  const styles = useStyles();
  const { busy } = state;
  const [back, next] = [stepBefore(way.step), stepAfter(way.step)];
  return (
    <footer className={styles.foot}>
      <Button disabled={!back || busy} onClick={() => back && void way.go(back)}>
        {texts.pane.back}
      </Button>
      {way.step === "lots" && <WriteLots state={state} />}
      {next && (
        <Button appearance="primary" disabled={!way.reachable(next)} onClick={() => void way.go(next)}>
          {texts.pane.next}
        </Button>
      )}
    </footer>
  );
}

/** « Écrire » of the last step; quiet where nothing is known by which lots could be advised. */
function WriteLots({ state: { study, run, busy } }: { readonly state: StudyState }) {
  const { texts, tell } = useWords();
  const { pane } = texts.lots;
  if (!study.lots?.ok) return null;
  return (
    <Button
      appearance={study.lots.study.ignorance ? "secondary" : "primary"}
      disabled={busy}
      onClick={() => void run("writingLots")}
    >
      {tell(study.lotsWrittenAt ? pane.rewrite : pane.write)}
    </Button>
  );
}
