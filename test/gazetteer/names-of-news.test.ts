/** Names as the world's English papers write them: counties and provinces, exonyms, peoples of cities, abbreviations of states. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import type { Candidate } from '../../gazetteer/types.ts';

const lookup = openGazetteer();
const best = (name: string): Candidate | undefined => lookup.find(name, { fuzzy: false })[0];
const bestId = (name: string): string | undefined => best(name)?.place.id;

suite('second-level units abroad', () => {
  for (const [name, id] of [
    ['Cambridgeshire', 'admin2:GB.ENG.cambridgeshire'],
    ['County Cork', 'admin2:IE.M.cork'],
    ['Co. Cork', 'admin2:IE.M.cork'],
    ['Pas-de-Calais', 'admin2:FR.32.pas-de-calais'],
    ['Lanao del Sur', 'admin2:PH.14.lanao-del-sur'],
  ] as const)
    test(`"${name}" is ${id}`, () => assert.equal(bestId(name), id));

  test('each has a polygon and a radius', () => {
    const { places } = lookup.places({ country: 'GB', feature_codes: ['ADM2'] }, { limit: 500 });
    assert.ok(places.length > 150, String(places.length));
    for (const place of places) {
      assert.ok(lookup.area(place.id), place.id);
      assert.ok((lookup.uncertainty(place) ?? 0) >= 500, place.id);
    }
  });

  test('a district whose name is an ordinary word needs the word county', () => {
    assert.equal(lookup.find('Down', { exactOnly: true }).filter(({ place }) => place.feature_code === 'ADM2').length, 0);
    assert.equal(bestId('County Down'), 'admin2:GB.NIR.down');
  });

  test('a province does not take the name of its city', () => assert.equal(best('Bologna')?.place.feature_code, 'PPLA'));
});

suite('cities', () => {
  for (const [name, id] of [
    ['New York', 'geonames:5128581'],
    ['Cologne', 'geonames:2886242'],
    ['Raqqa', 'geonames:172955'],
    ['Hama', 'geonames:170017'],
    ['Hodeidah', 'geonames:79415'],
  ] as const)
    test(`"${name}" is ${id}`, () => assert.equal(bestId(name), id));

  test('their people are demonyms', () => {
    for (const [people, id] of [
      ['New Yorkers', 'geonames:5128581'],
      ['Parisian', 'geonames:2988507'],
    ] as const) {
      assert.equal(bestId(people), id);
      assert.equal(best(people)?.name_kind, 'demonym');
    }
  });

  test('what a small town was called long ago is not looked for in a text', () =>
    assert.ok(lookup.find('Navarro', { limit: 50 }).every(({ place }) => place.name !== 'Northampton')));
});

suite('states', () => {
  test('a bare name may be the state beside its city where our list says so', () => {
    assert.ok(lookup.find('New York').some(({ place }) => place.id === 'admin1:US.NY'));
    assert.ok(lookup.find('Quebec').some(({ place }) => place.id === 'admin1:CA.10'));
  });

  test('a postal abbreviation is a name where it means nothing else, and always in the form of ISO 3166-2', () => {
    assert.equal(bestId('BC'), 'admin1:CA.02');
    assert.equal(bestId('US-IN'), 'admin1:US.IN');
    assert.ok(lookup.find('IN', { exactOnly: true }).every(({ place }) => place.id !== 'admin1:US.IN'));
  });

  test('a small unit weighs as many as live in it: Portland is a city in Oregon and no parish of Jamaica', () =>
    assert.equal(best('Portland')?.place.admin1, 'Oregon'));
});

suite('seas, oceans and unions', () => {
  for (const [name, id] of [
    ['Atlantic', 'curated:atlantic-ocean'],
    ['EU', 'curated:european-union'],
    ['Arabs', 'curated:arab-world'],
  ] as const)
    test(`"${name}" is no town`, () => assert.equal(bestId(name), id));
});
