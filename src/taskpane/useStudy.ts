import { useEffect, useState, useSyncExternalStore } from "react";
import { Session, type SessionState } from "../actions/session/session";
import type { Study } from "../actions/study/study";
import { watchEdits } from "../actions/study/watch";
import { announce } from "../ground/announcer";
import { doneText } from "./access/done";
import type { Words } from "./words";

export type { Failure } from "../actions/failure";
export type { Running } from "../actions/session/session";

export interface StudyState extends SessionState {
  readonly run: Session["run"];
  /** Takes the study as edited from the one that is shown. */
  readonly change: (edited: Study) => void;
  readonly closeFailure: () => void;
}

/** The pane's session, shown: it lives without React. */
export function useStudy(words: Words): StudyState {
  const { language } = words;
  const [session] = useState(() => new Session(language));
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { study } = state;
  useEffect(() => void (session.language = language), [session, language]);
  useEffect(() => void session.open(), [session]);
  const isRead = study.grids !== undefined;
  useEffect(() => {
    if (!isRead) return;
    const watching = watchEdits(session.hear);
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, [session, isRead]);
  return {
    ...state,
    run: async (id) => {
      const done = await session.run(id);
      if (done) announce(doneText(id, done, words));
      return done;
    },
    change: (edited) => session.change(edited, study),
    closeFailure: session.closeFailure,
  };
}
