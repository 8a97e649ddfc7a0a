/** Sizes of companies as INSEE tells them (décret 2008-1354): SMEs, mid-caps, large ones. */
export const SIZES = ["pme", "eti", "ge"] as const;
export type Size = (typeof SIZES)[number];

/** What a company may be besides: of the social economy (ESS), of inclusion (SIAE), certified organic. */
export const LABELS = ["ess", "siae", "bio"] as const;
export type Label = (typeof LABELS)[number];

/** How large a supplier is and what it is besides, as the register tells them; nothing is guessed. */
export interface SellerSize {
  readonly size: Size | "unknown";
  /** INSEE's bracket of headcount: "11" is 10 to 19. */
  readonly headcount?: string | undefined;
  /** Undefined: not known. Empty: none of them. */
  readonly labels?: readonly Label[] | undefined;
}

/** @param told what the register answered, if anything */
export function sizeOf(
  told: {
    readonly category?: string | undefined;
    readonly headcount?: string | undefined;
    readonly labels?: readonly Label[] | undefined;
  } = {},
): SellerSize {
  const size = SIZES.find((one) => one === told.category?.toLowerCase()) ?? "unknown";
  return { size, headcount: told.headcount, labels: told.labels };
}

/** Every set of labels that a company may bear. */
export const LABEL_SETS: readonly (readonly Label[])[] = LABELS.reduce<readonly (readonly Label[])[]>(
  (sets, label) => [...sets, ...sets.map((set) => [...set, label])],
  [[]],
);

/** By which a set of labels is told from the others. */
export const labelSetName = (labels: readonly Label[]): string => labels.join("+") || "none";
