/** node-geocoder with its provider for Nominatim. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import NodeGeocoder from 'node-geocoder';
import { type Answer, assertExpected, EXPECTED, POINT, startSearchServer, UNKNOWN } from './support/search-server.ts';

const answerOf = (entry: NodeGeocoder.Entry | undefined): Answer | null =>
  entry === undefined
    ? null
    : { lat: entry.latitude ?? Number.NaN, lon: entry.longitude ?? Number.NaN, name: entry.formattedAddress ?? '' };

test('node-geocoder gets right answers from a running server', async (t) => {
  const client = NodeGeocoder({ provider: 'openstreetmap', osmServer: await startSearchServer(t) });
  const found: (Answer | null)[] = [];
  for (const name of Object.keys(EXPECTED)) found.push(answerOf((await client.geocode(name))[0]));
  assertExpected(found);
  const [mykolaiv] = await client.geocode('Mikolaiv');
  assert.deepEqual([mykolaiv?.city, mykolaiv?.country, mykolaiv?.countryCode], ['Mykolaiv', 'Ukraine', 'UA']);
  const [paris] = await client.geocode({ city: 'Paris', country: 'United States', limit: 1 } as NodeGeocoder.Query);
  assert.equal(paris?.formattedAddress, 'Paris, Texas, United States');
  assert.equal((await client.geocode(UNKNOWN)).length, 0);
  assert.equal((await client.reverse({ lat: POINT.lat, lon: POINT.lon }))[0]?.city, POINT.name);
  await assert.rejects(client.reverse({ lat: 0, lon: -30 }), /Unable to geocode/);
});
