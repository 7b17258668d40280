/** "The city", "the region", "the capital", "there": led back to the place they stand for, and put among the names of their sentence. */
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { Reading } from './mentions.ts';
import { sameClause, spanOf } from './mentions.ts';
import { precisionOf } from '../model/geo-precision.ts';
import type { Mention } from './mention.ts';
import type { Cue } from './place-cue.ts';
import { isVoice } from './voices.ts';

/** How sure it is that the words mean the place named last. */
const SCORE = 0.7;
/** A place named longer ago than this many sentences is forgotten. */
const MEMORY = 6;
/** The country of the reports: its capital is meant unless another country's places are named this many times as often. */
const HOME = 'UA';
const ABROAD = 2;
/** What speaks for a settlement being the one that the report goes on about. */
const SALIENCE = { told: 3, scene: 2, stays: 1, leaves: -3, leads: -1, perName: -0.5, enough: 0.5 } as const;
/** Words at the beginning of a sentence within which a place sets the scene. */
const SCENE = 6;

export function carryOver(readings: readonly Reading[], lookup: Lookup): readonly Reading[] {
  const main = mainCountry(readings);
  let settlement: Mention | undefined;
  let region: Mention | undefined;
  return readings.map((reading) => {
    const recent = (mention: Mention | undefined): Place | undefined =>
      mention !== undefined && reading.number - mention.sentence <= MEMORY ? (mention.place ?? undefined) : undefined;
    const meant = { settlement: recent(settlement), region: recent(region), capital: lookup.capital(countryOf(reading) ?? main) };
    const added = reading.anaphora.flatMap((match) => {
      const place =
        match.value === 'capital'
          ? meant.capital
          : (namedBefore(reading, match, match.value) ?? (namedLater(reading, match) ? undefined : meant[match.value]));
      const isFree =
        !reading.toponyms.some(({ first, last, kind }) => kind === 'literal' && first < match.end && match.first < last) &&
        pointsBack(reading, match);
      return place === undefined || !isFree ? [] : [mentionOf(reading, match, place)];
    });
    const full = added.length === 0 ? reading : { ...reading, toponyms: [...reading.toponyms, ...added].sort((a, b) => a.start - b.start) };
    settlement = salient(full, isRecent(settlement, reading)) ?? (reading.unknownPlace ? undefined : settlement);
    region = lastOf(reading, ({ geo_precision }) => geo_precision === 4) ?? region;
    return full;
  });
}

const isRecent = (mention: Mention | undefined, { number }: Reading): boolean =>
  mention !== undefined && number - mention.sentence <= MEMORY;

/** The settlement that a sentence tells something of; in one that tells of nothing only when it sets a scene, or when there was none before. */
function salient(reading: Reading, hasOne: boolean): Mention | undefined {
  const settlements = reading.toponyms.filter(
    (mention) =>
      isSettlement(mention) && (mention.kind === 'literal' || mention.institution) && !isVoice(reading, mention.first, mention.last),
  );
  let best: { readonly mention: Mention; readonly score: number } | undefined;
  for (const [at, mention] of settlements.entries()) {
    const score = salience(reading, mention) + at * SALIENCE.perName;
    if (score >= (hasOne ? SALIENCE.enough : Number.NEGATIVE_INFINITY) && (best === undefined || score > best.score))
      best = { mention, score };
  }
  return best?.mention;
}

function salience(reading: Reading, { cue, first }: Mention): number {
  const isTold = reading.triggers.some((trigger) => sameClause(reading, trigger.first, first));
  const isLeft = cue === 'from';
  const isLed = cue === 'to' || cue === 'towards';
  return (
    (isTold ? SALIENCE.told : 0) +
    (first <= SCENE && !isLeft && !isLed ? SALIENCE.scene : 0) +
    (isLeft ? SALIENCE.leaves : isLed ? SALIENCE.leads : cue === undefined ? 0 : SALIENCE.stays)
  );
}

const isSettlement = ({ place, geo_precision }: Mention): boolean => place !== null && geo_precision === 1;
const lastOf = ({ toponyms }: Reading, wanted: (mention: Mention) => boolean): Mention | undefined =>
  toponyms.findLast((mention) => (mention.kind === 'literal' || mention.institution) && wanted(mention));

