/** The place names of a report: found in the text, told from people and common words, and resolved together. */
import { resolve } from '../../gazetteer/resolve.ts';
import type { Candidate, Lookup, MatchMethod, Place } from '../../gazetteer/types.ts';
import type { GeoPrecision } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Language } from './languages.ts';
import { cueBefore, type Cue } from './place-cue.ts';
import { precisionOf } from './precision.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A place name in the text, by tokens and by characters. */
export interface Mention extends Span {
  /** Number of the sentence. */
  readonly sentence: number;
  /** Token numbers in the sentence, end exclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly kind: 'literal' | 'associative';
  readonly place: Place | null;
  readonly geo_precision: GeoPrecision | null;
  readonly score: number;
  readonly match_method: MatchMethod;
  /** The preposition before it. */
  readonly cue: Cue | undefined;
  /** Part of an institution's name ("the Mykolaiv regional administration"): a building of it stands there. */
  readonly institution: boolean;
}

type Found = Omit<Mention, 'place' | 'geo_precision' | 'score' | 'match_method'> & {
  readonly candidates: readonly Candidate[];
  readonly wanted?: 'settlement' | 'region';
};

/** Longest name, in words. */
const MAX_WORDS = 5;
/** Settlements abroad below this size need a preposition or a country beside them to be believed. */
const WELL_KNOWN = 50_000;
const HOME = 'UA';
/** "in the north of the city" is no great region. */
const OF = /^(?:of|de|del)$/;
const REGION_WORD = /^(?:oblast|region|province|area|област|región|provincia|район)/u;

export function findToponyms(text: string, sentences: readonly Sentence[], language: Language, lookup: Lookup): readonly Mention[] {
  const surnames = collectSurnames(sentences, language);
  const found = sentences.flatMap((sentence, number) => scan(text, sentence, number, language, lookup, surnames));
  const resolved = resolve(found.map((mention, at) => ambiguityOf(mention, found[at + 1], text)));
  return found.map(({ candidates, wanted, ...mention }, at) => {
    const { chosen, score } = resolved[at]!;
    return {
      ...mention,
      place: chosen?.place ?? null,
      geo_precision: chosen === null ? null : precisionOf(chosen.place),
      score,
      match_method: chosen?.match_method ?? candidates[0]?.match_method ?? 'exact',
    };
  });
}

/** "Paris, Texas": the next name, right after a comma, says in what the first one lies. */
function ambiguityOf(mention: Found, next: Found | undefined, text: string) {
  const isOuter =
    next !== undefined &&
    next.sentence === mention.sentence &&
    /^,\s+(?:in\s+)?$/.test(text.slice(mention.end, next.start)) &&
    next.candidates.some(({ place }) => /^(?:PCLI|ADM1)$/.test(place.feature_code));
  return {
    candidates: mention.candidates,
    ...(mention.wanted === undefined ? {} : { wanted: mention.wanted }),
    ...(isOuter ? { within: next.candidates.filter(({ place }) => /^(?:PCLI|ADM1)$/.test(place.feature_code)) } : {}),
  };
}

function scan(
  text: string,
  sentence: Sentence,
  number: number,
  language: Language,
  lookup: Lookup,
  surnames: ReadonlySet<string>,
): readonly Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention =
      greatRegionAt(text, sentence, number, at, language, lookup) ?? nameAt(text, sentence, number, at, language, lookup, surnames);
    if (mention !== undefined) found.push(mention);
    at = mention?.last ?? at + 1;
  }
  return found;
}

function greatRegionAt(
  text: string,
  { tokens }: Sentence,
  sentence: number,
  at: number,
  language: Language,
  lookup: Lookup,
): Found | undefined {
  const match = language.greatRegions.matchAt(tokens, at);
  const place = match && lookup.place(match.value);
  if (match === undefined || place === undefined || OF.test(tokens[match.end]?.lower ?? '')) return undefined;
  return {
    ...spanOf(text, tokens, at, match.end),
    sentence,
    kind: 'literal',
    cue: cueBefore(tokens, at, language) ?? 'at',
    institution: false,
    candidates: [{ place, match_method: 'exact', name_kind: 'main', score: 0.9 }],
  };
}

function nameAt(
  text: string,
  { tokens }: Sentence,
  sentence: number,
  at: number,
  language: Language,
  lookup: Lookup,
  surnames: ReadonlySet<string>,
): Found | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const cue = cueBefore(tokens, at, language);
  if (!token.capital && !isLowerCaseHome(token, cue, language, lookup)) return undefined;
  const hit = longest(text, tokens, at, language, lookup);
  if (hit === undefined) return undefined;
  const span = spanOf(text, tokens, at, hit.last);
  const demonym = hit.candidates.every(({ name_kind }) => name_kind === 'demonym');
  if (!demonym && !isBelievable(tokens, at, hit, cue, language, surnames)) return undefined;
  const adjective = isAdjective(tokens, at, hit);
  const institution = language.institutions.matchAt(tokens, hit.last) !== undefined && tokens[hit.last] !== undefined;
  const saysSo = language.assertions.matchAt(tokens, hit.last)?.value === 'claimed';
  const speaks =
    saysSo ||
    (/^(?:PCLI|PPLC|ADM1)$/.test(hit.candidates[0]!.place.feature_code) &&
      cue === undefined &&
      language.speech.matchAt(tokens, hit.last) !== undefined);
  const wanted = wantedBefore(tokens, at, hit.last);
  return {
    ...span,
    sentence,
    cue,
    institution,
    kind: demonym || institution || speaks || adjective ? 'associative' : 'literal',
    candidates: hit.candidates,
    ...(wanted === undefined ? {} : { wanted }),
  };
}

