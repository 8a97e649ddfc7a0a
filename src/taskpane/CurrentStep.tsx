import { lazy, Suspense, useState } from "react";
import type { WantedSupplier } from "./commands/useCommands";
import type { PresentationWay } from "./presentation/usePresentation";
import { Reopened } from "./Reopened";
import type { View } from "./suppliers/list/view";
import type { StudyState } from "./useStudy";
import type { Removal } from "./useRemoval";
import type { Way } from "./useWay";
import { Welcome } from "./Welcome";

/* Each step is loaded when it is first opened: the pane first shows what welcomes. */
const PurchasesStep = lazy(() => import("./purchases/PurchasesStep").then((file) => ({ default: file.PurchasesStep })));
const TerritoryStep = lazy(() => import("./territory/TerritoryStep").then((file) => ({ default: file.TerritoryStep })));
const SuppliersStep = lazy(() => import("./suppliers/SuppliersStep").then((file) => ({ default: file.SuppliersStep })));
const ShareStep = lazy(() => import("./share/ShareStep").then((file) => ({ default: file.ShareStep })));
const LotsStep = lazy(() => import("./lots/LotsStep").then((file) => ({ default: file.LotsStep })));

interface StepProps {
  readonly way: Way;
  readonly state: StudyState;
  readonly removal: Removal;
  readonly presentation: PresentationWay;
}

interface CurrentStepProps extends StepProps {
  readonly wanted: WantedSupplier;
}

/** What the pane shows between its header and its footer; nothing for the moment that a step takes to load. */
export function CurrentStep(props: CurrentStepProps) {
  const [shown, setShown] = useState<ShownSuppliers>({ view: {}, times: 0, wantedTimes: 0 });
  const { wanted, way } = props;
  const isLater = shown.wantedTimes === wanted.times;
  return (
    <Suspense fallback={null}>
      <Step
        {...props}
        view={isLater ? shown.view : { search: wanted.name }}
        viewKey={`${wanted.times} ${shown.times}`}
        onShow={(view) => {
          setShown({ view, times: shown.times + 1, wantedTimes: wanted.times });
          void way.go("suppliers");
        }}
      />
    </Suspense>
  );
}

/** What a figure of the share asked the list of suppliers to show, until a command asks for something else. */
interface ShownSuppliers {
  readonly view: Partial<View>;
  readonly times: number;
  readonly wantedTimes: number;
}

interface ShowingProps extends StepProps {
  readonly view: Partial<View>;
  readonly viewKey: string;
  readonly onShow: (view: Partial<View>) => void;
}

function Step({ way, state, removal, presentation, view, viewKey, onShow }: ShowingProps) {
  const { study, run, change, busy } = state;
  switch (way.step) {
    case "purchases":
      return study.reading ? (
        <PurchasesStep
          study={study}
          busy={busy}
          onChange={change}
          onRead={() => void run("reading")}
          onLeaveOut={() => run("leavingOut")}
          onAdd={(waitingFiles) => {
            change({ ...study, waitingFiles });
            void run("adding");
          }}
        />
      ) : (
        <Start way={way} state={state} removal={removal} presentation={presentation} />
      );
    case "territory":
      return <TerritoryStep study={study} onChange={change} />;
    case "suppliers":
      return (
        <SuppliersStep
          key={viewKey}
          wanted={view}
          study={study}
          onChange={(changed) => {
            change(changed);
            void run("locating");
          }}
          onKeep={change}
          onLookUp={(edited) => {
            change(edited);
            void run("lookingUp");
          }}
        />
      );
    case "share":
      return (
        <ShareStep
          study={study}
          busy={busy}
          onChange={change}
          onDecide={(changed) => {
            change(changed);
            void run("locating");
          }}
          onShow={onShow}
          onWrite={() => void run("writing")}
          onRestore={() => void run("restoring")}
          onRemove={() => void removal.ask("all")}
        />
      );
    case "lots":
      return <Lots way={way} state={state} removal={removal} />;
  }
}

/** Nothing is read yet: a newcomer is welcomed, a workbook that Allotir knows says what it was. */
function Start({ way, state, removal, presentation }: StepProps) {
  const { study, run, busy } = state;
  if (!study.lastReport && !study.takenBack)
    return <Welcome busy={busy} onStart={() => void run("reading")} presentation={presentation} />;
  const see = async (): Promise<boolean> => {
    const read = await run("reading");
    return read?.reading?.ok === true && read.perimeters.length > 0 && (await way.go("share"));
  };
  const startOver = async (): Promise<void> => {
    if (await removal.ask("all", false)) await run("reading");
  };
  return (
    <Reopened
      study={study}
      busy={busy}
      onSee={() => void see()}
      onUpdate={() => void see().then((seen) => (seen ? run("writing") : undefined))}
      onRestore={() => void see().then((seen) => (seen ? run("restoring") : undefined))}
      onStartOver={() => void startOver()}
    />
  );
}

function Lots({ way, state: { study, run, change, busy }, removal }: Omit<StepProps, "presentation">) {
  return (
    <LotsStep
      study={study}
      busy={busy}
      onChange={change}
      onCompute={(edited) => {
        change(edited);
        void run("splitting");
      }}
      onPlace={() => void way.go("suppliers")}
      onSource={(edited, what) => {
        change(edited);
        void run(what);
      }}
      onRemove={() => removal.ask("lots")}
      onAward={() => void run("awarding")}
      onWriteResults={() => void run("writingResults")}
    />
  );
}
