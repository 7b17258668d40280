import type { Assertion } from '../../server/model/wire.ts';

/** How a symbol is filled: full for what is said to have happened, hatched for one side's claim, outline for what has not (or not now) happened. */
export type Fill = 'full' | 'hatched' | 'outline';

export const FILLS: Readonly<Record<Assertion, Fill>> = {
  reported: 'full',
  confirmed: 'full',
  claimed: 'hatched',
  denied: 'outline',
  planned: 'outline',
  hypothetical: 'outline',
  negated: 'outline',
  historical: 'outline',
};

export const FILL_ORDER: readonly Fill[] = ['full', 'hatched', 'outline'];

/** What each fill means, for the legend. */
export const FILL_WORDS: Readonly<Record<Fill, { readonly short: string; readonly long: string }>> = {
  full: { short: 'Reported', long: 'Reported or confirmed' },
  hatched: { short: 'Claimed', long: 'Claimed by one side' },
  outline: { short: 'Not happened', long: 'Planned, denied, hypothetical or earlier' },
};

export const assertionsOf = (fill: Fill): Assertion[] =>
  (Object.keys(FILLS) as Assertion[]).filter((assertion) => FILLS[assertion] === fill);

const WORDS: Readonly<Record<Assertion, string>> = {
  reported: 'reported',
  confirmed: 'confirmed',
  claimed: 'claimed',
  denied: 'denied',
  planned: 'planned or announced',
  hypothetical: 'spoken of as possible',
  negated: 'said not to have happened',
  historical: 'an earlier event',
};

/** "claimed by Oleksandr Vilkul", "reported". */
export function assertionWords(assertion: Assertion, claimant: string | null): string {
  if (claimant === null) return WORDS[assertion];
  if (assertion === 'reported') return `reported, according to ${claimant}`;
  if (assertion === 'hypothetical') return `spoken of as possible by ${claimant}`;
  return assertion === 'historical' || assertion === 'negated' ? WORDS[assertion] : `${WORDS[assertion]} by ${claimant}`;
}
