/* What answers formulas: loaded with the pane, in the runtime that they share, or alone. */
import { associateFunctions } from ".";

associateFunctions();
