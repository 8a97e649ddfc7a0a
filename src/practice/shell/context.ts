import { createContext, useContext, useSyncExternalStore } from "react";
import { practice as english } from "../../texts/en/practice";
import { practice as french } from "../../texts/fr/practice";
import type { Desk } from "../desk";
import type { Catalogue } from "../../texts/text";

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk; the component is drawn again when something on it changes. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("No desk here");
  useSyncExternalStore(desk.watch, () => desk.version);
  return desk;
}

export type Words = Catalogue<typeof french>;

export function useWords(): Words {
  return useDesk().language === "fr" ? french : english;
}
