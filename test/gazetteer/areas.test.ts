/** Reads what the build has written: `npm test` builds first. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { areaFileOf, openAreas } from '../../gazetteer/areas.ts';
import { inRings, type Ring } from '../../gazetteer/geometry/rings.ts';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { defaultIndexFolder } from '../../gazetteer/paths.ts';
import { readCities } from '../../gazetteer/sources/geonames.ts';

const areas = openAreas(join(defaultIndexFolder(), 'areas'));

const ringsOf = (id: string): readonly Ring[] => {
  const area = areas.area(id);
  assert.ok(area, `there is no polygon for ${id}`);
  return (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()) as readonly Ring[];
};
const holds = (id: string, lat: number, lon: number): boolean => inRings(ringsOf(id), [lon, lat]);

const OBLASTS: readonly (readonly [code: string, name: string, lat: number, lon: number])[] = [
  ['08', 'Kherson Oblast', 46.7545, 33.3486], // Nova Kakhovka; Kherson itself lies off the source's coast, see below
  ['16', 'Mykolaiv Oblast', 46.9659, 31.9974],
  ['17', 'Odesa Oblast', 46.4775, 30.7326],
  ['26', 'Zaporizhzhia Oblast', 46.8489, 35.3653],
  ['05', 'Donetsk Oblast', 48.7389, 37.5843],
  ['14', 'Luhansk Oblast', 48.9482, 38.4879],
  ['07', 'Kharkiv Oblast', 49.2128, 37.2574],
  ['12', 'Kyiv', 50.4501, 30.5234],
  ['13', 'Kyiv Oblast', 50.5486, 30.2204],
  ['11', 'Autonomous Republic of Crimea', 44.9521, 34.1024],
  ['20', 'Sevastopol', 44.6054, 33.522],
];

for (const [code, name, lat, lon] of OBLASTS) {
  test(`${name} has its name of today and holds its town`, () => {
    assert.equal(areas.summary(`admin1:UA.${code}`)?.name, name);
    assert.ok(holds(`admin1:UA.${code}`, lat, lon));
  });
}

test('97 in 100 of the places of Ukraine lie in the polygon of their own oblast', () => {
  // The rest lie within the generalisation of the source: Kherson city, on the estuary, is 400 m off its coastline.
  const places = [...readCities()].filter((city) => city.country === 'UA');
  const inside = places.filter((city) => holds(`admin1:UA.${city.admin1_code}`, city.lat, city.lon));
  assert.ok(inside.length >= 0.97 * places.length, `${inside.length} of ${places.length}`);
});

test('all 27 first-level units of Ukraine are there, each with its point inside', () => {
  for (let code = 1; code <= 27; code++) {
    const id = `admin1:UA.${String(code).padStart(2, '0')}`;
    const unit = areas.summary(id);
    assert.ok(unit && holds(id, unit.lat, unit.lon), id);
    assert.equal(unit.country, 'UA');
  }
});

test('the polygon of Ukraine holds Crimea and that of Russia does not', () => {
  for (const [lat, lon] of [
    [44.9521, 34.1024],
    [44.6054, 33.522],
    [45.3573, 36.4683],
    [48.0159, 37.8029],
  ] as const) {
    assert.ok(holds('country:UA', lat, lon), `${lat}, ${lon}`);
    assert.ok(!holds('country:RU', lat, lon), `${lat}, ${lon}`);
  }
});

test('the Golan lies in Syria, Laayoune in Western Sahara, Kyrenia in Cyprus, Gaza in Palestine', () => {
  assert.ok(holds('country:SY', 32.99, 35.69) && !holds('country:IL', 32.99, 35.69));
  assert.ok(holds('country:EH', 27.15, -13.19) && !holds('country:MA', 27.15, -13.19));
  assert.ok(holds('country:CY', 35.32, 33.31));
  assert.ok(holds('admin1:PS.GZ', 31.45, 34.4) && !holds('country:IL', 31.45, 34.4));
});

test('counties, departments and provinces are merged to what GeoNames calls the first level', () => {
  assert.equal(areas.summary('admin1:GB.SCT')?.name, 'Scotland');
  assert.ok(holds('admin1:FR.84', 45.764, 4.8357), 'Lyon in Auvergne-Rhône-Alpes');
  assert.ok(holds('admin1:US.CA', 34.0522, -118.2437), 'Los Angeles in California');
});

test('the radius of an oblast is tens of kilometres, of a great region half its extent', () => {
  const radius = (id: string): number => areas.summary(id)?.uncertainty_m ?? 0;
  assert.ok(radius('admin1:UA.08') > 70_000 && radius('admin1:UA.08') < 130_000);
  assert.ok(radius('admin1:UA.12') < 35_000);
  assert.ok(radius('curated:southern-ukraine') > radius('admin1:UA.17'));
});

test('great regions are the unions of their oblasts', () => {
  assert.ok(holds('curated:donbas', 48.0159, 37.8029) && holds('curated:donbas', 48.574, 39.3078));
  assert.ok(!holds('curated:donbas', 49.9935, 36.2304), 'Kharkiv is not in Donbas');
  assert.ok(!holds('curated:southern-ukraine', 44.9521, 34.1024), 'southern Ukraine is meant without Crimea');
  assert.ok(areas.summary('curated:southern-ukraine')?.names?.includes('півдні України'));
});

test('a country has its polygon under the id of its place too; a city has none', () => {
  const lookup = openGazetteer();
  const [ukraine] = lookup.find('Ukraine');
  assert.equal(ukraine?.place.id, 'geonames:690791');
  assert.deepEqual(lookup.area('geonames:690791'), areas.area('country:UA'));
  assert.equal(lookup.area('geonames:703448'), undefined, 'Kyiv');
  assert.equal(lookup.area('geonames:0'), undefined);
});

test('an unknown id has no area and no file outside the folder', () => {
  for (const id of ['', 'admin1:XX.99', 'country:../..', 'curated:nowhere', 'geonames:703448', 'country:UA/../RU', 'curated:__proto__']) {
    assert.equal(areas.area(id), undefined, id);
    assert.equal(areas.summary(id), undefined, id);
  }
  assert.equal(areaFileOf('country:../x'), undefined);
});
