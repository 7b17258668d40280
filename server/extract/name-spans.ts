/** The stretches of a sentence that may name a place, from left to right, with everything the name may mean. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import type { NameSpan } from './mention.ts';
import type { NameContext } from './name-context.ts';
import { isPerson } from './people.ts';
import { type Cue, cueBefore } from './place-cue.ts';
import { longestName, type NameHit, REGION_WORD } from './longest-name.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Settlements abroad below this size need a preposition or a country beside them to be believed. */
const WELL_KNOWN = 50_000;
const HOME = 'UA';
/** "in the north of the city" is no great region. */
const OF = /^(?:of|de|del)$/;
const GREAT_REGION_SCORE = 0.9;

export function nameSpans(sentence: Sentence, number: number, context: NameContext): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const span = greatRegionAt(sentence, number, at, context) ?? nameAt(sentence, number, at, context);
    if (span !== undefined) found.push(span);
    at = span?.last ?? at + 1;
  }
  return found;
}

/** "southern Ukraine", "in the south": words that need no capital. */
function greatRegionAt({ tokens }: Sentence, sentence: number, at: number, { text, language, lookup }: NameContext): NameSpan | undefined {
  const match = language.greatRegions.matchAt(tokens, at);
  const place = match && lookup.place(match.value);
  if (match === undefined || place === undefined || OF.test(tokens[match.end]?.lower ?? '')) return undefined;
  const candidates: readonly Candidate[] = [{ place, match_method: 'exact', name_kind: 'main', score: GREAT_REGION_SCORE }];
  return {
    ...spanOf(text, tokens, at, match.end),
    sentence,
    kind: 'literal',
    cue: cueBefore(tokens, at, language) ?? 'at',
    institution: false,
    candidates,
  };
}

function nameAt({ tokens }: Sentence, sentence: number, at: number, context: NameContext): NameSpan | undefined {
  const { text, language, names } = context;
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const cue = token.capital || token.text.length >= MIN_LOWER ? cueBefore(tokens, at, language) : undefined;
  if (!token.capital && !isLowerCaseHome(token, cue, context)) return undefined;
  const hit = longestName(text, tokens, at, language, names);
  if (hit === undefined) return undefined;
  const isDemonym = hit.candidates.every(({ name_kind }) => name_kind === 'demonym');
  if (!isDemonym && !isBelievable(tokens, at, hit, cue, context)) return undefined;
  const institution = language.institutions.matchAt(tokens, hit.last) !== undefined;
  const isAssociative = isDemonym || institution || speaks(tokens, hit, cue, language) || isAdjective(tokens, at, hit);
  const wanted = wantedBy(tokens, at, hit.last);
  const regions = wanted === 'region' ? names.exact(`${text.slice(token.start, tokens[hit.last - 1]!.end)} region`) : []; // "the region of Kherson"
  return {
    ...spanOf(text, tokens, at, hit.last),
    sentence,
    cue,
    institution,
    kind: isAssociative ? 'associative' : 'literal',
    candidates: regions.length > 0 ? regions : hit.candidates,
    ...(wanted === undefined ? {} : { wanted }),
  };
}

/** Shortest lower-case word that is looked up at all. */
const MIN_LOWER = 4;

/** Machine translation and chats write "kyiv": a known city of the home country after a preposition of place counts all the same. */
function isLowerCaseHome(token: Token, cue: Cue | undefined, { language, names }: NameContext): boolean {
  if (cue === undefined || language.lexicon.notPlaces.has(token.lower)) return false;
  const [best] = names.exact(token.text);
  return best !== undefined && best.place.country === HOME && (best.place.population ?? 0) >= WELL_KNOWN;
}

/** A name of many uses has to look like a place: known well, at home, or after a preposition. */
function isBelievable(tokens: readonly Token[], at: number, hit: NameHit, cue: Cue | undefined, context: NameContext): boolean {
  const { place } = hit.candidates[0]!;
  const isLarge = (place.population ?? 0) >= WELL_KNOWN || !place.feature_code.startsWith('PPL');
  if (isPerson(tokens, at, hit, cue, isLarge, context)) return false;
  return cue !== undefined || isLarge || place.country === HOME;
}

/** "Moscow promised", "the ministry in Kyiv said": who speaks is a government, and nothing happens there. */
function speaks(tokens: readonly Token[], { candidates, last }: NameHit, cue: Cue | undefined, language: Language): boolean {
  if (language.assertions.matchAt(tokens, last)?.value === 'claimed') return true;
  if (candidates[0]!.place.feature_code === 'ADMF' && cue !== 'at' && cue !== 'near') return true; // the Pentagon, the Kremlin: a voice, not a spot
  return (
    cue === undefined &&
    /^(?:PCLI|PPLC|ADM1)$/.test(candidates[0]!.place.feature_code) &&
    language.speech.matchAt(tokens, last) !== undefined
  );
}

const ADJECTIVE = /(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ой|ая|ую|ое|ые|ых|ыми|ом)$/u;

/** Херсонський, Харьковской: the adjective of a place that is found by its case forms is no place by itself. */
function isAdjective(tokens: readonly Token[], at: number, { last, candidates }: NameHit): boolean {
  const { match_method, place } = candidates[0]!;
  return last - at === 1 && match_method === 'inflected' && ADJECTIVE.test(tokens[at]!.lower) && !/sk(?:e|yi|a|oye|iy)?$/.test(place.name);
}

const SETTLEMENT_WORDS =
  /(?:city|town|village|settlement|capital|port)(?: of)?$|^(?:міст|місто|село|сел|смт|город|деревн|посел|ciudad|pueblo|villa|aldea|localidad)/u;
const REGION_OF = /(?:region|oblast|province|state) of$|(?:región|provincia|estado) de$/u;

/** "the village of", "the region of" before the name, "region" within it. */
function wantedBy(tokens: readonly Token[], at: number, last: number): 'settlement' | 'region' | undefined {
  const before = tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ lower }) => lower)
    .join(' ');
  if (REGION_OF.test(before)) return 'region';
  if (SETTLEMENT_WORDS.test(before)) return 'settlement';
  return last - at > 1 && REGION_WORD.test(tokens[last - 1]!.lower) ? 'region' : undefined;
}

function spanOf(text: string, tokens: readonly Token[], first: number, last: number) {
  const { start } = tokens[first]!;
  const { end } = tokens[last - 1]!;
  return { first, last, start, end, text: text.slice(start, end) };
}
