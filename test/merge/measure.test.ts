/** The floors that the measure of merging (test/eval/merging.ts) must not fall below. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { measureMerging } from '../eval/merging.ts';

const FLOOR = { precision: 0.95, recall: 0.8, recallOfCoded: 0.88 } as const;

test('reports of one incident meet, and near misses do not', async () => {
  const measured = await measureMerging(openGazetteer());
  const wrong = measured.wrong.map(({ a, b }) => `${a.text} = ${b.text}`).join('\n');
  for (const [name, floor] of Object.entries(FLOOR) as [keyof typeof FLOOR, number][])
    assert.ok(measured[name] >= floor, `${name} is ${measured[name].toFixed(3)}, below ${floor}\n${wrong}`);
});
