/**
 * A SIRET that passes the Luhn rule twice (SIREN, then SIRET) yet belongs, as far as can be told, to nobody: its SIREN stands
 * between 003 000 000 and 003 999 999, a range in which none was seen in use.
 */
export function inventedSiret(rank: number): string {
  const siren = withLuhnDigit(`003${String(10011 + rank * 373).slice(-5)}`);
  return withLuhnDigit(`${siren}0001`);
}

/** Appends the digit that makes the whole pass the Luhn rule. */
function withLuhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
