import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { blocksAround, blocksOf } from '../../server/merge/blocks.ts';
import { APART, cluster } from '../../server/merge/cluster.ts';
import { countSources } from '../../server/merge/count-sources.ts';
import { countFit } from '../../server/merge/fit.ts';
import { rangeOf } from '../../server/merge/incident-of.ts';
import { NEVER, scoreOf } from '../../server/merge/score.ts';
import { isCopy, sketchOf } from '../../server/merge/sketch.ts';
import { keyOf, type Telling, tellingOf } from '../../server/merge/telling.ts';
import { MERGING } from '../../server/merge/weights.ts';
import type { CodedEvent, Count } from '../../server/model/event.ts';
import { fakeEvent, fakeLocation, PLACES } from '../support/fakes.ts';

const CONTEXT = { sample: false, copyKey: 'text 0', pinned: null };
const telling = (change: Partial<CodedEvent> = {}): Telling => tellingOf(fakeEvent({ weapon: [], target_type: [], ...change }), CONTEXT);
const count = (low: number | null, high: number | null = low): Count => ({ low, best: low, high });
const days = (date_start: string, date_end = date_start): Partial<CodedEvent> => ({ date_start, date_end });
const merges = (a: Partial<CodedEvent>, b: Partial<CodedEvent>): boolean => scoreOf(telling(a), telling(b)) >= MERGING.threshold;

describe('two tellings', () => {
  const rows: readonly (readonly [name: string, a: Partial<CodedEvent>, b: Partial<CodedEvent>, one: boolean])[] = [
    ['the same type, town and day', {}, {}, true],
    ['"a strike" and "a missile strike"', {}, { type: 'strike.unspecified' }, true],
    ['a missile and a drone', {}, { type: 'strike.drone' }, false],
    [
      'a missile and a drone with the same toll',
      { killed: count(7), injured: count(22) },
      { type: 'strike.drone', killed: count(7), injured: count(22) },
      true,
    ],
    ['another day', {}, days('2022-03-30'), false],
    ['a day, and the two days of a report without one', {}, days('2022-03-28', '2022-03-29'), true],
    ['reports of two days, neither with a date', days('2022-03-28', '2022-03-29'), days('2022-03-29', '2022-03-30'), false],
    ['two towns', {}, { locations: [fakeLocation(PLACES.village)] }, false],
    ['a region twice', { locations: [fakeLocation(PLACES.oblast)] }, { locations: [fakeLocation(PLACES.oblast)] }, false],
    [
      'a region twice with the same toll',
      { locations: [fakeLocation(PLACES.oblast)], killed: count(7) },
      { locations: [fakeLocation(PLACES.oblast)], killed: count(7) },
      true,
    ],
    ['a town and its region', {}, { locations: [fakeLocation(PLACES.oblast, { admin1: 'Mykolaiv Oblast' })] }, false],
    ['a school and a power plant', { target_type: ['education'] }, { target_type: ['energy'] }, false],
    ['tolls far apart', { killed: count(2) }, { killed: count(30) }, false],
    ['a toll that grew', { killed: count(7) }, { killed: count(9) }, true],
    ['"at least two" and thirty', { killed: count(2, null) }, { killed: count(30) }, true],
    ['what happened and what is planned', {}, { assertion: 'planned' }, false],
    [
      'a destroyed school and a strike on a school',
      { target_type: ['education'] },
      { type: 'infrastructure.damage', target_type: ['education'] },
      true,
    ],
    ['no place', { locations: [] }, { locations: [] }, false],
  ];
  for (const [name, a, b, one] of rows) {
    test(`${name}: ${one ? 'one incident' : 'two'}`, () => {
      assert.equal(merges(a, b), one, String(scoreOf(telling(a), telling(b))));
      assert.equal(merges(b, a), one);
    });
  }

  test('of a town: a square in it belongs to it, the next town does not', () => {
    const { mykolaiv } = PLACES;
    const near = (feature_code: string, uncertainty_m: number) => ({
      locations: [fakeLocation(mykolaiv, { gazetteer_id: 'other', lat: mykolaiv.lat + 0.02, feature_code, uncertainty_m })],
    });
    assert.equal(merges({}, near('SQR', 150)), true);
    assert.equal(merges({}, near('PPLX', 1_000)), true);
    assert.equal(merges({}, near('PPL', 1_000)), false);
  });

  test('share one key exactly when merging cannot tell them apart', () => {
    assert.equal(keyOf(telling()), keyOf(telling({ summary: 'In other words.', confidence: 0.1 })));
    assert.notEqual(keyOf(telling()), keyOf(telling({ killed: count(1) })));
    assert.notEqual(keyOf(telling()), keyOf(tellingOf(fakeEvent({ weapon: [], target_type: [] }), { ...CONTEXT, pinned: 'x@1' })));
  });

  test('that can merge always share a block', () => {
    const lon = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 179.99, 180, -179.99));
    const lat = fc.oneof(fc.double({ min: -89.9, max: 89.9, noNaN: true }), fc.constantFrom(0, 60, -45));
    const shift = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    const check = fc.property(lon, lat, shift, shift, (x, y, dx, dy) => {
      const spot = (lon: number, lat: number) =>
        telling({ locations: [fakeLocation(PLACES.blackSea, { lon, lat, uncertainty_m: 50_000, geo_precision: 7 })] });
      const wrapped = ((((x + dx + 180) % 360) + 360) % 360) - 180;
      const [a, b] = [spot(x, y), spot(wrapped, Math.max(-90, Math.min(90, y + dy)))];
      const blocks = blocksAround(a);
      if (scoreOf(a, b) > NEVER)
        assert.ok(
          blocksOf(b).some((block) => blocks.includes(block)),
          `${blocksOf(b)} not in ${blocks}`,
        );
    });
    fc.assert(check, { numRuns: 2_000 });
  });
});

