/** What is wrong is named: where it stands, what was found, what was expected. And nothing but that is ever thrown. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Cql2Error, type Where } from '../../server/cql2/cql2-error.ts';
import { compile } from '../../server/cql2/evaluate.ts';
import { EVENT_QUERYABLES } from '../../server/cql2/event-queryables.ts';
import { anyExpression } from './arbitrary.ts';
import { writeJson } from '../../server/cql2/write-json.ts';
import { examples } from './fixtures.ts';

const queryables = EVENT_QUERYABLES;

const texts: readonly (readonly [filter: string, at: Where | null, message: RegExp])[] = [
  ['', 0, /at character 1: found the end; expected a property/],
  ['type =', 6, /found the end; expected a property/],
  ["type = 'a' type", 11, /found "type"; expected .*AND, OR or the end/],
  ["(type = 'a'", 11, /found the end; expected "\)"/],
  ["type = 'a", 7, /a text that does not end/],
  ['type = "a', 7, /a name that does not end/],
  ["type ~ 'a'", 5, /found "~"/],
  ["type NOT 'a'", 9, /found "'a'"; expected LIKE, BETWEEN or IN/],
  ['type IS 5', 8, /found "5"; expected "NULL"/],
  ['killed_low BETWEEN 1 OR 2', 21, /found "OR"; expected "AND"/],
  ['killed_low = 1e999', 13, /too large/],
  ['killed_low = 2^2^2', 16, /brackets/],
  ['no_such = 1', 0, /found the property "no_such"; expected one of geometry, id/],
  ["f(type) = 'a'", 0, /found the function "f"; expected one of abs/],
  ['length(1) = 1', 7, /found the number 1; expected a text/],
  ['length() = 1', 0, /found 0 arguments of "length"; expected 1: text/],
  ["killed_low = 'many'", 13, /found the text "many" compared with the property "killed_low", which is a number/],
  ["killed_low IN (1, 'two')", 18, /found the text "two"/],
  ['date_start > 5', 13, /the number 5 compared with the property "date_start", which is a date/],
  ["date_start > 'yesterday'", 13, /the text "yesterday"/],
  ["date_start = DATE('2022-02-30')", 18, /"2022-02-30", which is no day/],
  ["updated_at = TIMESTAMP('2022-02-20T10:00:00')", 23, /no moment in UTC/],
  ["updated_at = TIMESTAMP('275760-09-13T00:00:00Z')", 23, /no moment in UTC/],
  ["T_AFTER(date_start, INTERVAL('2022-03-02', '2022-03-01'))", 20, /ends \(2022-03-01\) before it starts/],
  ["T_AFTER(type, DATE('2022-03-02'))", 8, /"type", which is a text; expected a date or an interval/],
  ['geometry = 1', 0, /which cannot be compared/],
  ['S_INTERSECTS(type, BBOX(1, 2, 3, 4))', 13, /which is a text; expected a geometry/],
  ['S_INTERSECTS(geometry, BBOX(1, 2, 3))', 23, /BBOX of 3 numbers/],
  ['S_INTERSECTS(geometry, BBOX(1, 4, 3, 2))', 23, /south is greater/],
  ['S_INTERSECTS(geometry, POINT(400 2))', 23, /expected a longitude from -180 to 180/],
  ['S_INTERSECTS(geometry, POINT(NaN 2))', 29, /found "NaN"; expected a number/],
  ['S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))', 23, /not closed/],
  ['S_INTERSECTS(geometry, POLYGON((0 0, 2 2, 2 0, 0 2, 0 0)))', 23, /not valid: Self-intersection at 1 1/],
  ['S_INTERSECTS(geometry)', 0, /found 1 operands of S_INTERSECTS; expected 2/],
  ['S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1)))', 19, /only S_INTERSECTS and S_DISJOINT/],
  ['A_CONTAINS(killed_low, (1))', 11, /expected an array/],
  ['type LIKE place', 10, /a pattern that is no text/],
  ["killed_low LIKE '1%'", 0, /"killed_low", which is a number; expected a text/],
  ['type', 0, /the property "type" alone; expected a condition/],
  ["'a'", 0, /expected a condition/],
  ['1 + 1', 2, /expected a (condition|comparison)/],
  ["type = 'a\0'", null, /zero byte/],
  ["type = '\ud800'", null, /half a character/],
  [`${'('.repeat(5_000)}1 = 1`, 100, /nested more than 100 deep/],
  [`killed_low = ${'1 + '.repeat(5_000)}1`, 411, /nested more than 100 deep/],
  [`${'NOT '.repeat(5_000)}1 = 1`, 400, /nested more than 100 deep/],
  [`type IN (${"'a', ".repeat(30_000)}'a')`, 100_004, /more than 20000 parts/],
  [`type = '${'a'.repeat(300_000)}'`, null, /longer than 200000 characters/],
];

describe('a text', () => {
  for (const [filter, at, message] of texts) {
    test(JSON.stringify(filter.slice(0, 80)), () => assertFault(() => compile(filter, { queryables }), at, message));
  }
});

const nested = (depth: number): unknown => (depth === 0 ? true : { op: 'not', args: [nested(depth - 1)] });

const jsons: readonly (readonly [filter: unknown, at: Where | null, message: RegExp])[] = [
  ['{"op":', null, /it is no JSON/],
  ['[1]', '', /expected a (condition|comparison)|alone/],
  [null, '', /found null; expected a text, a number/],
  [{ op: 'and', args: [true] }, '/args', /found 1 operands of "and"; expected at least 2/],
  [{ op: '=', args: { 0: 1 } }, '/args', /expected a list of operands/],
  [{ op: '=', args: [{ property: 'no_such' }, 1] }, '/args/0', /wrong at \/args\/0: found the property "no_such"/],
  [{ op: '=', args: [{ property: 5 }, 1] }, '/args/0/property', /found "5"; expected a text/],
  [{ op: '=', args: [{ propertyy: 'a' }, 1] }, '/args/0', /an object with "propertyy"/],
  [{ op: '=', args: [{ property: 'killed_low' }, Number.NaN] }, '/args/1', /too large/],
  [{ op: 'in', args: [{ property: 'killed_low' }, 1] }, '/args/1', /expected "in" to have a value and a list/],
  [{ op: 's_intersects', args: [{ property: 'geometry' }, { type: 'Point', coordinates: [1] }] }, '/args/1/coordinates', /1 numbers/],
  [{ op: 's_intersects', args: [{ property: 'geometry' }, { type: 'Circle' }] }, '/args/1/type', /the type "Circle"/],
  [{ op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [1, 2, 3, 'x'] }] }, '/args/1/bbox/3', /found "x"; expected a number/],
  [{ op: 't_after', args: [{ property: 'date_start' }, { interval: ['2022-01-01'] }] }, '/args/1/interval', /a list of two ends/],
  [{ op: '=', args: [{ property: 'type' }, 'a\ud800'] }, '/args/1', /half a character/],
  [nested(5_000), '/args/0'.repeat(101), /nested more than 100 deep/],
];

describe('JSON', () => {
  for (const [filter, at, message] of jsons) {
    test(String(message), () => assertFault(() => compile(filter, { lang: 'cql2-json', queryables }), at, message));
  }
});

function assertFault(run: () => unknown, at: Where | null, message: RegExp): void {
  assert.throws(run, (error) => {
    assert.ok(error instanceof Cql2Error, String(error));
    assert.match(error.message, message);
    assert.equal(error.at, at);
    assert.ok(error.message.length < 2_000);
    return true;
  });
}

describe('nothing but Cql2Error is thrown', () => {
  const feature = { geometry: { type: 'Point' as const, coordinates: [1, 2] }, properties: { type: 'other', list: [null, {}], a: -0 } };
  const harmless = (filter: unknown, lang: 'cql2-text' | 'cql2-json') => {
    for (const options of [{ lang }, { lang, queryables }]) {
      try {
        assert.equal(typeof compile(filter, options)(feature), 'boolean');
      } catch (error) {
        if (!(error instanceof Cql2Error)) throw error;
      }
    }
  };

  test('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => harmless(text, 'cql2-text')));
  });

  test('for what words and signs of the language make', () => {
    const words =
      "a type ( ) , ' \" = < <> + - ^ / NOT AND OR IN LIKE BETWEEN IS NULL TRUE 1 1e5 'x' DATE( INTERVAL( POINT( BBOX( S_WITHIN( A_EQUALS( CASEI( f( '..' '2022-01-01'";
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 20 }), (found) => harmless(found.join(' '), 'cql2-text')),
      { numRuns: 3_000 },
    );
  });

  test('for examples with a piece cut out', () => {
    const all = [...examples('txt').values()];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(20), (text, at, length) => {
        const from = at % text.length;
        harmless(text.slice(0, from) + text.slice(from + length), 'cql2-text');
      }),
      { numRuns: 2_000 },
    );
  });

  test('for any tree, any JSON and any object', () => {
    fc.assert(
      fc.property(anyExpression, (tree) => harmless(writeJson(tree), 'cql2-json')),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.json(), (text) => harmless(text, 'cql2-json')));
    fc.assert(fc.property(fc.object(), (object) => harmless({ op: 'and', args: [object, object] }, 'cql2-json')));
  });
});
