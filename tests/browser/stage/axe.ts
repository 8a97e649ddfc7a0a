import axe from "axe-core";
import type { Frame } from "playwright-core";

/** What bars the way, in a page or a frame, to those who do not see it well: the rule, and the first places that break it. */
export async function axeFindings(frame: Pick<Frame, "evaluate">, options: axe.RunOptions = {}): Promise<string[]> {
  await frame.evaluate(axe.source);
  // A colour that is still on its way to another one is not what is seen.
  await frame.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((moving) => moving.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await frame.evaluate(
    (asked) => (window as typeof window & { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(" ")}`,
  );
}
