/** The columns that the SQL back end reads are what the feature says: else the two back ends would answer differently. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '../../server/cql2/evaluate.ts';
import { EVENT_QUERYABLES } from '../../server/cql2/event-queryables.ts';
import { EVENT_COLUMNS } from '../../server/cql2/sql-columns.ts';
import { EVENT_TYPES } from '../../server/model/codebook.ts';
import { ASSERTIONS, type CodedEvent, REVIEW_STATUSES } from '../../server/model/event.ts';
import { featureOf } from '../../server/model/feature.ts';
import { rowOfEvent } from '../../server/store/rows.ts';
import { fakeEvent, fakeLocation, PLACES } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';

const changes: readonly Partial<CodedEvent>[] = [
  ...EVENT_TYPES.map((type) => ({ type })),
  ...ASSERTIONS.map((assertion) => ({ assertion })),
  ...Object.values(PLACES).map((place) => ({ locations: [fakeLocation(place)] })),
  { locations: [] },
  { date_start: null, date_end: null },
  { date_start: '2022-03-01', date_end: '2022-03-05' },
];

const columnOf = (sql: string): string => sql.replace(/^e\./, '');

describe('a row of the store and its feature', () => {
  const report = storedReport();
  const items = changes.flatMap((change) =>
    REVIEW_STATUSES.map((review_status) => storedEvent(fakeEvent(change), report.id, { review_status })).map((event) => ({
      row: rowOfEvent(event, false) as Readonly<Record<string, unknown>>,
      feature: featureOf({ event, report }),
    })),
  );

  for (const [name, { sql }] of Object.entries(EVENT_COLUMNS.columns)) {
    test(`say the same ${name}`, () => {
      for (const { row, feature } of items) assert.equal(row[columnOf(sql)], feature.properties[name as 'id']);
    });
  }

  for (const { sql, values } of EVENT_COLUMNS.vocabularies) {
    test(`say the same of ${Object.keys(values[0]?.properties ?? {}).join(', ')}`, () => {
      for (const { row, feature } of items) {
        const word = values.find(({ value }) => value === row[columnOf(sql)]);
        assert.ok(word, `${row[columnOf(sql)]} is no word of ${sql}`);
        for (const [name, value] of Object.entries(word.properties)) assert.equal(value, feature.properties[name as 'id'], name);
      }
    });
  }

  test('have a point where the other has', () => {
    for (const { row, feature } of items) assert.equal(row['lon'] === null, feature.geometry === null);
  });
});

test('every property of a feature can be asked for', () => {
  const feature = featureOf({ event: storedEvent(fakeEvent(), 'r'), report: storedReport() });
  for (const [name, value] of Object.entries(feature.properties)) {
    assert.equal(compile(`${name} IS NULL`, { queryables: EVENT_QUERYABLES })(feature), value === null, name);
  }
});
