import { fitness, IMPOSSIBLE } from "./fitness";
import type { ColumnLook } from "./look";

const CLEARLY_NAMED = 0.45;

/** The column of suppliers, and whether its header leaves a doubt. */
export interface SupplierChoice {
  readonly look: ColumnLook;
  readonly doubtful: boolean;
}

/** The column that is named after suppliers and holds names. */
export function chooseSupplier(looks: readonly ColumnLook[]): SupplierChoice | undefined {
  const suited = looks.flatMap((look) => {
    const fit = fitness("supplier", look.profile);
    const named = look.named.get("supplier") ?? 0;
    const canBe = named >= CLEARLY_NAMED || look.profile.words >= 0.5;
    return fit > IMPOSSIBLE && canBe && named >= 0.2 ? [{ look, named, total: named + fit }] : [];
  });
  const best = suited.sort((a, b) => b.total - a.total)[0];
  if (!best) return undefined;
  const otherwise = Math.max(
    0,
    ...[...best.look.named].filter(([meaning]) => meaning !== "supplier").map(([, score]) => score),
  );
  if (best.named < CLEARLY_NAMED && otherwise > 0.5) return undefined;
  return { look: best.look, doubtful: best.named < CLEARLY_NAMED };
}

/** The column of names without a header, where the one named after suppliers cannot hold any: headers a column too far. */
export function misnamedSupplier(looks: readonly ColumnLook[]): SupplierChoice | undefined {
  const isNamed = (look: ColumnLook): boolean => (look.named.get("supplier") ?? 0) >= CLEARLY_NAMED;
  if (
    !looks.some((look) => isNamed(look) && look.profile.filled > 0 && fitness("supplier", look.profile) <= IMPOSSIBLE)
  )
    return undefined;
  const names = looks.filter(
    ({ header, named, profile }) =>
      header === "" && named.size === 0 && profile.words > 0.8 && fitness("supplier", profile) > IMPOSSIBLE,
  );
  return names.length === 1 && names[0] ? { look: names[0], doubtful: true } : undefined;
}
