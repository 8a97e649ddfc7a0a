/** The middle of several figures; of an even number of them, the upper of the two. */
export const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[figures.length >> 1]!;
