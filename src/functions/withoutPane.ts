/* The script that the manifest must name. An Excel that shares one runtime between pane and formulas loads the pane's page instead; the others hear why nothing is answered. */
import { associateFunction } from "../actions/host";
import { namedFunctions } from "./functions";
import { notKnown } from "./words";

if (typeof document === "undefined")
  for (const { name, language } of namedFunctions()) associateFunction(name, () => notKnown("tooOld", {}, language));
