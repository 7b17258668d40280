import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile, compileFilter } from '../../server/cql2/evaluate.ts';
import { EVENT_QUERYABLES } from '../../server/cql2/event-queryables.ts';
import { parseText } from '../../server/cql2/parse-text.ts';
import { reprojected } from '../../server/cql2/reproject.ts';

const event = {
  id: '01',
  geometry: { type: 'Point' as const, coordinates: [31.99, 46.97] },
  properties: {
    ...{ type: 'strike.missile', place: 'Миколаїв', admin1: "Mykolaiv's", weapon: 'cruise_missile;drone', summary: null },
    ...{ date_start: '2022-03-29', date_end: '2022-03-30', updated_at: '2022-04-01T12:00:00.000Z', source_date: null },
    ...{ killed_low: 9, killed_best: 0, killed_high: null, confidence: 0.7, directed: true },
  },
};

/** What is known of the event: true, false or null for unknown. */
const answers: Readonly<Record<string, readonly (readonly [filter: string, answer: boolean | null])[]>> = {
  'null is unknown, and unknown is neither': [
    ['killed_high > 3', null],
    ['NOT killed_high > 3', null],
    ['killed_high = killed_high', null],
    ["killed_high > 3 OR type = 'strike.missile'", true],
    ["killed_high > 3 AND type = 'other'", false],
    ["killed_high > 3 OR type = 'other'", null],
    ['killed_high IS NULL', true],
    ['killed_high + 1 IS NULL', true],
    ['(killed_high > 3) IS NULL', true],
    ['killed_low IN (1, killed_high)', null],
    ['killed_low IN (9, killed_high)', true],
    ['killed_low NOT IN (1, killed_high)', null],
    ['killed_high NOT BETWEEN 1 AND 3', null],
    ['killed_low BETWEEN 10 AND killed_high', false],
    ["summary LIKE '%'", null],
    ['1 / killed_best = 1', null],
    ['killed_low % killed_best IS NULL', true],
  ],
  numbers: [
    ['killed_low = 2 + 3 * 2 + 1', true],
    ['killed_low = -(-3)^2', true],
    ['-7 div 2 = -3', true],
    ['7 % 4 = 3', true],
    ['-killed_low = -9', true],
    ['confidence * 10 > 6.9e0', true],
    ['abs(0 - killed_low) = 9 AND floor(confidence) = 0 AND ceil(confidence) = 1', true],
    ['1e308 * 10 > 1', null],
  ],
  texts: [
    ["admin1 = 'Mykolaiv''s'", true],
    ["admin1 = 'Mykolaiv\\'s'", true],
    ["CASEI(place) = CASEI('МИКОЛАЇВ')", true],
    ["ACCENTI(place) = ACCENTI('Миколаів')", true],
    ["CASEI('Straße') = CASEI('STRASSE') AND CASEI('ὈΔΥΣΣΕΎΣ') = CASEI('ὀδυσσεύς')", true],
    ["ACCENTI('Łódź') = 'Lodz' AND ACCENTI('København') = 'Kobenhavn'", true],
    ["type LIKE 'strike.%' AND type NOT LIKE 'STRIKE.%'", true],
    ["place LIKE '_иколаї_'", true],
    ["'50%' LIKE '50\\%' AND '505' NOT LIKE '50\\%'", true],
    ["'😀' LIKE '_'", true],
    ['length(place) = 8', true],
    ["'😀' > 'ｚ'", true],
  ],
  dates: [
    ["date_start = DATE('2022-03-29')", true],
    ["date_start = '2022-03-29'", true],
    ["date_start = TIMESTAMP('2022-03-29T15:00:00Z')", true],
    ["updated_at = DATE('2022-04-01')", true],
    ["updated_at > TIMESTAMP('2022-04-01T11:59:59.5Z')", true],
    ["source_date < DATE('2022-04-01')", null],
    ['date_start < date_end', true],
    ["T_DURING(INTERVAL(date_start, date_end), INTERVAL('2022-03-01', '2022-03-31'))", true],
    ["T_DURING(date_start, INTERVAL('2022-03-01', '..'))", true],
    ["T_INTERSECTS(INTERVAL(date_start, date_end), DATE('2022-03-30'))", true],
    ["T_DISJOINT(INTERVAL(date_start, date_end), INTERVAL('2022-04-01', '..'))", true],
    ["T_MEETS(INTERVAL(date_start, date_end), INTERVAL('2022-03-30', '2022-04-02'))", true],
    ["T_INTERSECTS(source_date, INTERVAL('..', '..'))", null],
    ["T_INTERSECTS(INTERVAL(source_date, date_end), INTERVAL('2022-04-01', '..'))", false],
    ['year(date_start) = 2022 AND month(date_start) = 3 AND day(date_start) = 29', true],
  ],
  arrays: [
    ["A_CONTAINS(weapon, ('drone'))", true],
    ["A_EQUALS(weapon, ('drone', 'cruise_missile'))", true],
    ["A_CONTAINEDBY(weapon, ('drone', 'mine'))", false],
    ["A_OVERLAPS(weapon, ('drone', 'mine'))", true],
    ["A_OVERLAPS(('a', 1, TRUE), (1)) AND A_EQUALS((), ())", true],
    ["A_CONTAINS((DATE('2022-03-29'), (1, 2)), (date_start, (1, 2)))", true],
    ['A_CONTAINS((1, killed_high), (1))', null],
  ],
  geometry: [
    ['S_INTERSECTS(geometry, BBOX(31, 46, 33, 47))', true],
    ['S_WITHIN(geometry, BBOX(31.99, 46, 33, 47))', false],
    ['S_TOUCHES(geometry, BBOX(31.99, 46, 33, 47))', true],
    ['S_INTERSECTS(geometry, BBOX(170, 46, 32, 47))', true],
    ['S_EQUALS(geometry, POINT(31.99 46.97))', true],
    ['S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0 0), POLYGON((31 46, 33 46, 33 48, 31 46))))', true],
    ['distance(geometry, POINT(32 47)) < 4000', true],
    ['geometry IS NOT NULL', true],
  ],
  booleans: [
    ['directed = TRUE', true],
    ['directed = 1', true],
    ['(killed_low > 3) = directed', true],
    ['TRUE AND NOT FALSE', true],
  ],
};