/** Херсонський, Харьковской: the adjective of a place that is found by its case forms is no place by itself. */
const ADJECTIVE = /(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ой|ая|ую|ое|ые|ых|ыми|ого|ом)$/u;
const isAdjective = (tokens: readonly Token[], at: number, { last, candidates }: Hit): boolean =>
  last - at === 1 &&
  candidates[0]!.match_method === 'inflected' &&
  ADJECTIVE.test(tokens[at]!.lower) &&
  !ADJECTIVE.test(candidates[0]!.place.name.toLowerCase()) &&
  !/sk(?:e|yi|a|oye|iy)?$/.test(candidates[0]!.place.name);

interface Hit {
  readonly candidates: readonly Candidate[];
  /** Token number after the name. */
  readonly last: number;
}

/** The longest run of words from here that is a name; exact names first, then case forms and other spellings. */
function longest(text: string, tokens: readonly Token[], at: number, language: Language, lookup: Lookup): Hit | undefined {
  const end = runEnd(tokens, at);
  for (let last = end; last > at; last--) {
    const candidates = lookup.find(text.slice(tokens[at]!.start, tokens[last - 1]!.end), { exactOnly: true });
    if (candidates.length > 0 && mayName(tokens, at, last, candidates, language)) return { candidates, last };
  }
  for (let last = end; last > at; last--) {
    if (
      !(tokens[last - 1]!.capital || (last - at > 1 && REGION_WORD.test(tokens[last - 1]!.lower))) ||
      tokens[at]!.text.length < 4 ||
      language.lexicon.notPlaces.has(tokens[at]!.lower)
    )
      continue;
    const candidates = lookup.find(text.slice(tokens[at]!.start, tokens[last - 1]!.end), { fuzzy: false }); // in running text a guess is a false find
    if (candidates.length > 0) return { candidates, last };
  }
  return undefined;
}

/** Words that follow each other without a sign between them. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && end - at < MAX_WORDS && tokens[end]!.kind === 'word') end += 1;
  return end;
}

/** One-word names that are ordinary words of the language, and short ones that are not written as abbreviations are, are no names. */
function mayName(tokens: readonly Token[], at: number, last: number, candidates: readonly Candidate[], { lexicon }: Language): boolean {
  const token = tokens[at]!;
  if (last - at > 1)
    return (
      !lexicon.notPlaces.has(token.lower) ||
      tokens[last - 1]!.capital ||
      REGION_WORD.test(tokens[last - 1]!.lower) ||
      !lexicon.notPlaces.has(tokens[last - 1]!.lower)
    );
  if (candidates[0]!.name_kind === 'demonym') return true;
  if (token.text.length <= 3) return token.text === token.text.toUpperCase() && candidates[0]!.name_kind === 'short';
  return !token.lower.split('-').every((part) => lexicon.notPlaces.has(part));
}

/** Machine translation and chats write "kyiv": a known city of the home country after a preposition of place counts all the same. */
function isLowerCaseHome(token: Token, cue: Cue | undefined, { lexicon }: Language, lookup: Lookup): boolean {
  if (cue === undefined || token.text.length < 4 || lexicon.notPlaces.has(token.lower)) return false;
  const [best] = lookup.find(token.text, { exactOnly: true, limit: 1 });
  return best !== undefined && best.place.country === HOME && (best.place.population ?? 0) >= WELL_KNOWN;
}

function isBelievable(
  tokens: readonly Token[],
  at: number,
  { candidates, last }: Hit,
  cue: Cue | undefined,
  { lexicon }: Language,
  surnames: ReadonlySet<string>,
): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[last];
  const { place } = candidates[0]!;
  const isLarge = (place.population ?? 0) >= WELL_KNOWN || !place.feature_code.startsWith('PPL');
  if (last - at === 1 && surnames.has(token.lower) && cue !== 'at') return false;
  if (before?.kind === 'word' && before.capital && lexicon.givenNames.has(before.lower)) return false;
  if (last - at === 1 && lexicon.givenNames.has(token.lower) && !isLarge) return false;
  if (last - at === 1 && lexicon.givenNames.has(token.lower) && after?.capital === true && after.kind === 'word') return false;
  if (cue !== undefined || isLarge) return true;
  const isPartOfName = (other: Token | undefined): boolean =>
    other?.kind === 'word' && other.capital && !lexicon.notPlaces.has(other.lower);
  if (isPartOfName(after) || (isPartOfName(before) && at > 1)) return false;
  return place.country === HOME;
}

/** "the village of", "region of" before the name, "region" within it. */
function wantedBefore(tokens: readonly Token[], at: number, last: number): 'settlement' | 'region' | undefined {
  const words = tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ lower }) => lower)
    .join(' ');
  if (
    /(?:city|town|village|settlement|capital|port)(?: of)?$|^(?:міст|місто|село|сел|смт|город|деревн|посел|ciudad|pueblo|villa|aldea|localidad)/u.test(
      words,
    )
  )
    return 'settlement';
  return REGION_WORD.test(tokens[last - 1]!.lower) && last - at > 1 ? 'region' : undefined;
}

/** Words that follow a title and a capital, or a given name: people's names, wherever they come again. */
function collectSurnames(sentences: readonly Sentence[], { lexicon }: Language): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      if (token.kind === 'word' && token.capital && before?.capital === true && lexicon.givenNames.has(before.lower))
        surnames.add(token.lower);
    });
  }
  return surnames;
}

function spanOf(text: string, tokens: readonly Token[], first: number, last: number) {
  const { start } = tokens[first]!;
  const { end } = tokens[last - 1]!;
  return { first, last, start, end, text: text.slice(start, end) };
}
