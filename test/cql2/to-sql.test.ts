import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { compileFilter } from '../../server/cql2/evaluate.ts';
import { EVENT_QUERYABLES } from '../../server/cql2/event-queryables.ts';
import { filterOf } from '../../server/cql2/filter.ts';
import { parseText } from '../../server/cql2/parse-text.ts';
import { EVENT_AREA_COLUMNS, EVENT_COLUMNS } from '../../server/cql2/sql-columns.ts';
import { toSql } from '../../server/cql2/to-sql.ts';
import { writeText } from '../../server/cql2/write-text.ts';
import { eventFilter } from './arbitrary.ts';
import { COLUMNS, eventTable, type MadeEvent, madeEvent } from './event-table.ts';

const queryables = EVENT_QUERYABLES;
const events = fc.sample(madeEvent, { numRuns: 300, seed: 7 });
const database = eventTable(events);
after(() => database.close());

const sqlOf = (text: string, columns = EVENT_COLUMNS) => toSql(parseText(text), { queryables, columns });

describe('SQL with the rest of a filter, and the predicate', () => {
  test('agree on random filters of random events', () => {
    const seen = { sql: 0, mixed: 0, predicate: 0, found: 0 };
    fc.assert(
      fc.property(eventFilter, (tree) => {
        const filter = filterOf(tree);
        const expected = indexesWhere(compileFilter(filter, { queryables }));
        const { sql, params, rest } = toSql(filter, { queryables, columns: COLUMNS });
        const candidates = database
          .prepare(`SELECT e.seq FROM events e WHERE ${sql}`)
          .all(params)
          .map((row) => row['seq'] as number);
        const found = candidates.filter((seq) => rest === null || rest((events[seq] as MadeEvent).feature)).sort((a, b) => a - b);
        assert.deepEqual(found, expected, writeText(tree));
        seen[rest === null ? 'sql' : sql === '1' ? 'predicate' : 'mixed'] += 1;
        seen.found += Number(found.length > 0);
      }),
      { numRuns: 10_000 },
    );
    for (const [kind, times] of Object.entries(seen)) assert.ok(times > 500, `only ${times} of 10,000 filters: ${kind}`);
  });

  test('agree on single random events, made anew', () => {
    fc.assert(
      fc.property(eventFilter, madeEvent, (tree, event) => {
        const filter = filterOf(tree);
        const { sql, params, rest } = toSql(filter, { queryables, columns: COLUMNS });
        const table = eventTable([event]);
        const candidate = table.prepare(`SELECT 1 FROM events e WHERE ${sql}`).get(params) !== undefined;
        table.close();
        assert.equal(
          candidate && (rest?.(event.feature) ?? true),
          compileFilter(filter, { queryables })(event.feature) === true,
          writeText(tree),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

function indexesWhere(holds: (feature: MadeEvent['feature']) => boolean | null): readonly number[] {
  return [...events.keys()].filter((n) => holds((events[n] as MadeEvent).feature) === true);
}

describe('SQL', () => {
  const exact: readonly (readonly [filter: string, sql: string])[] = [
    ["type = 'strike.missile'", 'e.type IN (:cql0)'],
    ["CASEI(type) LIKE casei('STRIKE.%') AND family <> 'ground'", '(e.type IN (:cql0, :cql1, :cql2, :cql3, :cql4, :cql5) AND'],
    ["date_start >= DATE('2022-03-01')", 'e.date_start >= :cql0'],
    ["T_INTERSECTS(INTERVAL(date_start, date_end), INTERVAL('2022-03-01', '..'))", '(e.date_start IS NOT NULL AND e.date_end >= :cql0)'],
    ["id LIKE '01A%'", 'e.id GLOB :cql0'],
    ['S_INTERSECTS(geometry, BBOX(30, 44, 40, 52))', 'e.lon BETWEEN :cql0 AND :cql1'],
    ['geometry IS NULL', 'e.lon IS NULL'],
    ['placed = TRUE OR date_start IS NULL', '(e.placing IN (:cql0) OR e.date_start IS NULL)'],
    ["NOT (assertion = 'denied')", 'e.assertion IN ('],
    ["type = 'no.such'", '0'],
    ['1 = 1', '1'],
  ];
  for (const [filter, start] of exact) {
    test(`says all of ${filter}`, () => {
      const { sql, rest } = sqlOf(filter);
      assert.equal(rest, null);
      assert.ok(sql.includes(start), sql);
    });
  }

  test('finds the candidates of a polygon in its box, the rest decides', () => {
    const { sql, rest, params } = sqlOf("S_WITHIN(geometry, POLYGON((30 44, 40 44, 40 52, 30 44))) AND type = 'other'");
    assert.match(sql, /event_points.*e\.type IN/s);
    assert.ok(rest);
    assert.deepEqual(Object.keys(params), ['cql0', 'cql1', 'cql2', 'cql3', 'cql4']);
    assert.equal(rest({ geometry: { type: 'Point', coordinates: [39, 45] }, properties: {} }), true);
    assert.equal(rest({ geometry: { type: 'Point', coordinates: [31, 51] }, properties: {} }), false);
  });

  test('leaves to the rest what it has no column for, and no more', () => {
    const { sql, rest } = sqlOf("bearing_deg > 0.5 AND type = 'other'");
    assert.equal(sql, 'e.type IN (:cql0)');
    assert.equal(rest?.({ properties: { bearing_deg: 0.6 } }), true);
  });

  test('knows no geometry where rows have none', () => {
    assert.equal(sqlOf('S_INTERSECTS(geometry, BBOX(30, 44, 40, 52))', EVENT_AREA_COLUMNS).sql, '1');
  });

  test('holds no value of the filter', () => {
    const { sql, params } = sqlOf("id = 'x''; DROP TABLE events; --' OR id LIKE '%\"''%'");
    assert.equal(sql, '(e.id = :cql0 OR e.id GLOB :cql1)');
    assert.deepEqual(params, { cql0: "x'; DROP TABLE events; --", cql1: '*"\'*' });
  });

  test('is left aside for a filter of more values than SQLite takes', () => {
    const { sql, params, rest } = sqlOf(Array.from({ length: 6_000 }, (_, n) => `id = '${n}'`).join(' OR '));
    assert.deepEqual([sql, params], ['1', {}]);
    assert.equal(rest?.({ properties: { id: '5999' } }), true);
  });
});
