/* What answers formulas: loaded with the pane, in the runtime that they share. */
import { associateFunctions } from ".";

associateFunctions();
