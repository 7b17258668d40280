/** A small gazetteer and an extractor of a few words: what the server is tried with, where the real ones would only get in the way. */
import type { Candidate, Lookup, Place } from '../../gazetteer/types.ts';
import { type EventType, isEventType } from '../../server/model/codebook.ts';
import type { CodedEvent, GeoPrecision, Location } from '../../server/model/event.ts';
import type { ExtractOptions, Extraction } from '../../server/model/extraction.ts';
import { isCalendarDay } from '../../server/model/calendar.ts';

const place = (
  id: string,
  name: string,
  lat: number,
  lon: number,
  admin1: string | null,
  feature_code: string,
  country: string | null = 'UA',
): Place => ({
  ...{ id, name, lat, lon, country, admin1, feature_code },
  population: null,
});

export const PLACES = {
  mykolaiv: place('geonames:700569', 'Mykolaiv', 46.96591, 31.9974, 'Mykolaiv Oblast', 'PPLA'),
  village: place('geonames:1', 'Posad', 46.70123, 32.50321, 'Kherson Oblast', 'PPL'),
  oblast: place('admin1:UA.08', 'Kherson Oblast', 46.6, 33.5, 'Kherson Oblast', 'ADM1'),
  ukraine: place('country:UA', 'Ukraine', 49, 32, null, 'PCLI'),
  fiji: place('geonames:2', 'Taveuni', -16.8, 179.9, null, 'PPL', 'FJ'),
  blackSea: place('curated:black-sea', 'Black Sea', 44, 33, null, 'SEA', null),
} as const;

const PRECISION: Readonly<Record<string, GeoPrecision>> = { PPLA: 1, PPL: 1, ADM1: 4, PCLI: 6, SEA: 7 };
const UNCERTAINTY: Readonly<Record<string, number | null>> = { PPLA: 8_300, PPL: 1_000, ADM1: 90_000, PCLI: null, SEA: 50_000 };

const square = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

export const fakeLookup: Lookup = {
  find: (name) =>
    Object.values(PLACES)
      .filter((each) => each.name === name)
      .map((found): Candidate => ({ place: found, match_method: 'exact', name_kind: 'main', score: 1 })),
  place: (id) => Object.values(PLACES).find((each) => each.id === id),
  places: (_filter, { from = 0, limit }) => {
    const all = Object.values(PLACES);
    return { places: all.slice(from, from + limit), next: from + limit < all.length ? from + limit : null, matched: all.length };
  },
  area: (id) => (id === PLACES.oblast.id ? square(32, 46, 35, 47.5) : undefined),
  capital: () => undefined,
  prefix: () => [],
  reverse: () => [],
  suggest: () => [],
  uncertainty: (found) => UNCERTAINTY[found.feature_code] ?? null,
};

export function fakeLocation(found: Place, change: Partial<Location> = {}): Location {
  return {
    role: 'event',
    lon: found.lon,
    lat: found.lat,
    geo_precision: PRECISION[found.feature_code] ?? 1,
    uncertainty_m: UNCERTAINTY[found.feature_code] ?? null,
    name: found.name,
    name_verbatim: found.name,
    gazetteer_id: found.id,
    country: found.country,
    admin1: found.admin1,
    feature_code: found.feature_code,
    relation: 'at',
    bearing_deg: null,
    distance_m: null,
    anchor_id: null,
    match_method: 'exact',
    match_score: 1,
    ...change,
  };
}

export function fakeEvent(change: Partial<CodedEvent> = {}): CodedEvent {
  return {
    type: 'strike.missile',
    assertion: 'reported',
    outcome: 'unknown',
    date_start: '2022-03-29',
    date_end: '2022-03-29',
    date_precision: 1,
    date_text: 'on Tuesday',
    date_rule: 'weekday',
    time_start: null,
    time_zone: null,
    locations: [fakeLocation(PLACES.mykolaiv)],
    actors: [],
    directed: true,
    killed: null,
    injured: null,
    casualty_claimant: null,
    weapon: ['cruise_missile'],
    target_type: ['administrative', 'residential'],
    summary: 'A missile hit the regional administration in Mykolaiv.',
    evidence: [{ field: 'type', start: 0, end: 4 }],
    confidence: 0.7,
    rule_id: 'fake',
    vocabulary_version: '1.0.0',
    extractor_version: 'fake',
    crosswalk: { acled_event_type: null, acled_sub_event_type: null, plover_event: null, cameo_root: null },
    ...change,
  };
}

/**
 * Reads sentences of the form `strike.missile @ Mykolaiv @ 2022-03-29.`: type, place (or -) and day (or -). Everything else is no event;
 * the word `reject` is a rejected mention.
 */
export function fakeExtract(text: string, lookup: Lookup, options: ExtractOptions = {}): Extraction {
  const events = [...text.matchAll(/([a-z_.]+) @ ([^@\n]+?) @ ([\d-]+)/g)].flatMap((match) => eventOf(match, lookup));
  const rejected = [...text.matchAll(/reject/g)].map(({ index }) => ({
    code: 'made_up',
    reason: 'Made up.',
    start: index,
    end: index + 6,
  }));
  return { language: options.language ?? 'en', published: options.published ?? null, toponyms: [], events, rejected };
}

function eventOf(match: RegExpMatchArray, lookup: Lookup): readonly CodedEvent[] {
  const [words, type = '', name = '', day = ''] = match;
  if (!isEventType(type)) return [];
  const found = lookup.find(name)[0]?.place;
  const date = isCalendarDay(day) ? day : null;
  const start = match.index ?? 0;
  const span = (part: string) => ({ start: start + words.indexOf(part), end: start + words.indexOf(part) + part.length });
  return [
    fakeEvent({
      type: type as EventType,
      locations: found ? [fakeLocation(found)] : [],
      date_start: date,
      date_end: date,
      date_precision: date === null ? null : 1,
      date_rule: date === null ? 'open' : 'date',
      summary: words,
      evidence: [
        { field: 'type', ...span(type) },
        { field: 'place', ...span(name) },
      ],
    }),
  ];
}
