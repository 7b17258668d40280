import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Interval, overlapsInterval } from '../../server/model/interval.ts';

const DAYS = Array.from({ length: 9 }, (_, n) => `2022-03-0${n + 1}`);
const day = fc.constantFrom(...DAYS);
const interval = fc.tuple(day, day, fc.boolean(), fc.boolean()).map(([a, b, openStart, openEnd]): Interval => {
  const [start, end] = [a, b].sort() as [string, string];
  return { start: openStart ? null : start, end: openEnd ? null : end };
});

const daysOf = ({ start, end }: Interval) => DAYS.filter((each) => (start === null || each >= start) && (end === null || each <= end));

describe('two intervals', () => {
  test('overlap exactly when they share a day', () => {
    fc.assert(fc.property(interval, interval, (a, b) => overlapsInterval(a, b) === daysOf(a).some((each) => daysOf(b).includes(each))));
  });

  test('overlap the same way round and the other', () => {
    fc.assert(fc.property(interval, interval, (a, b) => overlapsInterval(a, b) === overlapsInterval(b, a)));
  });

  test('that are both open always overlap', () =>
    assert.ok(overlapsInterval({ start: null, end: null }, { start: '2022-03-01', end: null })));
});
