/** GeoPackage and FlatGeobuf, looked into without GDAL; gdal.test.ts opens them with it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { Envelope } from '../../server/export/envelope.ts';
import { FORMAT_NAMES, formatOf } from '../../server/export/formats.ts';
import { batchOfFeatures, type FeatureBatch } from '../../server/export/feature-batches.ts';
import { distanceAlong, hilbertOrder } from '../../server/export/hilbert-order.ts';
import { packedTree } from '../../server/export/packed-tree.ts';
import { about, AWKWARD, exported, exportedFile, leftBehind, makeStore, WITH_POINT } from './support/exported.ts';

describe('GeoPackage', () => {
  test('is a database that says what it is, with an index, extents and a style', async (t) => {
    const database = new DatabaseSync(await exportedFile(await makeStore(t), 'gpkg'), { readOnly: true });
    const row = (sql: string) => ({ ...database.prepare(sql).get() });
    assert.deepEqual(row('PRAGMA application_id'), { application_id: 0x47504b47 });
    assert.deepEqual(row('PRAGMA user_version'), { user_version: 10300 });
    assert.deepEqual(row('SELECT count(*) AS n, count(geom) AS points FROM events'), { n: AWKWARD.length, points: WITH_POINT });
    assert.deepEqual(row('SELECT count(*) AS n FROM rtree_events_geom'), { n: WITH_POINT });
    assert.deepEqual(row("SELECT rtreecheck('rtree_events_geom') AS checked"), { checked: 'ok' });
    assert.deepEqual(row('SELECT feature_count FROM gpkg_ogr_contents'), { feature_count: AWKWARD.length });
    assert.deepEqual(row("SELECT min_x, max_x FROM gpkg_contents WHERE table_name = 'events'"), { min_x: 31.9974, max_x: 179.9 });
    assert.match(String(row('SELECT styleQML AS style FROM layer_styles WHERE useAsDefault')['style']), /categorizedSymbol/);
    assert.match(String(row("SELECT description FROM gpkg_contents WHERE table_name = 'events'")['description']), /CC BY 4\.0/);
    database.close();
  });
});

describe('FlatGeobuf', () => {
  test('leaves out what has no point and says how many', async (t) => {
    const made = await makeStore(t);
    const told: string[] = [];
    const file = await exported(made, 'fgb', { tell: (sentence) => told.push(sentence) });
    assert.deepEqual(told, ['2 events have no point and are not in this file; the other formats hold them.']);
    assert.equal(file.subarray(0, 8).toString('hex'), '6667620366676201');
    assert.ok(file.includes(told[0] ?? '-') && file.includes('CC BY 4.0') && file.includes('"left_out":2'));
  });

  test('orders points along a curve without losing one', () => {
    const coordinate = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 200 }), (points) => {
        const envelope = new Envelope();
        for (const [lon, lat] of points) envelope.add(lon, lat);
        const at = (n: number, axis: 0 | 1): number => points[n]?.[axis] ?? Number.NaN;
        const order = hilbertOrder({ count: points.length, lon: (n) => at(n, 0), lat: (n) => at(n, 1) }, envelope);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          [...points.keys()],
        );
      }),
    );
  });

  test('goes from each cell of the curve to a neighbour', () => {
    const cells = Array.from({ length: 256 }, (_, n) => [n % 16, Math.floor(n / 16)] as const);
    const path = cells.toSorted((a, b) => distanceAlong(...a) - distanceAlong(...b));
    for (const [n, [x, y]] of path.slice(1).entries()) {
      const [a, b] = path[n] ?? [0, 0];
      assert.equal(Math.abs(x - a) + Math.abs(y - b), 1);
    }
    assert.equal(new Set(cells.map((cell) => distanceAlong(...cell))).size, 256);
  });

  test('has an index whose boxes hold what is below them, and whose leaves follow each other', () => {
    for (const count of [1, 2, 16, 17, 256, 257, 5_000]) {
      const tree = Buffer.concat([...packedTree({ count, lon: (n) => n % 97, lat: (n) => n % 89, size: (n) => 8 + (n % 3) })]);
      checkTree(tree, count);
    }
    assert.deepEqual([...packedTree({ count: 0, lon: () => 0, lat: () => 0, size: () => 0 })], []);
  });
});

const NODE = 40; // bytes

function checkTree(tree: Buffer, count: number): void {
  const nodes = tree.length / NODE;
  const boxOf = (n: number) => [0, 8, 16, 24].map((at) => tree.readDoubleLE(n * NODE + at));
  const [firstLeaf, reference] = [nodes - count, (n: number) => Number(tree.readBigUInt64LE(n * NODE + 32))];
  for (let n = 0; n < firstLeaf; n++) {
    const [west = 0, south = 0, east = 0, north = 0] = boxOf(n);
    const end =
      n + 1 < firstLeaf && reference(n + 1) > reference(n)
        ? Math.min(reference(n) + 16, reference(n + 1))
        : Math.min(reference(n) + 16, nodes);
    assert.ok(reference(n) > n && end > reference(n));
    for (let child = reference(n); child < end; child++) {
      const [w = 0, s = 0, e = 0, o = 0] = boxOf(child);
      assert.ok(w >= west && s >= south && e <= east && o <= north);
    }
  }
  let offset = 0;
  for (let n = 0; n < count; n++) {
    assert.equal(reference(firstLeaf + n), offset);
    offset += 8 + (n % 3);
  }
}

describe('every format', () => {
  test('can hold nothing at all', async (t) => {
    const made = await makeStore(t, []);
    for (const name of FORMAT_NAMES) await exported(made, name);
    assert.deepEqual(leftBehind(made), []);
  });

  test('leaves nothing on disk: whole, when its reader leaves early, when the events break off', async (t) => {
    const made = await makeStore(t);
    const feature = JSON.parse((await exported(made, 'geojsonl')).toString().split('\n')[0] ?? '');
    for (const name of FORMAT_NAMES) {
      const format = formatOf(name);
      for await (const _piece of format?.write(endless(feature, 40), about(made.folder)) ?? []) break;
      await assert.rejects(async () => {
        for await (const _piece of format?.write(broken(feature), about(made.folder)) ?? []);
      }, /made up/);
      assert.deepEqual(leftBehind(made), [], name);
    }
  });
});

async function* endless(feature: object, batches: number): AsyncGenerator<FeatureBatch> {
  for (let n = 0; n < batches; n++) yield batchOfFeatures(Array.from({ length: 250 }, () => feature));
}

async function* broken(feature: object): AsyncGenerator<FeatureBatch> {
  yield batchOfFeatures([feature]);
  throw new Error('made up');
}
