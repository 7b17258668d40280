import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Bbox, crossesAntimeridian, holdsPoint, splitAtAntimeridian } from '../../server/model/bbox.ts';

const longitude = fc.integer({ min: -180, max: 180 });
const latitude = fc.integer({ min: -90, max: 90 });
const box = fc
  .record({ west: longitude, east: longitude, a: latitude, b: latitude })
  .map(({ west, east, a, b }): Bbox => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }));

describe('a box', () => {
  test('holds its edges and corners', () => {
    fc.assert(fc.property(box, (each) => holdsPoint(each, each.west, each.south) && holdsPoint(each, each.east, each.north)));
  });

  test('and its two halves hold the same points', () => {
    fc.assert(
      fc.property(box, longitude, latitude, (each, lon, lat) => {
        const halves = splitAtAntimeridian(each);
        assert.ok(halves.every((half) => !crossesAntimeridian(half)));
        assert.equal(
          halves.some((half) => holdsPoint(half, lon, lat)),
          holdsPoint(each, lon, lat),
        );
      }),
    );
  });

  test('over the antimeridian holds Taveuni and not Greenwich', () => {
    const fiji = { west: 177, south: -20, east: -177, north: -10 };
    assert.deepEqual([holdsPoint(fiji, 179.9, -16.8), holdsPoint(fiji, -179.9, -16.8), holdsPoint(fiji, 0, -16.8)], [true, true, false]);
  });
});
