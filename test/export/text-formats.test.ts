/** GeoJSON in its three forms, CSV and KML. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { COLUMNS, type Value } from '../../server/export/columns.ts';
import { csvCell } from '../../server/export/csv.ts';
import { batchOfFeatures } from '../../server/export/feature-batches.ts';
import { writeGeojsonLines } from '../../server/export/geojson-lines.ts';
import { xmlText } from '../../server/export/xml.ts';
import type { EventFeature } from '../../server/model/wire.ts';
import { about, ALL, AWKWARD, exported, exportedNested, type Made, makeStore } from './support/exported.ts';

async function storedFeatures({ store }: Made): Promise<EventFeature[]> {
  const { features } = await store.features(ALL, { limit: 10_000 });
  return JSON.parse(`[${Buffer.from(features).toString()}]`);
}

describe('the columns', () => {
  test('are the properties of a feature in their order, and whether it is a sample', async (t) => {
    const [feature] = await storedFeatures(await makeStore(t));
    assert.deepEqual(
      COLUMNS.map(({ name }) => name),
      [...Object.keys(feature?.properties ?? {}), 'sample'],
    );
  });
});

describe('GeoJSON', () => {
  test('holds the features of the store, with attribution, licence and how sure it is', async (t) => {
    const made = await makeStore(t);
    const file = JSON.parse((await exported(made, 'geojson')).toString());
    assert.deepEqual(file.features, await storedFeatures(made));
    assert.equal(file.numberReturned, AWKWARD.length);
    assert.ok(file.attribution && file.licence && file.how_sure && file.generated_at);
    assert.match(file.note, /nothing here is ACLED data/);
  });

  test('as a text sequence has a record separator before each text and a line end behind it (RFC 8142)', async (t) => {
    const made = await makeStore(t);
    const texts = (await exported(made, 'geojsonseq')).toString().split('\x1e');
    assert.equal(texts.shift(), '');
    assert.ok(texts.every((text) => text.endsWith('\n')));
    assert.deepEqual(texts.map(withoutAbout), await storedFeatures(made));
  });

  test('by lines has one feature a line; the first says what the file is', async (t) => {
    const made = await makeStore(t);
    const lines = (await exported(made, 'geojsonl')).toString().trimEnd().split('\n');
    assert.deepEqual(lines.map(withoutAbout), await storedFeatures(made));
    assert.ok(JSON.parse(lines[0] ?? '').about.licence);
    assert.equal(JSON.parse(lines[1] ?? '').about, undefined);
  });

  test('by lines is not cut where a text only looks like the next feature', async () => {
    const feature = { type: 'Feature', id: 'a', properties: { summary: '},{"type":"Feature","id":' } };
    async function* batches() {
      yield batchOfFeatures([feature, feature]);
    }
    const lines: string[] = [];
    for await (const piece of writeGeojsonLines(batches(), about(''))) lines.push(...piece.trimEnd().split('\n'));
    assert.deepEqual(lines.map(withoutAbout), [feature, feature]);
  });

  test('nested holds whole event objects and nothing of a text', async (t) => {
    const made = await makeStore(t);
    const { features } = JSON.parse((await exportedNested(made, 'geojson')).toString());
    const [first] = features;
    assert.equal(features.length, AWKWARD.length);
    assert.deepEqual(first.properties.killed, { low: 7, best: 7, high: null });
    assert.ok(first.properties.locations[0].gazetteer_id && first.properties.evidence.length > 0);
    assert.equal(first.properties.source.publisher, 'Ukrinform');
    assert.equal(JSON.stringify(features).includes('"text"'), false);
    assert.equal((await exportedNested(made, 'geojsonl')).toString().trimEnd().split('\n').length, AWKWARD.length);
  });

  test('nested is no finer than the flat features', async (t) => {
    const made = await makeStore(t, [{ type: 'civilian.sexual_violence' }]);
    const [flat] = await storedFeatures(made);
    const text = (await exportedNested(made, 'geojsonl')).toString();
    assert.deepEqual(JSON.parse(text).geometry, flat?.geometry);
    assert.doesNotMatch(text, /"Mykolaiv"|700569|31\.997/);
  });
});

describe('CSV', () => {
  test('reads back as what the features say', async (t) => {
    const made = await makeStore(t);
    const rows = parse(await exported(made, 'csv'), { columns: true }) as Record<string, string>[];
    const features = await storedFeatures(made);
    assert.equal(rows.length, features.length);
    for (const [n, { geometry, properties }] of features.entries()) {
      const [lon, lat] = geometry?.coordinates ?? [];
      assert.equal(rows[n]?.['WKT'], geometry ? `POINT (${lon} ${lat})` : '');
      assert.deepEqual([rows[n]?.['longitude'], rows[n]?.['latitude']], [String(lon ?? ''), String(lat ?? '')]);
      for (const [name, value] of Object.entries(properties))
        assert.equal(rows[n]?.[name]?.replace(/^'(?=[=@-])/, ''), String(value ?? ''), `${name} of row ${n}`);
    }
  });

  test('says once, in the first row, what the file is', async (t) => {
    const [first, second] = parse(await exported(await makeStore(t), 'csv'), { columns: true }) as Record<string, string>[];
    assert.match(first?.['about'] ?? '', /CC BY 4\.0.*confidence/);
    assert.equal(second?.['about'], '');
  });

  test('lets no spreadsheet compute a text', () => {
    const cases: readonly (readonly [Value, string])[] = [
      ['=1+1', "'=1+1"],
      ['+380', "'+380"],
      ['-5 degrees', "'-5 degrees"],
      ['@governor', "'@governor"],
      ['\t=1', "'\t=1"],
      ['\r=1', '"\'\r=1"'],
      ['＝1', "'＝1"],
      ['=A1,"x"', '"\'=A1,""x"""'],
      ['a = b', 'a = b'],
      [-5, '-5'],
      [null, ''],
      [true, 'true'],
    ];
    for (const [value, cell] of cases) assert.equal(csvCell(value), cell);
  });
});

describe('KML', () => {
  test('has a placemark, a time span and a style for each event', async (t) => {
    const text = (await exported(await makeStore(t), 'kml')).toString();
    assert.equal(text.match(/<Placemark /g)?.length, AWKWARD.length);
    assert.equal(text.match(/<TimeSpan>/g)?.length, AWKWARD.length - 1);
    const styles = new Set([...text.matchAll(/<Style id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, used] of text.matchAll(/<styleUrl>#([^<]+)</g)) assert.ok(styles.has(used), used);
    assert.match(text, /&lt;b&gt;Миколаїв&lt;\/b&gt; &amp; /);
    assert.match(text, /CC BY 4\.0/);
  });

  test('holds no character that XML cannot hold', () => {
    assert.equal(xmlText('a\u0007b\ud800c\uffff\t\n🚀'), 'a\ufffdb\ufffdc\ufffd\t\n🚀');
    assert.equal(xmlText(`<a href="x">'&`), "&lt;a href=&quot;x&quot;&gt;'&amp;");
  });
});

function withoutAbout(text: string): object {
  const { about: _about, ...feature } = JSON.parse(text);
  return feature;
}
