/** Values picked from the text of features are those that parsing finds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COLUMNS } from '../../server/export/columns.ts';
import { readRows, rowOfFeature } from '../../server/export/feature-rows.ts';
import type { EventFeature } from '../../server/model/wire.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\\', '\\"', '"\\\\"', '},{"type":"Feature"', ',"properties":{', '}}', 'Миколаїв 🚀', '\u2028\n\t'),
);
const value = fc.oneof(awkward, fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const feature = fc
  .record({
    values: fc.array(value, { minLength: COLUMNS.length - 1, maxLength: COLUMNS.length - 1 }),
    point: fc.option(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))),
    sample: fc.boolean(),
  })
  .map(({ values, point, sample }) => ({
    type: 'Feature' as const,
    id: 'x',
    geometry: point && { type: 'Point' as const, coordinates: point },
    properties: Object.fromEntries(COLUMNS.slice(0, -1).map(({ name }, n) => [name, values[n]])),
    ...(sample ? { sample } : {}),
  })) as fc.Arbitrary<unknown> as fc.Arbitrary<EventFeature>;

const asText = (features: readonly object[]): string => features.map((each) => JSON.stringify(each)).join(',');
/** As JSON has it: no negative zero. */
const parsed = (features: readonly object[]) => (JSON.parse(`[${asText(features)}]`) as EventFeature[]).map(rowOfFeature);

test('rows from text are those of the parsed features, whatever stands in them', () => {
  fc.assert(fc.property(fc.array(feature, { maxLength: 5 }), (features) => assert.deepEqual(readRows(asText(features)), parsed(features))));
});

test('features that are written in another way are parsed', () => {
  const [one] = fc.sample(feature, 1);
  const turned = { ...one, properties: Object.fromEntries(Object.entries(one?.properties ?? {}).reverse()) };
  assert.deepEqual(readRows(asText([turned, turned])), parsed([turned, turned]));
  assert.deepEqual(readRows(''), []);
});
