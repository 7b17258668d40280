/** "In Kharkiv, paratroopers landed. A missile hit the police building." The second sentence names no place: it goes on about the first one's. */
import { familyOf } from '../model/codebook.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './mentions.ts';

/** Kinds of event that are told one after another of one place. */
const GOES_ON: ReadonlySet<string> = new Set(['strike', 'explosion', 'infrastructure', 'civilian']);
/** How much less sure the place is than where it is named. */
const SURENESS = 0.6;

/** Gives drafts without a place the place of the sentence right before, in the same paragraph, when their own sentence names none. */
export function samePlace(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
  let last: Draft | undefined;
  return drafts.map((draft) => {
    const borrowed = borrow(draft, last, readings) ?? draft;
    if (borrowed.locations[0]?.geo_precision === 1) last = borrowed;
    return borrowed;
  });
}

function borrow(draft: Draft, last: Draft | undefined, readings: readonly Reading[]): Draft | undefined {
  if (draft.locations.length > 0 || last === undefined || draft.definite || !GOES_ON.has(familyOf(draft.type))) return undefined;
  const namesNone = !(readings[draft.sentence]?.toponyms.some(({ kind, place }) => kind === 'literal' && place !== null) ?? true);
  if (!namesNone || draft.paragraph !== last.paragraph || draft.sentence - last.sentence > 1) return undefined;
  const [place] = last.locations;
  if (place === undefined) return undefined;
  const evidence = last.evidence.find(({ field }) => field === 'place');
  return {
    ...draft,
    locations: [{ ...place, match_method: 'context', match_score: Math.min(SURENESS, place.match_score) }],
    placeScore: Math.min(SURENESS, last.placeScore),
    evidence: evidence === undefined ? draft.evidence : [...draft.evidence, evidence],
  };
}
