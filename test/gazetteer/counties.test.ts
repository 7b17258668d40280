/** Counties of the United States: their names, points, radii and polygons. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRings, type Ring } from '../../gazetteer/geometry/rings.ts';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { resolve } from '../../gazetteer/resolve.ts';
import type { Place } from '../../gazetteer/types.ts';

const lookup = openGazetteer();
const COUNTIES = 3_140; // of us-atlas 3: those of 50 states, without the District of Columbia and the territories

const counties = countiesOf();

function countiesOf(): readonly Place[] {
  const found: Place[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page = lookup.places({ country: 'US', feature_codes: ['ADM2'] }, { from, limit: 1_000 });
    found.push(...page.places.filter(({ id }) => id.startsWith('us-county:')));
    from = page.next;
  }
  return found;
}

const ringsOf = (id: string): readonly Ring[] => {
  const area = lookup.area(id);
  assert.ok(area, `there is no polygon for ${id}`);
  return (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()) as readonly Ring[];
};

test(`all ${COUNTIES} are there, each with a state, a point inside its polygon and a radius of its own`, () => {
  assert.equal(counties.length, COUNTIES);
  for (const county of counties) {
    assert.ok(county.admin1 !== null, county.id);
    assert.ok(inRings(ringsOf(county.id), [county.lon, county.lat]), `${county.id} ${county.name}`);
    const radius = lookup.uncertainty(county) ?? 0;
    assert.ok(radius >= 1_000 && radius < 1_400_000, `${county.name}: ${radius} m`); // the Aleutian Islands are long
  }
});

test('each is called what its state calls it', () => {
  const nameOf = (fips: string): string | undefined => lookup.place(`us-county:${fips}`)?.name;
  assert.equal(nameOf('01001'), 'Autauga County');
  assert.equal(nameOf('22103'), 'St. Tammany Parish');
  assert.equal(nameOf('02185'), 'North Slope Borough');
  assert.equal(nameOf('02180'), 'Nome Census Area');
  assert.equal(nameOf('02020'), 'Anchorage Municipality');
  assert.equal(nameOf('24005'), 'Baltimore County');
  assert.equal(nameOf('24510'), 'City of Baltimore');
  assert.equal(nameOf('32510'), 'Carson City');
  assert.equal(nameOf('51095'), 'James City County');
  assert.equal(nameOf('11001'), undefined, 'the District of Columbia is a first-level unit');
});

for (const name of ['Autauga County', 'autauga county', 'Autauga Co.', 'Autauga Co'])
  test(`"${name}" is the county`, () => assert.equal(lookup.find(name)[0]?.place.id, 'us-county:01001'));

test('"Saint Tammany Parish" is St. Tammany Parish', () =>
  assert.equal(lookup.find('Saint Tammany Parish')[0]?.place.id, 'us-county:22103'));

test('a bare name is no county', () => {
  for (const name of ['Washington', 'Orange', 'Autauga', 'Baltimore', 'Kent'])
    assert.deepEqual(
      lookup.find(name, { limit: 100 }).filter(({ place }) => place.id.startsWith('us-county:')),
      [],
      name,
    );
});

test('one of thirty namesakes is told by its state; without it nobody knows', () => {
  const candidates = lookup.find('Washington County', { limit: 50 });
  assert.equal(candidates.filter(({ place }) => place.id.startsWith('us-county:')).length, 30);
  assert.equal(resolve([{ candidates }])[0]?.chosen, null);
  const within = lookup.find('Oregon').filter(({ place }) => place.feature_code === 'ADM1');
  assert.equal(resolve([{ candidates, within }])[0]?.chosen?.place.id, 'us-county:41067');
});
