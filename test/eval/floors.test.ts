/** No number may fall: F1 of the part of our own gold set that may be read, each a little under what was measured last (docs/evaluation.md). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { measureOwnGold } from './own-gold.ts';

const FLOORS = {
  'toponyms en': 0.97,
  'toponyms uk': 0.94,
  'toponyms ru': 0.9,
  'toponyms es': 0.95,
  'events en': 0.62,
  'events uk': 0.77,
  'events ru': 0.7,
  'events es': 0.66,
  'event types alone': 0.83,
  'event–place link en': 0.84,
  'event–day link en': 0.93,
  'movement.withdrawal': 0.72,
  'ground.counterattack': 0.83,
} as const;

describe('own gold set, F1', () => {
  const measured = measureOwnGold(false, openGazetteer());
  for (const [name, floor] of Object.entries(FLOORS))
    test(`${name}: at least ${floor}`, () => {
      const { f1 } = measured.get(name) ?? { f1: 0 };
      assert.ok(f1 >= floor, `${name}: F1 is ${f1.toFixed(3)}, at least ${floor} was expected; npm run eval shows all`);
    });
});
