import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../texts/format";
import { useCommands } from "./commands/useCommands";
import { CurrentStep } from "./CurrentStep";
import { FailureNotice, ObstacleNotice, Progress, StaleNotice, UnreadableNotice } from "./Notices";
import { Steps } from "./Steps";
import { useRemoval } from "./useRemoval";
import { useStudy, type StudyState } from "./useStudy";
import { useWay, type Way } from "./useWay";
import { stepAfter, stepBefore } from "./way";
import { useWords } from "./words";

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
  language: { display: "flex", justifyContent: "flex-end", padding: "4px 12px 0", fontSize: "12px" },
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

/** The pane: five steps over one study. */
export function App({ onLanguage }: AppProps) {
  const { language } = useWords();
  const styles = useStyles();
  const state = useStudy(language);
  const { study, busy } = state;
  const way = useWay(state);
  const removal = useRemoval(state);
  const commands = useCommands({ way, state });
  return (
    <div className={styles.pane}>
      <Header way={way} titled={study.reading !== undefined} onLanguage={onLanguage} />
      {state.isStale && !busy && <StaleNotice onRefresh={() => void way.refresh()} />}
      {study.hasUnreadable && <UnreadableNotice />}
      {state.failure && <FailureNotice failure={state.failure} onClose={state.closeFailure} />}
      {commands.obstacle && <ObstacleNotice obstacle={commands.obstacle} onClose={commands.closeObstacle} />}
      <main ref={way.body} className={styles.body} tabIndex={-1} aria-busy={busy}>
        <CurrentStep way={way} state={state} removal={removal} wanted={commands.wanted} />
      </main>
      {state.running && <Progress running={state.running} />}
      {removal.dialog}
      {study.reading && <Footer way={way} state={state} />}
    </div>
  );
}

interface HeaderProps extends AppProps {
  readonly way: Way;
  readonly titled: boolean;
}

function Header({ way, titled, onLanguage }: HeaderProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const other = language === "fr" ? "en" : "fr";
  return (
    <header className={styles.top}>
      {titled && <h1 className={styles.hidden}>{texts.pane.title}</h1>}
      <div className={styles.language}>
        <Link as="button" lang={other} onClick={() => onLanguage(other)}>
          {texts.pane.language}
        </Link>
      </div>
      <Steps current={way.step} reachable={way.reachable} onGo={(to) => void way.go(to)} />
    </header>
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
