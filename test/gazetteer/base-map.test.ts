/** Reads what the build has written: `npm test` builds first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inRings, type Point, type Ring } from '../../gazetteer/geometry/rings.ts';
import type { Label } from '../../gazetteer/labels.ts';
import { defaultIndexFolder } from '../../gazetteer/paths.ts';

const FIRST_LOAD = ['land.json', 'countries.json', 'admin1.json', 'labels.json'];
const MAX_FIRST_LOAD = 450_000; // bytes, compressed

const textOf = (name: string): string => readFileSync(join(defaultIndexFolder(), '..', 'basemap', name), 'utf8');
const read = <T>(name: string): T => JSON.parse(textOf(name)) as T;

interface Lines {
  readonly coordinates: readonly (readonly Point[])[];
}
interface Borders {
  readonly features: readonly { readonly properties: { readonly disputed: boolean }; readonly geometry: Lines }[];
}

const land = read<{ readonly coordinates: readonly (readonly Ring[])[] }>('land.json').coordinates;
const borders = (disputed: boolean): readonly (readonly Point[])[] =>
  read<Borders>('countries.json')
    .features.filter((feature) => feature.properties.disputed === disputed)
    .flatMap((feature) => feature.geometry.coordinates);
const labels = read<readonly Label[]>('labels.json');

const onLand = (lat: number, lon: number): boolean => inRings(land.flat(), [lon, lat]);
const passes = (lines: readonly (readonly Point[])[], lat: number, lon: number, within = 0.15): boolean =>
  lines.some((line) => line.some((point) => Math.hypot(point[0] - lon, point[1] - lat) < within));

test('the first load is small', () => {
  const bytes = FIRST_LOAD.reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0);
  assert.ok(bytes <= MAX_FIRST_LOAD, `${bytes} bytes`);
});

test('cities stand on land and ships on water', () => {
  for (const [lat, lon] of [
    [50.45, 30.52],
    [44.95, 34.1],
    [55.75, 37.6],
    [40, -100],
    [-25, 135],
    [66, -175 + 360],
  ] as const)
    assert.ok(onLand(lat, lon), `${lat}, ${lon}`);
  for (const [lat, lon] of [
    [43, 34],
    [46, 36.5],
    [0, -30],
    [35, 18],
  ] as const)
    assert.ok(!onLand(lat, lon), `${lat}, ${lon}`);
});

test('every ring is closed', () => {
  for (const ring of land.flat()) assert.deepEqual(ring[0], ring.at(-1));
});

test('Crimea is divided from Kherson oblast by a dashed line and by no border', () => {
  assert.ok(passes(borders(true), 46.15, 33.65));
  assert.ok(!passes(borders(false), 46.15, 33.65));
  assert.ok(passes(read<Lines>('admin1.json').coordinates, 46.15, 33.65), 'it is an oblast border as well');
});

test('Ukraine and Russia are divided by a plain border, all along Donetsk and Luhansk oblasts too', () => {
  for (const [lat, lon] of [
    [50.3, 36.4],
    [49.6, 40.1],
    [47.8, 38.3],
  ] as const)
    assert.ok(passes(borders(false), lat, lon, 0.4), `${lat}, ${lon}`);
});

test('no border and no coast runs along the antimeridian, other than Antarctica and Fiji', () => {
  for (const ring of land.flat()) {
    for (const [index, point] of ring.entries()) {
      const before = ring[index - 1];
      const alongSeam = before !== undefined && Math.abs(point[0]) === 180 && point[0] === before[0] && point[1] > 0;
      assert.ok(!alongSeam, `${point}`);
    }
  }
  for (const line of [...borders(true), ...borders(false)]) assert.ok(line.every(([lon]) => Math.abs(lon) < 179.9));
});

test('labels come in order of importance and in the spelling of today', () => {
  for (const [index, label] of labels.entries()) assert.ok(index === 0 || labels[index - 1]!.rank <= label.rank);
  const names = new Set(labels.map((label) => label.name));
  for (const name of ['Kyiv', 'Odesa', 'Mykolaiv', 'Zaporizhzhia', 'Kropyvnytskyi', 'Kryvyi Rih', 'Black Sea', 'Sea of Azov', 'Ukraine'])
    assert.ok(names.has(name), name);
  assert.equal(labels.find((label) => label.name === 'Kherson')?.names?.uk, 'Херсон');
});

test('Kyiv is seen first and Ukrainian villages from near', () => {
  assert.equal(labels.find((label) => label.name === 'Kyiv')?.rank, 1);
  assert.ok(labels.filter((label) => label.kind === 'village' && label.names?.uk !== undefined).length > 1500);
});
