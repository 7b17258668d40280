/** A name that stands where a place is named, but that the gazetteer does not know: the sentence tells of there, not of the place named before. */
import type { Language } from './languages.ts';
import type { Mention } from './mention.ts';
import { cueBefore } from './place-cue.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** "of", "to" and "from" stand before people and organisations as often as before places. */
const STAYS: ReadonlySet<string> = new Set(['at', 'near', 'around', 'between', 'towards']);
/** Shorter words with capitals are abbreviations more often than places. */
const MIN_LENGTH = 4;

export function namesUnknownPlace({ tokens }: Sentence, toponyms: readonly Mention[], language: Language): boolean {
  const isKnown = (at: number): boolean => toponyms.some(({ first, last }) => at >= first && at < last);
  return tokens.some(
    (token, at) =>
      at > 0 &&
      looksLikeName(token, tokens[at - 1], language) &&
      !isKnown(at) &&
      STAYS.has(cueBefore(tokens, at, language) ?? '') &&
      !isKnown(at + 1),
  );
}

/** A capital in the middle of a sentence, and no word that is known to be none. */
const looksLikeName = ({ kind, capital, text, lower }: Token, before: Token | undefined, { lexicon }: Language): boolean =>
  kind === 'word' &&
  capital &&
  text.length >= MIN_LENGTH &&
  text !== text.toUpperCase() &&
  !/^[.!?«"“„']$/.test(before?.text ?? '') &&
  !lexicon.notPlaces.has(lower) &&
  !lexicon.titles.has(lower) &&
  !lexicon.givenNames.has(lower) &&
  !(lower in lexicon.dates.months) &&
  !(lower in lexicon.dates.weekdays);
