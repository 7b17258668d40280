/** Every candidate says in one sentence why it matched and what it weighs by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../gazetteer/explain.ts';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import type { Candidate, MatchMethod, Place } from '../../gazetteer/types.ts';

const lookup = openGazetteer();
const why = (name: string): string => {
  const [first] = lookup.find(name);
  assert.ok(first, name);
  return explain(first);
};

for (const [name, says] of [
  ['Kyiv', /^Its own name, spelled exactly; the capital of a country, [\d,]+ inhabitants; places in Ukraine weigh more\.$/],
  ['Kijów', /^An alternate name, spelled exactly; the capital/],
  ['Миколаєві', /^A case form of .* name; the seat of a region/],
  ['Khersson', /^Another spelling of its own name; /],
  ['Zaporizhzhja', /name.*; the seat of a region, [\d,]+ inhabitants/],
  ['Kramatursk', /^One or two letters off its own name; /],
  ['Kirovohrad', /^A former name; /],
  ['Autauga County', /^Its own name, spelled exactly; a district or county\.$/],
  ['Ukrainians', /^The name of its people, spelled exactly; a country; /],
  ['Kherson airport', /; a site that reports are known to name; /],
  ['Lublin', /inhabitants; places in a neighbour of Ukraine weigh a little more\.$/],
  ['Paris', /inhabitants\.$/],
] as const)
  test(`${name}: ${why(name)}`, () => assert.match(why(name), says));

const place = (change: Partial<Place>): Place => ({
  ...{ id: 'geonames:1', name: 'X', lat: 48, lon: 35, country: 'UA', admin1: null, feature_code: 'PPL', population: null },
  ...change,
});
const candidate = (match_method: MatchMethod, change: Partial<Place> = {}): Candidate => ({
  ...{ place: place(change), match_method, name_kind: 'main', score: 1 },
});

test('what an analyst, the words around or a geocoder decided is said so', () => {
  assert.match(explain(candidate('override')), /^Set by an analyst; /);
  assert.match(explain(candidate('context')), /^Understood from the words around it; /);
  assert.match(explain(candidate('remote')), /^Found by the geocoder on the network; /);
});

test('a population that is not known is not called none', () =>
  assert.match(explain(candidate('exact')), /a settlement, population not known/));

test('a brook of an imported list weighs less than its village', () =>
  assert.match(explain(candidate('exact', { feature_code: 'STM' })), /a site of an imported list/));
