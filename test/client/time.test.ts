import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sections } from '../../client/list/list-entries.ts';
import { binsOf, extent } from '../../client/timeline/bins.ts';
import { addDays } from '../../client/timeline/days.ts';
import { feature } from './support/features.ts';

const on = (day: string | null, type: 'strike.missile' | 'ground.clash' = 'strike.missile') =>
  feature({ date_start: day, date_end: day, type });

test('a timeline runs from the first dated event to the last', () => {
  assert.deepEqual(extent([on('2022-03-05'), on(null), on('2022-02-24')]), { start: '2022-02-24', end: '2022-03-05' });
  assert.equal(extent([on(null)]), null);
});

test('every day has its bin, also the one on which nothing happened', () => {
  const bins = binsOf([on('2022-02-27'), on('2022-02-27', 'ground.clash'), on('2022-03-01')], { start: '2022-02-27', end: '2022-03-01' });
  assert.deepEqual(
    bins.map(({ start, total }) => [start, total]),
    [
      ['2022-02-27', 2],
      ['2022-02-28', 0],
      ['2022-03-01', 1],
    ],
  );
  assert.deepEqual([bins[0]?.counts.fire, bins[0]?.counts.ground], [1, 1]);
});

test('years are counted in wider bins and no event is lost', () => {
  const bins = binsOf([on('2014-02-20'), on('2022-02-24')], { start: '2014-02-20', end: '2022-02-24' });
  assert.ok(bins.length <= 140);
  assert.equal(
    bins.reduce((sum, { total }) => sum + total, 0),
    2,
  );
  assert.equal(bins.at(-1)?.end, '2022-02-24');
});

test('days are added across months and leap years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2022-03-01', -1), '2022-02-28');
});

test('the list has the newest day first and open dates last', () => {
  assert.deepEqual(
    sections([on('2022-02-24'), on(null), on('2022-03-05')], null).map(({ day }) => day),
    ['2022-03-05', '2022-02-24', null],
  );
});

test('a list of what is in view still holds what cannot be drawn', () => {
  const unplaced = feature({ geo_precision: 6 }, null);
  const far = feature({}, [-77, 38.9]);
  const listed = sections([feature(), unplaced, far], [22, 44, 41, 53]);
  assert.deepEqual(
    listed.map(({ day, events }) => [day, events.length]),
    [
      ['2022-03-29', 1],
      ['elsewhere', 1],
    ],
  );
});
