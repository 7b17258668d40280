/** Streets and buildings that the gazetteer does not know, in the towns that a report names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../../gazetteer/types.ts';
import { inTheirTowns } from '../../server/extract/in-town.ts';
import type { Mention } from '../../server/extract/mention.ts';

const town = (id: string): Place => ({
  ...{ id, name: id, lat: 38, lon: -90, country: 'US', admin1: 'Missouri', feature_code: 'PPLA2', population: 300_000 },
});
const mention = (text: string, sentence: number, first: number, place: Place | null): Mention => ({
  ...{ text, sentence, first, last: first + 1, start: first, end: first + 1, place, geo_precision: place && 1, score: 0.8 },
  ...{ kind: 'literal', match_method: 'exact', cue: undefined, institution: false },
});
const [louis, clayton, ladue] = ['St. Louis', 'Clayton', 'Ladue'].map(town) as [Place, Place, Place];
const placeOf = (mentions: readonly Mention[], text: string): string | undefined =>
  inTheirTowns(mentions).find((one) => one.text === text)?.place?.id;

test('a street lies in the town of its sentence, the nearer of two', () => {
  const mentions = [mention('St. Louis', 0, 0, louis), mention('Clayton', 1, 1, clayton), mention('Hampton Avenue', 1, 5, null)];
  assert.equal(placeOf(mentions, 'Hampton Avenue'), 'Clayton');
});

test('else in the town that the report is about, less surely and by its context', () => {
  const mentions = [
    mention('St. Louis', 0, 0, louis),
    mention('St. Louis', 2, 0, louis),
    mention('Clayton', 3, 1, clayton),
    mention('Union Station', 4, 5, null),
  ];
  const [, , , station] = inTheirTowns(mentions);
  assert.equal(station?.place?.id, 'St. Louis');
  assert.equal(station.match_method, 'context');
  assert.ok(station.score < 0.4);
});

test('a report about many towns does not tell', () => {
  const mentions = [louis, clayton, ladue].map((place, at) => mention(place.id, at, 0, place));
  assert.equal(placeOf([...mentions, mention('Main Street', 5, 0, null)], 'Main Street'), undefined);
});

test('a village that nobody knows stays unknown', () =>
  assert.equal(placeOf([mention('St. Louis', 0, 0, louis), mention('Prisi', 0, 4, null)], 'Prisi'), undefined));