/** Not "the city of Kherson", "there are", nor "the village Klymovo", of which the gazetteer does not know. */
function pointsBack({ sentence: { tokens } }: Reading, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const [word, next] = [tokens[first]!.lower, tokens[end]];
  if (ADVERB.test(word)) return !EXISTS.test(next?.lower ?? '');
  return next?.capital !== true && !/^(?:of|de)$/.test(next?.lower ?? '');
}

const ADVERB = /^(?:there|там|туди|туда|звідти|оттуда|allí|ahí)$/;
/** "there are": nothing is pointed at. */
const EXISTS = /^(?:is|are|was|were|has|have|had|will|would|may|can|could|must)$/;

/** The place of the kind named last before the words in their own sentence. */
const namedBefore = (reading: Reading, match: { readonly first: number }, kind: 'settlement' | 'region'): Place | undefined =>
  reading.toponyms.findLast(
    (mention) =>
      mention.last <= match.first &&
      mention.kind === 'literal' &&
      !isVoice(reading, mention.first, mention.last) &&
      (kind === 'settlement' ? isSettlement(mention) : mention.geo_precision === 4),
  )?.place ?? undefined;

/** "The city chosen as a target was the port of X": the words mean the place that is named behind, which counts by itself. */
function namedLater({ toponyms, sentence }: Reading, { end, value }: { readonly end: number; readonly value: string }): boolean {
  const later = toponyms.find(
    (mention) =>
      mention.first >= end && mention.kind === 'literal' && (value === 'settlement' ? isSettlement(mention) : mention.geo_precision === 4),
  );
  return later !== undefined && sentence.tokens.slice(end, later.first).some(({ lower }) => COPULA.test(lower));
}

const COPULA = /^(?:was|is|were|are|es|era|fue|є|був|була|було|став|стала|стало|был|была|было|стал)$/;

/** The words that lead away from, to or around the place; all others stay there. */
const CUES: readonly (readonly [RegExp, Cue])[] = [
  [/^(?:around|outside|near|навколо|біля|поблизу|під|вокруг|возле|около|под|cerca|alrededor)$/, 'around'],
  [/^(?:from|leaving|з|із|зі|звідти|из|от|оттуда|desde)$/, 'from'],
  [/^(?:to|до|к|туди|туда)$/, 'to'],
  [/^(?:towards|toward|hacia)$/, 'towards'],
];
const cueOf = (word: string): Cue | undefined => CUES.find(([pattern]) => pattern.test(word))?.[1];

function mentionOf(reading: Reading, match: { readonly first: number; readonly end: number }, place: Place): Mention {
  const span = spanOf(reading, match);
  const { tokens } = reading.sentence;
  const cue = cueOf(tokens[match.first]!.lower) ?? cueOf(tokens[match.first - 1]?.lower ?? '') ?? 'at';
  return {
    ...span,
    sentence: reading.number,
    first: match.first,
    last: match.end,
    text: reading.text.slice(span.start, span.end),
    kind: 'literal',
    place,
    geo_precision: precisionOf(place),
    score: SCORE,
    match_method: 'context',
    cue,
    institution: false,
  };
}

/** "In the capital and in Novosibirsk": the country that all settlements and regions of the sentence lie in. */
function countryOf({ toponyms }: Reading): string | undefined {
  const [one, ...others] = new Set(
    toponyms.flatMap(({ kind, place, geo_precision }) => (kind === 'literal' && geo_precision !== 6 ? (place?.country ?? []) : [])),
  );
  return others.length === 0 ? one : undefined;
}

/** The country that the report is about: the one at home, unless another one's places are named far more often. */
function mainCountry(readings: readonly Reading[]): string {
  const counts = new Map<string, number>();
  for (const { toponyms } of readings)
    for (const { place, geo_precision } of toponyms)
      if (place?.country != null && geo_precision !== 6) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] < ABROAD * (counts.get(HOME) ?? 0) ? HOME : most[0];
}