describe('numbers', () => {
  test('agree, grow, or contradict each other, the same both ways', () => {
    const rows = [
      [count(7), count(7), 'same_many'],
      [count(1), count(1), 'same_few'],
      [count(7), count(9), 'near'],
      [count(7, null), count(40), 'compatible'],
      [count(7), count(40), 'far'],
      [count(7), null, undefined],
    ] as const;
    for (const [a, b, fit] of rows) assert.deepEqual([countFit(a, b), countFit(b, a)], [fit, fit]);
  });

  test('become a range', () => {
    assert.deepEqual(rangeOf([count(9), count(7)]), { low: 7, best: 9, high: 9 });
    assert.deepEqual(rangeOf([count(7), count(10, null)]), { low: 7, best: 7, high: null });
    assert.deepEqual(rangeOf([count(12), count(10, null)]), { low: 10, best: 12, high: 12 });
    assert.deepEqual(rangeOf([null, { low: 24, best: null, high: null }]), { low: 24, best: null, high: null });
    assert.equal(rangeOf([null, null]), null);
  });
});

describe('clusters', () => {
  const members = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  const by = (scores: Readonly<Record<string, number>>) => (x: { key: string }, y: { key: string }) =>
    scores[[x.key, y.key].sort().join('')] ?? NEVER;
  const groups = (scores: Readonly<Record<string, number>>) =>
    cluster(members, by(scores))
      .map((group) =>
        group
          .map(({ key }) => key)
          .sort()
          .join(''),
      )
      .sort();

  test('a vague one goes to the best and ties nothing together', () => {
    assert.deepEqual(groups({ ab: 5, bc: 4 }), ['ab', 'c', 'd']);
    assert.deepEqual(groups({ ab: 4, bc: 5, ac: 3.2 }), ['abc', 'd']);
  });

  test('a person holds together and sets apart whatever the scores', () => {
    assert.deepEqual(groups({ ab: Number.POSITIVE_INFINITY }), ['ab', 'c', 'd']);
    assert.deepEqual(groups({ ab: APART, ac: 5, bc: 4 }), ['ac', 'b', 'd']);
    assert.deepEqual(groups({ ab: Number.POSITIVE_INFINITY, bc: 5 }), ['abc', 'd'], 'a newcomer need fit one of them only');
  });

  test('do not depend on the order', () => {
    const score = fc.constantFrom(NEVER, 2, 3.2, 4, 4, 5, APART);
    const check = fc.property(
      fc.array(score, { minLength: 28, maxLength: 28 }),
      fc.shuffledSubarray([...'abcdefgh'], { minLength: 8 }),
      (scores, order) => {
        const names = [...'abcdefgh'];
        const relation = (x: { key: string }, y: { key: string }) => {
          const [i, j] = [names.indexOf(x.key), names.indexOf(y.key)].sort((a, b) => a - b) as [number, number];
          return scores[(i * (15 - i)) / 2 + j - i - 1] ?? NEVER;
        };
        const said = (keys: readonly string[]) =>
          cluster(
            keys.map((key) => ({ key })),
            relation,
          )
            .map((group) =>
              group
                .map(({ key }) => key)
                .sort()
                .join(''),
            )
            .sort();
        assert.deepEqual(said(order), said(names));
      },
    );
    fc.assert(check, { numRuns: 500 });
  });
});

describe('copies', () => {
  const wire =
    'A missile struck the market of the town on Wednesday afternoon, killing sixteen people and wounding more than thirty, the interior minister said. Rescuers worked through the night, and the search ended on Thursday morning.';
  const rewritten =
    'At least sixteen dead after rocket hits busy marketplace, says minister; rescue work went on until the next morning and dozens were taken to hospitals nearby.';

  test('are known through another headline, case and punctuation', () => {
    assert.equal(isCopy(sketchOf(wire), sketchOf(wire.toUpperCase().replaceAll(',', ' –'))), true);
    assert.equal(isCopy(sketchOf(wire), sketchOf(`Market hit, many dead. ${wire}`)), true);
    assert.equal(isCopy(sketchOf(wire), sketchOf(rewritten)), false);
  });

  test('any text has a sketch', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sketchOf(text).length === 64 && isCopy(sketchOf(text), sketchOf(text))));
  });

  test('and publishers count once', () => {
    const source = (report_id: string, text: string, publisher: string | null = null, url: string | null = null) => ({
      ...{ report_id, publisher, url },
      sketch: sketchOf(text),
    });
    assert.equal(countSources([source('1', wire), source('2', `${wire} (Agency)`), source('3', rewritten)]), 2);
    assert.equal(countSources([source('1', wire, 'Agency'), source('2', rewritten, ' agency ')]), 1);
    assert.equal(countSources([source('1', wire, null, 'https://a.example/1'), source('2', rewritten, null, 'https://a.example/2')]), 1);
    assert.equal(countSources([source('1', wire, 'A'), source('1', wire, 'A')]), 1);
  });
});
