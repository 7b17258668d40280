import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apart, clusters, rosette, type Spot } from '../../client/map/clusters.ts';
import { coreBounds } from '../../client/map/core-bounds.ts';
import { type Box, boxesAround, withoutCollisions } from '../../client/map/place-labels.ts';

const spot = (item: string, x: number, y: number): Spot<string> => ({ item, x, y });
const members = (all: readonly { readonly spots: readonly Spot<string>[] }[]): string[] =>
  all.map(({ spots }) => spots.map(({ item }) => item).join(''));

test('symbols at one spot are drawn together, those far apart alone', () => {
  assert.deepEqual(members(clusters([spot('a', 0, 0), spot('b', 0, 0), spot('c', 100, 0)], 26)), ['ab', 'c']);
});

test('no event is lost or drawn twice, however they lie', () => {
  const spots = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), { maxLength: 60 });
  fc.assert(
    fc.property(spots, (points) => {
      const all = points.map(([x, y], i) => spot(`${i};`, x, y));
      const drawn = apart(clusters(all, 26), () => 14).flatMap((cluster) => cluster.spots.map(({ item }) => item));
      assert.deepEqual(drawn.sort(), all.map(({ item }) => item).sort());
    }),
  );
});

test('clusters whose drawings would overlap become one', () => {
  assert.deepEqual(members(apart(clusters([spot('a', 0, 0), spot('b', 30, 0), spot('c', 300, 0)], 10), () => 40)), ['c', 'ab']);
});

test('no symbol of a rosette hides another', () => {
  for (const count of [2, 3, 4, 5, 6, 7]) {
    const places = rosette(count, 22);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) assert.ok(Math.hypot(a.dx - b.dx, a.dy - b.dy) >= 18, `${count}`);
  }
});

const box = (left: number, top: number, width = 40, height = 12): Box => ({ left, top, right: left + width, bottom: top + height });

test('of two names that would touch the more important one stays', () => {
  const placed = withoutCollisions(
    [
      { item: 'Kyiv', boxes: [box(0, 0)] },
      { item: 'Irpin', boxes: [box(20, 5)] },
    ],
    [],
    2,
  );
  assert.deepEqual(
    placed.map(({ item }) => item),
    ['Kyiv'],
  );
});

test('a name under a symbol moves to where it can be read', () => {
  const symbol = box(-30, -30, 60, 60);
  const [placed] = withoutCollisions([{ item: 'Odesa', boxes: boxesAround(0, 0, 40, 12, 4, [symbol]) }], [symbol], 2);
  assert.ok(placed && placed.box.top >= symbol.bottom);
});

test('the first view is of the bulk of the events, not of one embassy far away', () => {
  const ukraine = Array.from({ length: 40 }, (_, i): [number, number] => [30 + i / 10, 48 + i / 20]);
  const [west] = coreBounds([...ukraine, [-77, 38.9]]) ?? [0];
  assert.equal(west, 30);
  assert.equal(coreBounds([]), null);
  assert.deepEqual(coreBounds([[31, 47]]), [31, 47, 31, 47]);
});
