import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Study } from "../actions/study/study";
import type { RemoveDialogProps } from "./RemoveDialog";
import type { StudyState } from "./useStudy";

/** Loaded when something is to be taken back. */
const RemoveDialog = lazy(() => import("./RemoveDialog").then((file) => ({ default: file.RemoveDialog })));

interface RemovalQuestion extends Pick<RemoveDialogProps, "what" | "keeps"> {
  readonly resolve: (study: Study | undefined) => void;
}

export interface Removal {
  /** Asks, then takes back; resolves with undefined when the buyer gave it up. */
  readonly ask: (what: "lots" | "all", keeps?: boolean) => Promise<Study | undefined>;
  readonly dialog: ReactNode;
}

/** Nothing that Allotir wrote goes without a question. */
export function useRemoval({ run }: StudyState): Removal {
  const [question, setQuestion] = useState<RemovalQuestion>();
  const ask: Removal["ask"] = (what, keeps = true) => new Promise((resolve) => setQuestion({ what, keeps, resolve }));
  const onAnswer: RemoveDialogProps["onAnswer"] = (answer) => {
    setQuestion(undefined);
    if (!question) return;
    if (!answer) return question.resolve(undefined);
    void run(question.what === "lots" ? "removingLots" : answer.keeps ? "removing" : "forgetting").then(
      question.resolve,
    );
  };
  const dialog = question && (
    <Suspense fallback={null}>
      <RemoveDialog what={question.what} keeps={question.keeps} onAnswer={onAnswer} />
    </Suspense>
  );
  return { ask, dialog };
}
