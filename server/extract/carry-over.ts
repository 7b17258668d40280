/** "The city", "the region", "the capital", "there": led back to the place they stand for, and put among the names of their sentence. */
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { Reading } from './mentions.ts';
import { spanOf } from './mentions.ts';
import { precisionOf } from './precision.ts';
import type { Mention } from './mention.ts';

/** How sure it is that the words mean the place named last. */
const SCORE = 0.7;
/** A place named longer ago than this many sentences is forgotten. */
const MEMORY = 6;
/** The country of the reports, where a report names none. */
const HOME = 'UA';

export function carryOver(readings: readonly Reading[], lookup: Lookup): readonly Reading[] {
  const country = mainCountry(readings) ?? HOME;
  let settlement: Mention | undefined;
  let region: Mention | undefined;
  return readings.map((reading) => {
    const recent = (mention: Mention | undefined): Place | undefined =>
      mention !== undefined && reading.number - mention.sentence <= MEMORY ? (mention.place ?? undefined) : undefined;
    const meant = { settlement: recent(settlement), region: recent(region), capital: lookup.capital(country) };
    const added = reading.anaphora.flatMap((match) => {
      const place =
        match.value === 'capital'
          ? meant.capital
          : (namedBefore(reading, match, match.value) ?? (named(reading, match.value) ? undefined : meant[match.value]));
      const isFree =
        !reading.toponyms.some(({ first, last, kind }) => kind === 'literal' && first < match.end && match.first < last) &&
        !OF.test(reading.sentence.tokens[match.end]?.lower ?? '');
      return place === undefined || !isFree ? [] : [mentionOf(reading, match, place)];
    });
    settlement = lastOf(reading, isSettlement) ?? settlement;
    region = lastOf(reading, ({ geo_precision }) => geo_precision === 4) ?? region;
    return added.length === 0 ? reading : { ...reading, toponyms: [...reading.toponyms, ...added].sort((a, b) => a.start - b.start) };
  });
}

const isSettlement = ({ place, geo_precision }: Mention): boolean => place !== null && geo_precision === 1;
const lastOf = ({ toponyms }: Reading, wanted: (mention: Mention) => boolean): Mention | undefined =>
  toponyms.findLast((mention) => (mention.kind === 'literal' || mention.institution) && wanted(mention));

/** "the city of Kherson" is no pointing back. */
const OF = /^(?:of|de)$/;

/** The place of the kind named last before the words in their own sentence. */
const namedBefore = ({ toponyms }: Reading, match: { readonly first: number }, kind: 'settlement' | 'region'): Place | undefined =>
  toponyms.findLast(
    (mention) =>
      mention.last <= match.first &&
      mention.kind === 'literal' &&
      (kind === 'settlement' ? isSettlement(mention) : mention.geo_precision === 4),
  )?.place ?? undefined;

/** Where the sentence names such a place only later ("the city chosen as a target was the port of X"), the words mean that one, which counts by itself. */
const named = ({ toponyms }: Reading, kind: 'settlement' | 'region'): boolean =>
  toponyms.some((mention) => mention.kind === 'literal' && (kind === 'settlement' ? isSettlement(mention) : mention.geo_precision === 4));

function mentionOf(reading: Reading, match: { readonly first: number; readonly end: number }, place: Place): Mention {
  const span = spanOf(reading, match);
  const before = reading.sentence.tokens[match.first - 1]?.lower ?? '';
  const cue = /^(?:around|outside|near)$/.test(before) ? 'around' : 'at';
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

/** The country that most settlements of the report lie in. */
function mainCountry(readings: readonly Reading[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { toponyms } of readings)
    for (const { place, geo_precision } of toponyms)
      if (place?.country != null && geo_precision !== 6) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
