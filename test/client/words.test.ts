import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KIND_WORDS, kindOf } from '../../client/symbols/kinds.ts';
import { SHAPES } from '../../client/symbols/shapes.ts';
import { assertionWords } from '../../client/words/assertion-words.ts';
import { personsWords, plural } from '../../client/words/numbers.ts';
import { kilometres, whereWords } from '../../client/words/place-words.ts';
import { longDay, spanOfDays } from '../../client/words/dates.ts';
import { TYPE_LABELS } from '../../client/words/type-labels.ts';
import { CODEBOOK, EVENT_TYPES } from '../../server/model/codebook.ts';

test('the page calls every type what the server calls it', () => {
  assert.deepEqual(TYPE_LABELS, Object.fromEntries(EVENT_TYPES.map((type) => [type, CODEBOOK[type].label])));
});

test('every type of the codebook has a shape and a word', () => {
  for (const type of EVENT_TYPES) {
    assert.ok(SHAPES[kindOf(type)].body.startsWith('M'), type);
    assert.ok(KIND_WORDS[kindOf(type)].length > 0, type);
  }
});

test('strikes, withdrawals and counter-attacks have three different shapes', () => {
  const shapes = (['strike.missile', 'movement.withdrawal', 'ground.counterattack'] as const).map((type) => SHAPES[kindOf(type)].body);
  assert.equal(new Set(shapes).size, 3);
});

test('a place is said as the report relates to it', () => {
  assert.equal(whereWords({ name: 'Mykolaiv', relation: 'at' }), 'Mykolaiv');
  assert.equal(whereWords({ name: 'Kryvyi Rih', relation: 'near' }), 'near Kryvyi Rih');
  assert.equal(
    whereWords({ name: 'Kryvyi Rih', relation: 'direction_of', distance_m: 50_000, bearing_deg: 180 }),
    'about 50 km south of Kryvyi Rih',
  );
  assert.equal(whereWords({ name: 'Odesa', relation: 'direction_of' }), 'towards Odesa');
});

test('a radius is said with no more precision than it has', () => {
  assert.deepEqual([150, 1000, 3449, 20_000].map(kilometres), ['150 m', '1 km', '3.4 km', '20 km']);
});

test('a number of persons keeps what was said and what was not', () => {
  assert.equal(personsWords(null), null);
  assert.equal(personsWords({ low: 7, best: 7, high: 7 }), '7');
  assert.equal(personsWords({ low: 7, best: 7, high: null }), 'at least 7');
  assert.equal(personsWords({ low: null, best: null, high: 10 }), 'up to 10');
  assert.equal(personsWords({ low: 8, best: null, high: 11 }), '8–11');
  assert.equal(personsWords({ low: 0, best: 0, high: 0 }), '0');
});

test('an assertion names who makes it', () => {
  assert.equal(assertionWords('claimed', 'Oleksandr Vilkul'), 'claimed by Oleksandr Vilkul');
  assert.equal(assertionWords('reported', null), 'reported');
});

test('days are written out, spans with both ends, and nonsense as it stands', () => {
  assert.match(longDay('2022-03-29'), /29 March 2022|March 29, 2022/);
  assert.match(spanOfDays('2022-03-01', '2022-03-07'), /1\W*7/);
  assert.equal(spanOfDays(null, null), 'Date open');
  assert.equal(longDay('yesterday'), 'yesterday');
  assert.equal(spanOfDays('2022-03-07', '2022-03-01').includes('–'), true);
});

test('one is not many', () => assert.deepEqual([plural(1, 'event'), plural(1200, 'event')], ['1 event', '1,200 events']));
