/** The longest run of words from a token on that the gazetteer knows. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { NameFinder } from './name-finder.ts';
import type { Token } from './tokens.ts';

export interface NameHit {
  readonly candidates: readonly Candidate[];
  /** Token number after the name. */
  readonly last: number;
}

/** Longest name, in words. */
const MAX_WORDS = 5;
/** Longest name that other spellings and case forms are tried for, in words. */
const MAX_LOOSE_WORDS = 3;
/** Shortest word that other spellings and case forms are tried for. */
const MIN_LOOSE = 3;
export const REGION_WORD = /^(?:oblast|region|province|area|област|край|краї|республі|республи|región|provincia|район)/u;

/** Exact names first, the longest of them; then, longest first again, case forms and other spellings. */
export function longestName(
  text: string,
  tokens: readonly Token[],
  at: number,
  { lexicon, triggers }: Language,
  names: NameFinder,
): NameHit | undefined {
  const end = runEnd(tokens, at);
  const words = (last: number): string => text.slice(tokens[at]!.start, tokens[last - 1]!.end);
  for (let last = end; last > at; last--) {
    if (mayName(tokens, at, last, names.exact(words(last)), lexicon)) return { candidates: names.loose(words(last)), last };
  }
  if (tokens[at]!.text.length < MIN_LOOSE || lexicon.notPlaces.has(tokens[at]!.lower) || triggers.mayStart(tokens[at]!)) return undefined;
  for (let last = looseEnd(tokens, at, end); last > at; last--) {
    const candidates = names.loose(words(last));
    if (candidates.length > 0) return { candidates, last };
  }
  return undefined;
}

/** Other spellings and case forms are tried for words with capitals only, a word for a region behind them included. */
function looseEnd(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last < end && last - at < MAX_LOOSE_WORDS && tokens[last]!.capital) last += 1;
  return last > at && last < end && REGION_WORD.test(tokens[last]!.lower) ? last + 1 : Math.max(last, at + 1);
}

/** Words that follow each other without a sign between them. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && end - at < MAX_WORDS && tokens[end]!.kind === 'word') end += 1;
  return end;
}

/** Names of ordinary words only are no names; nor are short ones, unless they are written as abbreviations are. */
function mayName(tokens: readonly Token[], at: number, last: number, candidates: readonly Candidate[], { notPlaces }: Lexicon): boolean {
  const [best] = candidates;
  if (best === undefined) return false;
  const token = tokens[at]!;
  if (last - at > 1) return !isOrdinary(tokens.slice(at, last), notPlaces);
  if (best.name_kind === 'demonym') return true;
  if (token.text.length <= 3) return token.text === token.text.toUpperCase() && best.name_kind === 'short';
  return !token.lower.split('-').every((part) => notPlaces.has(part));
}

/** "The EU", "New Police": nothing but words of the list, save for names that end in a word for a region or have three words and more. */
function isOrdinary(words: readonly Token[], notPlaces: ReadonlySet<string>): boolean {
  const last = words.at(-1)!;
  if (REGION_WORD.test(last.lower)) return false;
  const content = words.filter(({ lower }) => !/^(?:the|el|la|los|las)$/.test(lower));
  return content.length === 1 ? notPlaces.has(content[0]!.lower) : !last.capital && words.every(({ lower }) => notPlaces.has(lower));
}
