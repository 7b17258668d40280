/** The preposition that a place name hangs on: "near the port city of X" is `near`. */
import type { Language } from './languages.ts';
import type { PlaceCue } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

export type Cue = PlaceCue;

/** Words that may stand between the preposition and the name. */
const MAX_BACK = 7;

/** Looks back from a name over filler words ("the", "city of") to the nearest preposition of place. */
export function cueBefore(tokens: readonly Token[], at: number, { placeCues, lexicon }: Language): Cue | undefined {
  let weakest: Cue | undefined;
  for (let from = at - 1; from >= Math.max(0, at - MAX_BACK); from--) {
    const match = longestEndingBefore(tokens, from, at, placeCues);
    if (match !== undefined && match !== 'of') return match;
    weakest ??= match; // "near the city of X": the "of" only joins the words; what stands before it counts
    if (!lexicon.placeFillers.has(tokens[from]!.lower)) return weakest;
  }
  return weakest;
}

/** A cue may be several words long ("on the outskirts of"); the longest that ends where the fillers begin wins. */
function longestEndingBefore(tokens: readonly Token[], from: number, at: number, cues: Language['placeCues']): Cue | undefined {
  for (let first = Math.max(0, from - 4); first <= from; first++) {
    const match = cues.matchAt(tokens, first);
    if (match !== undefined && match.end === from + 1 && match.end <= at) return match.value;
  }
  return undefined;
}
