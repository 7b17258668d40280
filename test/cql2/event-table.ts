/** Random events as features and as rows of a table like the store's, with columns of every kind besides. */
import { DatabaseSync } from 'node:sqlite';
import fc, { type Arbitrary } from 'fast-check';
import type { FilteredFeature } from '../../server/cql2/context.ts';
import { EVENT_COLUMNS, type SqlColumns } from '../../server/cql2/sql-columns.ts';
import { CODEBOOK, EVENT_TYPES, familyOf } from '../../server/model/codebook.ts';
import { ASSERTIONS, REVIEW_STATUSES } from '../../server/model/event.ts';
import { DAYS, WORDS } from './arbitrary.ts';

/** Columns of every kind, and some properties without one, so that both back ends have to work together. */
export const COLUMNS: SqlColumns = {
  ...EVENT_COLUMNS,
  columns: {
    id: { sql: 'e.id', kind: 'text' },
    date_start: { sql: 'e.date_start', kind: 'day' },
    date_end: { sql: 'e.date_end', kind: 'day' },
    place: { sql: 'e.place', kind: 'text' },
    country: { sql: 'e.country', kind: 'text' },
    confidence: { sql: 'e.confidence', kind: 'number' },
    killed_best: { sql: 'e.killed_best', kind: 'number' },
    directed: { sql: 'e.directed', kind: 'boolean' },
  },
};

const TABLE = `
  CREATE TABLE events (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, assertion TEXT NOT NULL, review_status TEXT NOT NULL,
    date_start TEXT, date_end TEXT, placing TEXT NOT NULL, lon REAL, lat REAL, place TEXT, country TEXT, confidence REAL NOT NULL,
    killed_best INTEGER, directed INTEGER NOT NULL) STRICT;
  CREATE VIRTUAL TABLE event_points USING rtree (seq, west, east, south, north);`;

export interface MadeEvent {
  readonly row: Readonly<Record<string, string | number | null>>;
  readonly feature: FilteredFeature;
}

const word = fc.constantFrom(...WORDS);
const wordOrNull = fc.option(word, { freq: 4 });
/** On the grid that filters are made on, near its lines by less than is shown, or anywhere. */
const degrees = (middle: number) =>
  fc.oneof(
    fc.integer({ min: -10, max: 10 }).map((halves) => middle + halves / 2),
    fc.tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -9, max: 9 })).map(([halves, off]) => middle + halves / 2 + off * 1e-6),
    fc.double({ min: middle - 5, max: middle + 5, noNaN: true }),
  );

export const madeEvent: Arbitrary<MadeEvent> = fc
  .record({
    type: fc.oneof(fc.constantFrom('strike.missile' as const, 'other' as const), fc.constantFrom(...EVENT_TYPES)),
    assertion: fc.constantFrom(...ASSERTIONS),
    review_status: fc.constantFrom(...REVIEW_STATUSES),
    id: word,
    place: wordOrNull,
    country: wordOrNull,
    summary: word,
    weapon: fc.option(fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(';'))),
    days: fc.option(fc.tuple(fc.constantFrom(...DAYS), fc.option(fc.constantFrom(...DAYS), { freq: 5 })), { freq: 4 }),
    confidence: fc.constantFrom(0, 0.1, 0.5, 1),
    killed_best: fc.option(fc.constantFrom(0, 1, 2, 3)),
    geo_precision: fc.option(fc.constantFrom(1, 4)),
    directed: fc.boolean(),
    placing: fc.constantFrom('placed', 'placed', 'area', 'unplaced'),
    lon: degrees(32),
    lat: degrees(47),
  })
  .map(({ type, days, placing, directed, lon, lat, summary, weapon, geo_precision, ...same }) => {
    const point = placing === 'placed' ? { lon, lat } : { lon: null, lat: null };
    const dates = { date_start: days?.[0] ?? null, date_end: days?.[1] ?? null };
    return {
      row: { ...same, ...dates, ...point, type, placing, directed: Number(directed) },
      feature: {
        id: same.id,
        geometry: placing === 'placed' ? { type: 'Point', coordinates: [Number(lon.toFixed(5)), Number(lat.toFixed(5))] } : null,
        properties: {
          ...{ ...same, ...dates, type, directed, summary, weapon, geo_precision },
          ...{ family: familyOf(type), type_label: CODEBOOK[type].label, placed: placing === 'placed' },
        },
      },
    };
  });

/** Every event a row, whose seq is its index. */
export function eventTable(events: readonly MadeEvent[]): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(TABLE);
  events.forEach(({ row }, seq) => {
    const names = Object.keys(row);
    database
      .prepare(`INSERT INTO events (seq, ${names.join(', ')}) VALUES (:seq, ${names.map((name) => `:${name}`).join(', ')})`)
      .run({ seq, ...row });
    if (row['lon'] === null) return;
    database
      .prepare('INSERT INTO event_points VALUES (:seq, :lon, :lon, :lat, :lat)')
      .run({ seq, lon: row['lon'] ?? 0, lat: row['lat'] ?? 0 });
  });
  return database;
}
