/** Lines of dumps and CSV files → places; places of several sources → one list. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { encodeIndex } from '../../gazetteer/index-file.ts';
import { INDEX_FILE, INDEX_VERSION } from '../../gazetteer/index-layout.ts';
import { mergeEntries } from '../../gazetteer/merge-entries.ts';
import { indexStamp, openMerged } from '../../gazetteer/open-merged.ts';
import { defaultIndexFolder } from '../../gazetteer/paths.ts';
import { staticWeight } from '../../gazetteer/prior.ts';
import { entryLine, importFiles, importName, type ImportOrigin, originLine, readImports } from '../../gazetteer/sources/import-file.ts';
import { type ImportKind, kindOf, lineReader } from '../../gazetteer/sources/import-kinds.ts';
import { type MoreNames, named, type PlaceEntry } from '../../gazetteer/sources/place-entry.ts';
import { alternateRow, dumpRow } from '../support/dump-row.ts';
import { temporaryFolder } from '../support/temporary.ts';

const reader = (kind: ImportKind, country: string | null = null) => lineReader(kind, { country, isKnown: (id) => id === 703_448 });
const dump = (line: string, country: string | null = null) => reader('geonames', country)(line) as PlaceEntry | null;
const csv = (header: string, row: string, country: string | null = null): PlaceEntry => {
  const read = reader('csv', country);
  assert.equal(read(header), undefined);
  return read(row) as PlaceEntry;
};
const texts = (entry: MoreNames | null, kind: string): readonly string[] =>
  entry?.names.filter((name) => name.kind === kind).map(({ text }) => text) ?? [];

const place = (id: string, name: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
  ...{ id, name, lat: 47.5, lon: 35.5, country: 'UA', admin1_code: '26', feature_code: 'PPL', population: null },
  names: named('main', [name]),
  ...more,
});

describe('a line of a GeoNames dump', () => {
  test('is a place with all its names, in the official romanisation where it is in Ukraine', () => {
    const entry = dump(
      dumpRow({ id: 700_569, name: 'Mykolayiv', names: 'NLV,Nikolaev,Миколаїв,Николаев', population: 470_011, feature: 'P.PPLA' }),
    );
    assert.equal(entry?.id, 'geonames:700569');
    assert.equal(entry?.name, 'Mykolaiv');
    assert.equal(entry?.population, 470_011);
    assert.deepEqual(texts(entry, 'main'), ['Mykolaiv', 'Mykolayiv']);
    assert.deepEqual(texts(entry, 'alternate'), ['Nikolaev', 'Миколаїв', 'Николаев']); // NLV is an airport
  });

  for (const [what, line, says] of [
    ['torn', '9000001\tRoboty', /2 columns; .* has 19/],
    ['without a name', dumpRow({ name: '' }), /name is ""/],
    ['with an id that is none', dumpRow({ id: 'x' }), /geonameid is "x"/],
    ['north of the pole', dumpRow({ lat: 90.01 }), /latitude is "90.01"; expected a number from -90 to 90/],
    ['without a longitude', dumpRow({ lon: '' }), /longitude is ""/],
    ['with a country in words', dumpRow({ country: 'Ukraine' }), /country is "Ukraine"; .* such as UA/],
    ['with a population that is none', dumpRow({ population: -1 }), /population is "-1"/],
  ] as const)
    test(`${what} is refused in a sentence`, () => assert.throws(() => dump(line), { name: 'BadRow', message: says }));

  test('is kept when a report may name it', () => {
    const kept = (feature: `${string}.${string}`, country = 'UA', population = 0, only: string | null = null): boolean =>
      dump(dumpRow({ feature, country, population }), only) !== null;
    assert.ok(kept('P.PPL') && kept('P.PPLW') && kept('H.STM') && kept('S.RSTN') && kept('A.ADM2') && kept('L.MILB') && kept('T.ISL'));
    assert.ok(!kept('P.PPLH') && !kept('T.HLL') && !kept('R.RD') && !kept('S.CH') && !kept('A.PCLI') && !kept('A.ADM1'));
    assert.ok(kept('P.PPL', 'SY', 900) && kept('P.PPLA3', 'SY') && kept('S.AIRB', 'SY'));
    assert.ok(!kept('P.PPL', 'SY') && !kept('H.STM', 'SY'));
    assert.ok(kept('P.PPL', 'SY', 0, 'SY') && kept('H.STM', 'SY', 0, 'SY') && !kept('P.PPL', 'UA', 0, 'SY'));
  });

  test('is a brook that does not push its village aside', () => {
    const brook = dump(dumpRow({ name: 'Kamianka', feature: 'H.STM' }));
    const village = dump(dumpRow({ name: 'Kamianka' }));
    assert.ok(brook && village && staticWeight(brook, 'main') < staticWeight(village, 'main'));
  });
});

describe('a line of alternateNamesV2', () => {
  const read = reader('alternate-names');

  test('is one more name of a place that is known', () => {
    assert.deepEqual(read(alternateRow(703_448, 'pl', 'Kijów')), { id: 'geonames:703448', names: named('alternate', ['Kijów']) });
    assert.deepEqual(read(alternateRow(703_448, 'en', 'Kiev', { historic: true }))?.names, named('former', ['Kiev']));
    assert.deepEqual(read(alternateRow(703_448, '', 'K-City', { short: true }))?.names, named('short', ['K-City']));
  });

  test('is left out for an unknown place, a language nobody asked for, a link and a code', () => {
    for (const line of [
      alternateRow(1, 'en', 'X-ville'),
      alternateRow(703_448, 'ja', 'キーウ'),
      alternateRow(703_448, 'link', 'https://x'),
      alternateRow(703_448, '', 'IEV'),
    ])
      assert.equal(read(line), null);
  });

  test('is refused when it is torn', () =>
    assert.throws(() => read('1\t703448\ten'), { name: 'BadRow', message: /3 columns; .* 10 or 8/ }));
});

describe('a CSV of one’s own', () => {
  test('needs a name and a point, and gives the rest what it can', () => {
    const entry = csv('name,lat,lon', '"Camp, north",47.51234,35.5', 'UA');
    assert.deepEqual(
      { ...entry, names: texts(entry, 'main') },
      { ...place('own:camp-north@47.512,35.500', 'Camp, north', { lat: 47.51234, admin1_code: '' }), names: ['Camp, north'] },
    );
  });

  test('may say everything, in any order of columns, and give a geonameid', () => {
    const entry = csv(
      'ID, Lon, Lat, Name, Names, Country, Feature_code, Population, Admin1_code',
      '703448,30.5,50.4,Kyiv,Kiev; Kijów,UA,PPLC,2900000,12',
      'RU',
    );
    assert.equal(entry.id, 'geonames:703448');
    assert.deepEqual([entry.country, entry.feature_code, entry.population, entry.admin1_code], ['UA', 'PPLC', 2_900_000, '12']);
    assert.deepEqual(texts(entry, 'alternate'), ['Kiev', 'Kijów']);
  });

  for (const [what, header, row, says] of [
    ['a header without a point', 'name,latitude,longitude', '', /no column "lat"/],
    ['semicolons instead of commas', 'name;lat;lon', '', /no column "name"; .* separated by commas/],
    ['a column nobody knows', 'name,lat,lon,colour', '', /"colour" is not known/],
    ['a row with a field too few', 'name,lat,lon', 'A,1', /2 fields; the header has 3/],
    ['quotes that do not close', 'name,lat,lon', '"A,1,2', /quotes do not close/],
    ['a point that is none', 'name,lat,lon', 'A,1,east', /longitude is "east"/],
    ['an id with spaces', 'name,lat,lon,id', 'A,1,2,a b', /id is "a b"/],
    ['an id that is not one of GeoNames', 'name,lat,lon,id', 'A,1,2,geonames:x', /id is "geonames:x"/],
    ['a feature code in words', 'name,lat,lon,feature_code', 'A,1,2,a village', /feature_code is "a village"/],
  ] as const)
    test(`${what} is refused in a sentence`, () =>
      assert.throws(() => csv(header, row), { name: row === '' ? 'BadFile' : 'BadRow', message: says }));
});

test('the kind of a file is seen from its first line', () => {
  assert.equal(kindOf(dumpRow()), 'geonames');
  assert.equal(kindOf(alternateRow(1, 'en', 'x')), 'alternate-names');
  assert.equal(kindOf('lon,lat,name'), 'csv');
  for (const line of ['', 'A missile hit Odesa.', '{"name":"x"}', '"unclosed']) assert.equal(kindOf(line), undefined);
});

describe('merging', () => {
  const only = (places: readonly PlaceEntry[]): PlaceEntry => {
    assert.equal(places.length, 1);
    return places[0]!;
  };

  test('an id that is known is replaced, and the names of both stay', () => {
    const known = place('geonames:1', 'Artemivsk', { population: 70_000, uncertainty_m: 5_000 });
    const merged = only(mergeEntries([known], [place('geonames:1', 'Bakhmut', { lat: 48.6 })]));
    assert.deepEqual([merged.name, merged.lat, merged.population, merged.uncertainty_m], ['Bakhmut', 48.6, 70_000, 5_000]);
    assert.deepEqual(texts(merged, 'main'), ['Artemivsk', 'Bakhmut']);
  });

  test('more names go to the place of their id, once each, and a former name is not an alternate one', () => {
    const known = place('geonames:1', 'Dnipro', { names: [...named('main', ['Dnipro']), ...named('alternate', ['Dnepropetrovsk'])] });
    const merged = only(
      mergeEntries([known], [{ id: 'geonames:1', names: [...named('former', ['Dnepropetrovsk']), ...named('alternate', ['Dnipro'])] }]),
    );
    assert.deepEqual(merged.names, [...named('main', ['Dnipro']), ...named('former', ['Dnepropetrovsk'])]);
    assert.deepEqual(mergeEntries([], [{ id: 'geonames:2', names: named('main', ['X']) }]), []);
  });

  test('a village of our own list and the same one of a dump are one place, by any spelling', () => {
    const ours = place('curated:robotyne', 'Robotyne', { names: named('main', ['Robotyne', 'Роботине']) });
    const merged = only(
      mergeEntries(
        [ours],
        [place('geonames:1', 'Robotino', { lat: 47.51, population: 480, names: named('main', ['Robotino', 'Роботине']) })],
      ),
    );
    assert.deepEqual([merged.id, merged.lat, merged.population], ['curated:robotyne', 47.5, 480]);
    assert.ok(texts(merged, 'main').includes('Robotino'));
  });

  test('namesakes stay apart: far away, of another kind, or told apart by GeoNames itself', () => {
    const ours = place('curated:a', 'Kamianka');
    assert.equal(mergeEntries([ours], [place('geonames:1', 'Kamianka', { lat: 47.6 })]).length, 2);
    assert.equal(mergeEntries([ours], [place('geonames:1', 'Kamianka', { feature_code: 'STM' })]).length, 2);
    assert.equal(mergeEntries([place('geonames:2', 'Kamianka')], [place('geonames:1', 'Kamianka')]).length, 2);
  });
});

describe('the file of an import', () => {
  const origin: ImportOrigin = { file: 'UA.txt', kind: 'geonames', country: 'UA', imported_at: '2022-03-01T00:00:00.000Z' };

  test('gives back what was put into it, in the order of the imports', (context) => {
    const folder = temporaryFolder(context);
    const entries = [
      place('geonames:1', 'Львів', { names: [...named('main', ['Львів']), ...named('former', ['Lemberg'])] }),
      { id: 'geonames:2', names: named('short', ['X']) },
    ];
    writeFileSync(join(folder, importName(origin)), originLine(origin) + entries.map(entryLine).join(''));
    writeFileSync(join(folder, 'a.csv.jsonl'), originLine({ ...origin, file: 'a.csv', imported_at: '2022-03-02T00:00:00.000Z' }));
    const files = importFiles(folder);
    assert.deepEqual(files, [join(folder, 'UA.txt.UA.jsonl'), join(folder, 'a.csv.jsonl')]);
    assert.deepEqual([...readImports(files)], entries);
    assert.deepEqual(importFiles(join(folder, 'not-there')), []);
  });

  test('says where it is damaged', (context) => {
    const path = join(temporaryFolder(context), 'UA.txt.jsonl');
    writeFileSync(path, `${originLine(origin)}{"id":"geonames:1","na`);
    assert.throws(() => [...readImports([path])], /UA\.txt\.jsonl is damaged at line 2\. Import "UA\.txt" again/);
  });
});

describe('an index with imports', () => {
  const made = (folder: string, tables: object): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, INDEX_FILE), Buffer.concat(encodeIndex(tables, { id: new Uint32Array(2) })));
  };

  test('is not there for most, and nothing is said', (context) => {
    const { lookup, note } = openMerged(join(temporaryFolder(context), 'gazetteer'));
    assert.equal(note, null);
    assert.equal(lookup.find('Kyiv')[0]?.place.id, 'geonames:703448');
  });

  for (const [what, tables, says] of [
    [
      'stands for another packaged one',
      { version: INDEX_VERSION, base: 'another' },
      /the packaged gazetteer has changed since; run `geodispatch import --rebuild`/,
    ],
    ['is of another version', { version: 0, base: '' }, /has version 0 and \d+ was expected; run/],
  ] as const)
    test(`that ${what} is left aside with a sentence`, (context) => {
      const folder = temporaryFolder(context);
      made(folder, tables);
      const { lookup, note } = openMerged(folder);
      assert.match(note ?? '', says);
      assert.equal(lookup.find('Kyiv')[0]?.place.id, 'geonames:703448');
    });

  test('that is torn is left aside with a sentence', (context) => {
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, INDEX_FILE), 'GDIX');
    assert.match(openMerged(folder).note ?? '', /cannot be read .*import --rebuild/);
  });

  test('is told from another by its stamp', (context) => {
    const folder = temporaryFolder(context);
    made(folder, { version: 1 });
    const first = indexStamp(folder);
    made(folder, { version: 2 });
    assert.notEqual(indexStamp(folder), first);
    assert.equal(indexStamp(defaultIndexFolder()), indexStamp(defaultIndexFolder()));
  });
});
