import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { ACTIONS, type ActionId } from "../actions/registry";
import type { Study } from "../actions/study/study";
import type { Language } from "../texts/format";
import { FailureNotice, Progress, StaleNotice } from "./Notices";
import { lotsAreFresh } from "../actions/lots/fresh";
import { PurchasesStep } from "./purchases/PurchasesStep";
import { ShareStep } from "./share/ShareStep";
import { Steps, type Step } from "./Steps";
import { SuppliersStep } from "./suppliers/SuppliersStep";
import { TerritoryStep } from "./territory/TerritoryStep";
import { useEdits } from "./useEdits";
import { useStudy } from "./useStudy";
import { Welcome } from "./Welcome";
import { useWords } from "./words";

/** Loaded when first asked for: most visits end at the share. */
const LotsStep = lazy(() => import("./lots/LotsStep").then((file) => ({ default: file.LotsStep })));

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
  const { texts, language } = useWords();
  const styles = useStyles();
  const state = useStudy(language);
  const { study, run, change, busy } = state;
  const [step, setStep] = useState<Step>("purchases");
  const body = useRef<HTMLElement>(null);
  useKeys(study, run);
  const edits = useEdits(state);

  const refresh = async (): Promise<void> => {
    edits.read();
    const read = await run("reading");
    if (!read?.reading?.ok || step === "purchases" || step === "territory") return;
    const located = await run("locating", read);
    if (located && step === "lots") await run("splitting", located);
  };

  const go = async (to: Step): Promise<void> => {
    const needsPlaces = to === "suppliers" || to === "share" || to === "lots";
    const located = needsPlaces && !study.share ? await run("locating") : study;
    if (!located || (to === "lots" && !lotsAreFresh(located) && !(await run("splitting", located)))) return;
    setStep(to);
    body.current?.scrollTo(0, 0);
    body.current?.focus();
  };
  const reachable = (to: Step): boolean => !busy && canReach(study, to);
  const next = NEXT[step];
  const back = BACK[step];

  return (
    <div className={styles.pane}>
      <header className={styles.top}>
        {study.reading && <h1 className={styles.hidden}>{texts.pane.title}</h1>}
        <div className={styles.language}>
          <Link
            as="button"
            lang={language === "fr" ? "en" : "fr"}
            onClick={() => onLanguage(language === "fr" ? "en" : "fr")}
          >
            {texts.pane.language}
          </Link>
        </div>
        <Steps current={step} reachable={reachable} onGo={(to) => void go(to)} />
      </header>
      {edits.isStale && !busy && <StaleNotice onRefresh={() => void refresh()} />}
      {state.failure && <FailureNotice failure={state.failure} onClose={state.closeFailure} />}
      <main ref={body} className={styles.body} tabIndex={-1} aria-busy={busy}>
        {step === "purchases" &&
          (study.reading ? (
            <PurchasesStep
              study={study}
              busy={busy}
              onChange={change}
              onRead={() => void run("reading")}
              onLeaveOut={() => run("leavingOut")}
            />
          ) : (
            <Welcome busy={busy} onStart={() => void run("reading")} />
          ))}
        {step === "territory" && <TerritoryStep study={study} onChange={change} />}
        {step === "suppliers" && (
          <SuppliersStep
            study={study}
            onChange={(changed) => {
              change(changed);
              void run("locating", changed);
            }}
            onKeep={change}
            onLookUp={(asked) => void run("lookingUp", asked)}
          />
        )}
        {step === "share" && (
          <ShareStep study={study} busy={busy} onWrite={() => void run("writing")} onRemove={() => run("removing")} />
        )}
        {step === "lots" && (
          <Suspense fallback={null}>
            <LotsStep
              study={study}
              busy={busy}
              onChange={change}
              onCompute={(asked) => {
                change(asked);
                void run("splitting", asked);
              }}
              onWrite={() => void run("writingLots")}
              onRemove={() => run("removing")}
            />
          </Suspense>
        )}
      </main>
      {state.running && <Progress running={state.running} />}
      {study.reading && (
        <footer className={styles.foot}>
          <Button disabled={!back || busy} onClick={() => back && void go(back)}>
            {texts.pane.back}
          </Button>
          {next && (
            <Button appearance="primary" disabled={!reachable(next)} onClick={() => void go(next)}>
              {texts.pane.next}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}

const NEXT: Readonly<Partial<Record<Step, Step>>> = {
  purchases: "territory",
  territory: "suppliers",
  suppliers: "share",
  share: "lots",
};
const BACK: Readonly<Partial<Record<Step, Step>>> = {
  territory: "purchases",
  suppliers: "territory",
  share: "suppliers",
  lots: "share",
};

function canReach(study: Study, to: Step): boolean {
  if (to === "purchases") return true;
  if (!study.reading?.ok) return false;
  return to === "territory" || study.perimeters.length > 0;
}

/** Ctrl+Alt and a letter run an action from anywhere in the pane. */
function useKeys(study: Study, run: (id: ActionId) => unknown): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey) return;
      const id = (Object.keys(ACTIONS) as ActionId[]).find(
        (one) => ACTIONS[one].key === event.code && ACTIONS[one].isAvailable(study),
      );
      if (!id) return;
      event.preventDefault();
      run(id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [study, run]);
}
