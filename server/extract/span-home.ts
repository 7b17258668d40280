/** Names that need no capital, or not in every word, in reports of the home country: "in the south", "Kherson airport", "kyiv". */
import type { FoundName } from './mention.ts';
import type { NameContext } from './name-context.ts';
import { cueBefore } from './place-cue.ts';
import { classesOf, classNumber, isOf } from './span-classes.ts';
import type { Token } from './tokens.ts';

const HOME = 'UA';
/** Settlements of this size are known without a capital. */
const WELL_KNOWN = 50_000;
/** Shortest word without a capital that is looked up at all. */
const MIN_LOWER = 4;
/** How sure such names are. */
const SURENESS = 0.9;
/** "The south" of any other report is somewhere else. Short captions name a town of the war and nothing more. */
const IS_OF_THE_WAR = new RegExp(
  [
    'ukrain|russia|kyiv|kiev|donba|ucrania|rusia|україн|росі|росій|украин|росси|русск|киев|київ',
    'kharkiv|kharkov|kherson|m[yi]kola[iy]|mariupol|odes[as]|donetsk|lu[hg]ansk|zaporiz|dnipro|chernihiv|chernigov|crimea|sumy',
    'bakhmut|s(?:ie)?e?vi?erodon|kramatorsk|avdiivka|iz[iy]um|oblast',
  ].join('|'),
  'i',
);
/** "in the north of the city" is no great region. */
const OF = /^(?:of|de|del)$/;

export const isOfTheWar = (text: string): boolean => IS_OF_THE_WAR.test(text);

export function greatRegions(tokens: readonly Token[], { language, lookup }: NameContext): readonly FoundName[] {
  return language.greatRegions.matchAll(tokens).flatMap(({ value, first, end: last }) => {
    const place = lookup.place(value);
    if (place === undefined || OF.test(tokens[last]?.lower ?? '')) return [];
    const candidates = [{ place, match_method: 'exact', name_kind: 'main', score: SURENESS } as const];
    return [
      { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end, candidates, probability: SURENESS, isGreatRegion: true },
    ];
  });
}

/** Longest beginning with capitals and longest tail in lower case: "Zaporizhzhia nuclear power plant". */
const MAX_TAIL = 4;
/** What such a tail ends with. */
const HEADS = ['unit', 'airport', 'building', 'water', 'relief', 'town', 'society'].map(classNumber);

/**
 * "Sumy oblast", "Kherson airport", "Kyiv TV Tower": where the gazetteer has a longer name of the home country, that one is meant and not its beginning. With capitals
 * throughout it must be a report of the war: there is an Independence Square elsewhere.
 */
export function longHomeNames(tokens: readonly Token[], context: NameContext, isHome: boolean): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const hit = tokens[first]!.capital ? longHomeName(tokens, first, context, isHome) : undefined;
    if (hit === undefined) continue;
    found.push(hit);
    first = hit.last - 1;
  }
  return found;
}

function longHomeName(tokens: readonly Token[], first: number, { text, names }: NameContext, isHome: boolean): FoundName | undefined {
  const tail = endOf(tokens, first, true);
  const { start } = tokens[first]!;
  for (let last = endOf(tokens, tail, false); last > (isHome ? first + 1 : tail); last--) {
    if (last > tail && !isHead(tokens[last - 1]!)) continue;
    const { end } = tokens[last - 1]!;
    const candidates = names.exact(text.slice(start, end));
    const place = candidates[0]?.place;
    if (place?.country === HOME && (last > tail || !place.feature_code.startsWith('PPL')))
      return { first, last, start, end, candidates, probability: SURENESS, isFirm: true };
  }
  return undefined;
}

/** Where a run of words with or without capitals ends. */
function endOf(tokens: readonly Token[], from: number, capital: boolean): number {
  let end = from;
  while (end < tokens.length && end - from < MAX_TAIL && isWord(tokens[end]!) && tokens[end]!.capital === capital) end += 1;
  return end;
}

const isHead = (token: Token): boolean => {
  const classes = classesOf(token);
  return HEADS.some((head) => isOf(classes, head));
};
const isWord = ({ kind }: Token): boolean => kind === 'word';

/** "KYIV." at the head of an agency's report: nothing but a name, with its stop. */
export function loneName(tokens: readonly Token[], { names, language }: NameContext): readonly FoundName[] {
  const [token, stop] = tokens;
  if (token?.kind !== 'word' || !token.capital || tokens.length > 2 || (stop !== undefined && stop.kind !== 'sign')) return [];
  const candidates = language.lexicon.notPlaces.has(token.lower) ? [] : names.exact(token.text);
  if (candidates[0]?.place.country !== HOME) return [];
  return [{ first: 0, last: 1, start: token.start, end: token.end, candidates, probability: SURENESS }];
}

/** Machine translation and chats write "kyiv": a known city of the home country after a preposition of place counts all the same. */
export function lowerCaseNames(tokens: readonly Token[], { language, names }: NameContext): readonly FoundName[] {
  return tokens.flatMap(({ kind, capital, text, lower, start, end }, at) => {
    if (capital || kind !== 'word' || text.length < MIN_LOWER || language.lexicon.notPlaces.has(lower)) return [];
    const candidates = names.exact(text);
    const place = candidates[0]?.place;
    if (place?.country !== HOME || (place.population ?? 0) < WELL_KNOWN || cueBefore(tokens, at, language) === undefined) return [];
    return [{ first: at, last: at + 1, start, end, candidates, probability: SURENESS }];
  });
}
