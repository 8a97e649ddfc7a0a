/* What answers formulas: loaded with the pane, in the runtime that they share. */
import { associateFunctions } from ".";
import { officeHasCome } from "../actions/host";

if (officeHasCome()) associateFunctions();
