/**
 * Which numbers are shown, rounded to some decimals, as at least or at most a bound? Rounding keeps the order, so that there is a first and
 * a last such number; they are found by halving the doubles in between. With them SQL decides on exact columns what the feature shows.
 */

/** The least number whose rounding is at least the bound. */
export function leastShownFrom(bound: number, decimals: number): number {
  const step = 10 ** -decimals;
  return firstWhere((value) => Number(value.toFixed(decimals)) >= bound, bound - step, bound + step);
}

/** The greatest number whose rounding is at most the bound. */
export const greatestShownUpTo = (bound: number, decimals: number): number => -leastShownFrom(-bound, decimals);

/** The first number between two where a condition holds that fails at `low`, holds at `high` and turns once. */
function firstWhere(holds: (value: number) => boolean, low: number, high: number): number {
  let [fails, first] = [low, high];
  for (;;) {
    const middle = fails + (first - fails) / 2;
    if (middle <= fails || middle >= first) return first;
    if (holds(middle)) first = middle;
    else fails = middle;
  }
}
