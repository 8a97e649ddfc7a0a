import { lazy, Suspense } from "react";
import { PurchasesStep } from "./purchases/PurchasesStep";
import { ShareStep } from "./share/ShareStep";
import { SuppliersStep } from "./suppliers/SuppliersStep";
import { TerritoryStep } from "./territory/TerritoryStep";
import type { StudyState } from "./useStudy";
import type { Step } from "./way";
import { Welcome } from "./Welcome";

/** Loaded when first asked for: most visits end at the share. */
const LotsStep = lazy(() => import("./lots/LotsStep").then((file) => ({ default: file.LotsStep })));

interface CurrentStepProps {
  readonly step: Step;
  readonly state: StudyState;
}

/** What the pane shows between its header and its footer. */
export function CurrentStep({ step, state }: CurrentStepProps) {
  const { study, run, change, busy } = state;
  switch (step) {
    case "purchases":
      return study.reading ? (
        <PurchasesStep
          study={study}
          busy={busy}
          onChange={change}
          onRead={() => void run("reading")}
          onLeaveOut={() => run("leavingOut")}
        />
      ) : (
        <Welcome busy={busy} onStart={() => void run("reading")} />
      );
    case "territory":
      return <TerritoryStep study={study} onChange={change} />;
    case "suppliers":
      return (
        <SuppliersStep
          study={study}
          onChange={(changed) => {
            change(changed);
            void run("locating", changed);
          }}
          onKeep={change}
          onLookUp={(asked) => void run("lookingUp", asked)}
        />
      );
    case "share":
      return (
        <ShareStep study={study} busy={busy} onWrite={() => void run("writing")} onRemove={() => run("removing")} />
      );
    case "lots":
      return <Lots state={state} />;
  }
}

function Lots({ state: { study, run, change, busy } }: Pick<CurrentStepProps, "state">) {
  return (
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
  );
}
