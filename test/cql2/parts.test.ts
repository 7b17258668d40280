/** The small parts that both back ends stand on. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CQL2_CONFORMANCE } from '../../server/cql2/conformance.ts';
import { EVENT_QUERYABLES } from '../../server/cql2/event-queryables.ts';
import { functionList } from '../../server/cql2/functions.ts';
import { queryablesSchema } from '../../server/cql2/queryables.ts';
import { greatestShownUpTo, leastShownFrom } from '../../server/cql2/rounded-bounds.ts';
import { relateByMatrix, Shape } from '../../server/cql2/shape.ts';
import { relate } from '../../server/cql2/spatial-relations.ts';
import { compareTexts, foldAccents, foldCase, matchesPattern, patternParts } from '../../server/cql2/text-values.ts';
import { type Geometry, SPATIAL } from '../../server/cql2/tree.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('a', 'b', 'ß', 'Σ', '\ue000', '😀'), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })),
});

describe('texts', () => {
  test('are compared as their bytes in UTF-8 are', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.equal(Math.sign(compareTexts(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  test('once folded do not change', () => {
    const words = fc.constantFrom('ΟΔΥΣΣΕΎΣ', 'Straße', 'Київ', 'ﬃ', 'Đặng', 'Ærø');
    fc.assert(
      fc.property(words, (word) => foldCase(foldCase(word)) === foldCase(word) && foldAccents(foldAccents(word)) === foldAccents(word)),
    );
  });

  test('match patterns as a regular expression does', () => {
    const pattern = fc.array(fc.constantFrom('%', '_', 'a', 'b'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 10 }), pattern, (value, parts) => {
        const expression = new RegExp(`^${parts.map((part) => (part === '%' ? '.*' : part === '_' ? '.' : part)).join('')}$`, 'su');
        assert.equal(matchesPattern(value, patternParts(parts.join(''))), expression.test(value));
      }),
      { numRuns: 1_000 },
    );
  });

  test('take no longer than the product of the lengths', () => {
    const started = performance.now();
    assert.equal(matchesPattern('a'.repeat(5_000), patternParts(`${'%a'.repeat(500)}b`)), false);
    assert.ok(performance.now() - started < 2_000);
  });
});

describe('bounds of what is shown rounded', () => {
  const degrees = fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.integer({ min: -18e6, max: 18e6 }).map((n) => n / 1e5),
  );
  test('are met by just those numbers', () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: -2e-5, max: 2e-5, noNaN: true }), (bound, off) => {
        const shown = Number((bound + off).toFixed(5));
        assert.equal(bound + off >= leastShownFrom(bound, 5), shown >= bound);
        assert.equal(bound + off <= greatestShownUpTo(bound, 5), shown <= bound);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('spatial relations', () => {
  const position = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const point = position.map((coordinates): Geometry => ({ type: 'Point', coordinates }));
  const other: fc.Arbitrary<Geometry> = fc.oneof(
    point,
    fc.tuple(position, fc.integer({ min: 1, max: 4 })).map(([[x, y], s]): Geometry => {
      return {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + s, y],
            [x + s, y + s],
            [x, y + s],
            [x, y],
          ],
        ],
      };
    }),
    fc.tuple(position, fc.integer({ min: 1, max: 4 })).map(([[x, y], s]): Geometry => {
      return {
        type: 'LineString',
        coordinates: [
          [x, y],
          [x + s, y + s],
          [x + s, y],
        ],
      };
    }),
    fc
      .uniqueArray(position, { minLength: 1, maxLength: 3, selector: String })
      .map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  );

  test('of points and boxes by the short way are those of the matrix', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPATIAL), other, other, (op, a, b) => {
        assert.equal(relate(op, new Shape(a), new Shape(b)), relateByMatrix(op, new Shape(a), new Shape(b)));
      }),
      { numRuns: 3_000 },
    );
  });
});

test('queryables are a JSON schema that QGIS and the standard read', () => {
  const schema = queryablesSchema(EVENT_QUERYABLES, 'http://localhost/collections/events/queryables', 'Events') as {
    properties: Record<string, Record<string, unknown>>;
  };
  assert.deepEqual(Object.keys(schema).slice(0, 3), ['$schema', '$id', 'type']);
  assert.deepEqual(schema.properties['geometry'], {
    title: 'Point or area',
    $ref: 'https://geojson.org/schema/Geometry.json',
    format: 'geometry-any',
    'x-ogc-role': 'primary-geometry',
  });
  assert.deepEqual(schema.properties['date_start'], { title: 'First day', type: 'string', format: 'date' });
  assert.ok(JSON.stringify(schema.properties['type']).includes('strike.missile'));
});

test('functions are listed with what they take and give', () => {
  const { functions } = functionList();
  assert.deepEqual(functions.find(({ name }) => name === 'length')?.returns, ['number']);
});

test('all fourteen conformance classes are named', () => assert.equal(new Set(CQL2_CONFORMANCE).size, 14));
