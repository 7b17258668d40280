import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asParameters, drawnAs, EVERYTHING, type Filter, isFiltered, matches, tally } from '../../client/filter/filter.ts';
import { feature } from './support/features.ts';

const filter = (change: Partial<Filter>): Filter => ({ ...EVERYTHING, ...change });

test('without a filter everything is shown but what an editor has rejected or retracted', () => {
  assert.equal(matches(EVERYTHING, feature()), true);
  assert.equal(matches(EVERYTHING, feature({ review_status: 'rejected' })), false);
  assert.equal(matches(EVERYTHING, feature({ review_status: 'retracted' })), false);
});

test('an event matches dates that its days touch', () => {
  const week = feature({ date_start: '2022-03-01', date_end: '2022-03-07' });
  assert.equal(matches(filter({ from: '2022-03-07' }), week), true);
  assert.equal(matches(filter({ from: '2022-03-08' }), week), false);
  assert.equal(matches(filter({ to: '2022-03-01' }), week), true);
  assert.equal(matches(filter({ to: '2022-02-28' }), week), false);
});

test('an event of open date matches any dates, as on the server', () => {
  assert.equal(matches(filter({ from: '2022-03-07', to: '2022-03-08' }), feature({ date_start: null, date_end: null })), true);
});

test('counter-attacks are a kind of their own, apart from other fighting', () => {
  const counterattack = feature({ type: 'ground.counterattack', family: 'ground' });
  assert.equal(matches(filter({ kinds: new Set(['counterattack']) }), counterattack), true);
  assert.equal(matches(filter({ kinds: new Set(['ground']) }), counterattack), false);
});

test('placed, areas and unplaced add up to all', () => {
  const events = [
    feature(),
    feature({ geo_precision: 4 }, null),
    feature({ geo_precision: 5 }, null),
    feature({ geo_precision: 6 }, null),
    feature({ geo_precision: null }, null),
  ];
  assert.deepEqual(events.map(drawnAs), ['placed', 'area', 'area', 'unplaced', 'unplaced']);
  assert.deepEqual(tally(events), { placed: 1, areas: 2, unplaced: 2, all: 5 });
});

test('the parameters of a download say what the filter says', () => {
  const parameters = asParameters(filter({ kinds: new Set(['withdrawal']), fills: new Set(['hatched']), from: '2022-03-01' }), true);
  assert.deepEqual(Object.fromEntries(parameters), {
    datetime: '2022-03-01/..',
    type: 'movement.withdrawal',
    assertion: 'claimed',
    samples: 'include',
  });
  assert.equal(asParameters(EVERYTHING, false).toString(), '');
});

test('a filter knows whether it leaves anything out', () => {
  assert.equal(isFiltered(EVERYTHING), false);
  assert.equal(isFiltered(filter({ to: '2022-03-01' })), true);
});
