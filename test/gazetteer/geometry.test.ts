import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlineOf, toPolygons } from '../../gazetteer/geometry/assemble.ts';
import { areaKm2, distanceM, inRings, type Point, type Ring, signedArea } from '../../gazetteer/geometry/rings.ts';
import { distanceToSegment, simplify } from '../../gazetteer/geometry/simplify.ts';
import { spreadOf } from '../../gazetteer/geometry/spread.ts';
import { type Shape, toArcs } from '../../gazetteer/geometry/topology.ts';
import { weld } from '../../gazetteer/geometry/weld.ts';

const square = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const shape = (file: string, ...rings: Ring[]): Shape => ({ polygons: [rings], slack: [0.001, 0.001], file });

test('two squares side by side have one line between them and a coast each', () => {
  const arcs = toArcs([shape('a', square(0, 0)), shape('a', square(1, 0))]);
  assert.deepEqual(arcs.map((arc) => arc.owners).sort(), [[0], [0, 1], [1]]);
  assert.deepEqual(arcs.find((arc) => arc.owners.length === 2)?.points.length, 2);
});

test('points of two files that nearly coincide are one, those of one file never', () => {
  const nudged = square(1, 0).map(([lon, lat]): Point => [lon + 0.0004, lat - 0.0003]);
  const shared = (second: Shape): number => toArcs([shape('a', square(0, 0)), second]).filter((arc) => arc.owners.length === 2).length;
  assert.equal(shared(shape('b', nudged)), 1);
  assert.equal(shared(shape('a', nudged)), 0);
});

test('the outline of two neighbours has no line between them', () => {
  const arcs = toArcs([shape('a', square(0, 0)), shape('a', square(1, 0))]);
  const outline = outlineOf(arcs, () => true);
  assert.equal(outline.length, 1);
  assert.equal(outline[0]?.length, 1);
  assert.equal(signedArea(outline[0]![0]!), 2);
});

test('a lake is a hole, an island in it a polygon of its own; outer rings turn left, holes right', () => {
  const polygons = toPolygons([square(4, 4, 2), square(0, 0, 10), square(3, 3, 4)]);
  assert.deepEqual(
    polygons.map((rings) => rings.map((ring) => Math.sign(signedArea(ring)))),
    [[1, -1], [1]],
  );
});

test('an edge takes over the points that its neighbour has on it', () => {
  const neighbour: Ring = [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1.0001, 0.5],
  ];
  const [[ring] = []] = weld([[square(0, 0)]], [neighbour], { tolerance: 0.001, dropOwn: false });
  assert.deepEqual(ring, [
    [0, 0],
    [1, 0],
    [1.0001, 0.5],
    [1, 1],
    [0, 1],
  ]);
});

test('simplification keeps the ends and no dropped point lies farther off than the tolerance', () => {
  const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 }), (line) => {
      const simple = simplify(line, () => 0.1);
      assert.equal(simple[0], line[0]);
      assert.equal(simple.at(-1), line.at(-1));
      for (const point of line) {
        const off = Math.min(...simple.slice(1).map((end, index) => distanceToSegment(point, simple[index]!, end, 1)));
        assert.ok(off <= 0.1 + 0.001, `${point} is ${off} off`); // the thousandth: between 0° and 1° N longitudes shrink a little
      }
    }),
  );
});

test('a square on the equator: its point is the middle, and nine tenths of its ground lie within 0.5575 of its side', () => {
  const { point, p90_m } = spreadOf([square(10, -0.5)]);
  assert.ok(distanceM(point, [10.5, 0]) < 2000);
  // solved from πr² − 4(r² arccos(1/2r) − ½√(r² − ¼)) = 0.9, the part of a circle that a unit square holds
  assert.ok(Math.abs(p90_m / 111_195 - 0.5575) < 0.01, `${p90_m}`);
});

test('the point of a crescent lies on it', () => {
  const crescent: Ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 3],
    [3, 3],
    [3, 1],
    [0, 1],
  ];
  assert.ok(inRings([crescent], spreadOf([crescent]).point));
});

test('a degree square at the equator has about 12,364 km²', () => assert.ok(Math.abs(areaKm2([square(0, 0)]) - 12_364) < 15));
