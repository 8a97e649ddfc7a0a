import type { Layout } from "../plan/layout";
import { amountWidth } from "../plan/words";

/** Width, in characters, of the first column of « Part locale ». */
export const LABEL_WIDTH = 34;

/** Width, in characters, of its columns of figures. */
export const shareColumn = ({ input }: Pick<Layout, "input">): number => amountWidth(input.share.totalCents);
