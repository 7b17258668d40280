/** /reverse over real sockets with the real gazetteer. */
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const lookup = openGazetteer();
const start = (context: TestContext): Promise<TestServer> => startTestServer(context, {}, lookup);

// biome-ignore lint/suspicious/noExplicitAny: tests state the shape they expect
async function at(server: TestServer, lat: number, lon: number, more: Readonly<Record<string, string | number>> = {}): Promise<any> {
  const parameters = Object.entries({ lat, lon, ...more }).map(([name, value]): [string, string] => [name, String(value)]);
  const answer = await server.ask(`/reverse?${new URLSearchParams(parameters)}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json();
}

describe('a reverse search', () => {
  test('names the settlement of a point with its address', async (context) => {
    const server = await start(context);
    const found = await at(server, 46.97, 32);
    assert.equal(found.display_name, 'Mykolaiv, Mykolaiv Oblast, Ukraine');
    assert.equal(found.address.country_code, 'ua');
    assert.ok(found.geodispatch.distance_m < 2_000);
    assert.equal((await at(server, 50.45, 30.4)).name, 'Kyiv', 'the outskirts are nearer to villages, and still Kyiv');
  });

  test('is as coarse as the zoom asks', async (context) => {
    const server = await start(context);
    for (const [zoom, expected] of [
      [3, 'Ukraine'],
      [5, 'Mykolaiv Oblast'],
      [8, 'Mykolaiv Oblast'],
      [10, 'Mykolaiv'],
      [18, 'Mykolaiv'],
    ] as const)
      assert.equal((await at(server, 46.97, 32, { zoom })).name, expected, `zoom ${zoom}`);
    assert.equal((await at(server, 46.97, 32, { format: 'geojson', zoom: 10 })).features[0].properties.name, 'Mykolaiv');
  });

  test('falls back to the unit where no settlement is near, and says so where nothing is', async (context) => {
    const server = await start(context);
    assert.equal((await at(server, 65, 110)).addresstype, 'state');
    for (const [lat, lon] of [
      [0, -30],
      [43.5, 34],
      [90, 180],
    ] as const)
      assert.deepEqual(await at(server, lat, lon), { error: 'Unable to geocode' }, `${lat}, ${lon}`);
  });

  test('follows the border rule: Crimea is Ukraine', async (context) => {
    const { address } = await at(await start(context), 44.95, 34.1);
    assert.equal(address.country_code, 'ua');
  });

  test('refuses coordinates that are none, and says which', async (context) => {
    const server = await start(context);
    for (const [wrong, parameter] of [
      ['', 'lat'],
      ['lat=46.97', 'lon'],
      ['lat=91&lon=0', 'lat'],
      ['lat=0&lon=-180.1', 'lon'],
      ['lat=NaN&lon=0', 'lat'],
      ['lat=0&lon=1e999', 'lon'],
      ['lat=46,97&lon=32', 'lat'],
      ['lat=0&lon=0&zoom=near', 'zoom'],
    ] as const) {
      const answer = await server.ask(`/reverse?${wrong}`);
      assert.equal(answer.status, 400, wrong);
      assert.match(answer.json().detail, new RegExp(`"${parameter}"`));
    }
  });
});