for (const [topic, cases] of Object.entries(answers)) {
  describe(topic, () => {
    for (const [filter, answer] of cases) {
      test(`${filter} is ${answer}`, () => {
        assert.equal(compileFilter(parseText(filter), { queryables: EVENT_QUERYABLES })(event), answer);
      });
    }
  });
}

describe('without queryables', () => {
  test('a property that a feature has not is null', () => assert.equal(compile('no_such = 1')(event), false));
  test('values say of what type they are', () => {
    const feature = { properties: { flag: 1, list: ['a', 'b'], at: '2022-01-01T00:00:00+02:00', toString: null } };
    assert.ok(compile("flag = TRUE AND A_CONTAINS(list, ('a')) AND at = TIMESTAMP('2021-12-31T22:00:00Z')")(feature));
  });
  test('what objects inherit is no property', () => assert.ok(compile('constructor IS NULL AND "__proto__" IS NULL')(event)));
  test('JSON is read as text or as an object', () => {
    const filter = { op: '=', args: [{ property: 'type' }, 'strike.missile'] };
    assert.ok(compile(filter, { lang: 'cql2-json' })(event) && compile(JSON.stringify(filter), { lang: 'cql2-json' })(event));
  });
});

test('a filter in latitude and longitude is turned around', () => {
  const filter = parseText('S_INTERSECTS(geometry, BBOX(46, 31, 47, 33)) AND S_EQUALS(POINT(46.97 31.99), geometry) AND no_such = 1');
  const turned = reprojected(filter, (lat, lon) => [lon, lat]);
  assert.throws(() => compileFilter(turned, { queryables: EVENT_QUERYABLES }), /at character 93: found the property "no_such"/);
  const { tree } = turned;
  assert.ok(tree.kind === 'operation');
  const both = { ...tree, args: tree.args.slice(0, 2) };
  assert.equal(compileFilter({ tree: both, whereIs: () => null }, { queryables: EVENT_QUERYABLES })(event), true);
});
