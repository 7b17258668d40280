/** The names of places of a sentence in languages without fitted weights: the longest name the gazetteer knows, unless it is a person's or an ordinary word. */
import { kindFirst } from './kind-first.ts';
import { type NameHit, longestName } from './longest-name.ts';
import type { FoundName } from './mention.ts';
import type { RuleContext } from './name-context.ts';
import { isPerson } from './people.ts';
import type { Place } from '../../gazetteer/types.ts';
import { wantedBy } from './span-kind.ts';
import { type Cue, cueBefore } from './place-cue.ts';
import type { Token } from './tokens.ts';

/** Settlements abroad below this size need a preposition or a country beside them to be believed. */
const WELL_KNOWN = 50_000;
const HOME = 'UA';
/** Regions of Russia that the war has reached on the ground. */
const BORDER: ReadonlySet<string> = new Set(['Belgorod Oblast', 'Bryansk Oblast', 'Kursk Oblast']);

/** How sure such names are. */
const SURENESS = 0.9;

/** Countries with a town for every surname, and the one whose towns are believed anyway. */
const LEFT_OUT: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'AU', 'RU', HOME]);

/** The countries that the names of a report lie in: their towns are believed without a preposition. */
export const countriesOf = (names: readonly FoundName[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ candidates: [best] }) => {
      const country = best?.place.country ?? '';
      return country === '' || LEFT_OUT.has(country) ? [] : [country];
    }),
  );

/** From left to right, none overlapping the one before. */
export function namesByRules(tokens: readonly Token[], context: RuleContext): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let first = 0; first < tokens.length; ) {
    const hit = nameAt(tokens, first, context);
    if (hit !== undefined)
      found.push({ ...hit, first, start: tokens[first]!.start, end: tokens[hit.last - 1]!.end, probability: SURENESS });
    first = hit?.last ?? first + 1;
  }
  return found;
}

function nameAt(tokens: readonly Token[], at: number, context: RuleContext): NameHit | undefined {
  const { text, language, names } = context;
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  if (!token.capital) return language.lexicon.language === 'es' ? kindFirst(tokens, at, context) : undefined;
  const hit = longestName(text, tokens, at, language, names);
  if (hit === undefined || hit.candidates.every(({ name_kind }) => name_kind === 'demonym')) return hit;
  return isBelievable(tokens, at, hit, cueBefore(tokens, at, language), context) ? hit : undefined;
}

const isNearHome = ({ country, admin1 }: Place): boolean => country === HOME || (country === 'RU' && BORDER.has(admin1 ?? ''));

/** In a report that names Georgia Gori is a town. */
const isOfNamedCountry = ({ country, population }: Place, { countries }: RuleContext): boolean =>
  country !== null && countries.has(country) && (population ?? 0) >= TOWN;
const TOWN = 10_000;

/** A name of many uses has to look like a place: known well, at home, or after a preposition. */
function isBelievable(tokens: readonly Token[], at: number, hit: NameHit, cue: Cue | undefined, context: RuleContext): boolean {
  const { place } = hit.candidates[0]!;
  const isLarge = (place.population ?? 0) >= WELL_KNOWN || !place.feature_code.startsWith('PPL');
  if (isPerson(tokens, at, hit, cue, isLarge, context)) return false;
  const isBound = wantedBy(tokens, at, hit.last) === 'settlement' || isObject(tokens, at, context);
  return cue !== undefined || isLarge || isBound || isNearHome(place) || isOfNamedCountry(place, context);
}

/** "bombardeó Gori", "обстріляли Суджу": right behind a word that tells of an event. */
const isObject = (tokens: readonly Token[], at: number, { language }: RuleContext): boolean =>
  at > 0 && !tokens[at - 1]!.capital && language.triggers.matchAt(tokens, at - 1) !== undefined;
