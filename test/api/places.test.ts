/** /collections/places over real sockets: the gazetteer as GeoJSON. */
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const lookup = openGazetteer();
const start = (context: TestContext): Promise<TestServer> => startTestServer(context, {}, lookup);

const ITEMS = '/collections/places/items';

// biome-ignore lint/suspicious/noExplicitAny: tests state the shape they expect
async function get(server: TestServer, path: string): Promise<any> {
  const answer = await server.ask(path);
  assert.equal(answer.status, 200, answer.text);
  return answer.json();
}

const idsOf = ({ features }: { features: readonly { id: string }[] }): readonly string[] => features.map(({ id }) => id);

describe('the places', () => {
  test('are features with the properties that are promised', async (context) => {
    const server = await start(context);
    const answer = await server.ask(`${ITEMS}/geonames:706448`);
    assert.match(answer.headers['content-type'] ?? '', /^application\/geo\+json/);
    const { links, ...feature } = answer.json();
    const { lon, lat } = lookup.place('geonames:706448') ?? { lon: Number.NaN, lat: Number.NaN };
    assert.deepEqual(feature, {
      type: 'Feature',
      id: 'geonames:706448',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        id: 'geonames:706448',
        name: 'Kherson',
        country: 'UA',
        admin1: 'Kherson Oblast',
        feature_code: 'PPLA',
        population: 283_649,
        uncertainty_m: feature.properties.uncertainty_m,
      },
    });
    assert.ok(feature.properties.uncertainty_m > 1_000);
    assert.equal(links[0].href, `http://127.0.0.1:${server.port}${ITEMS}/geonames%3A706448`);
    assert.equal((await get(server, new URL(links[0].href).pathname)).id, 'geonames:706448', 'its own link leads to it');
  });

  test('come page after page, each once, and the count of all is exact', async (context) => {
    const server = await start(context);
    const ids: string[] = [];
    let path: string | undefined = `${ITEMS}?country=ua&feature_code=ADM1,PPLC&limit=7&f=json`;
    let matched = 0;
    while (path !== undefined) {
      const page = await get(server, path);
      ids.push(...idsOf(page));
      matched = page.numberMatched;
      assert.equal(page.numberReturned, page.features.length);
      const next = page.links.find(({ rel }: { rel: string }) => rel === 'next');
      path = next && new URL(next.href).pathname + new URL(next.href).search;
      assert.ok(path === undefined || /f=json/.test(path), 'the next page keeps every parameter');
    }
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, matched);
    assert.ok(ids.includes('admin1:UA.16') && ids.includes('geonames:703448'));
  });

  test('are the same when they are paged with offset', async (context) => {
    const server = await start(context);
    const all = idsOf(await get(server, `${ITEMS}?country=UA&limit=20`));
    assert.deepEqual(idsOf(await get(server, `${ITEMS}?country=UA&limit=5&offset=10`)), all.slice(10, 15));
    assert.deepEqual(idsOf(await get(server, `${ITEMS}?limit=5&offset=999999999`)), []);
  });

  test('keep to a box, across the antimeridian too', async (context) => {
    const server = await start(context);
    const { features } = await get(server, `${ITEMS}?bbox=31.5,46.5,32.5,47.5&feature_code=PPLA`);
    assert.deepEqual(
      features.map(({ properties }: { properties: { name: string } }) => properties.name),
      ['Mykolaiv'],
    );
    const pacific = await get(server, `${ITEMS}?bbox=170,-20,-170,-10&limit=10000`);
    const longitudes = pacific.features.map(({ geometry }: { geometry: { coordinates: number[] } }) => geometry.coordinates[0]);
    assert.ok(longitudes.length > 50 && longitudes.every((lon: number) => lon >= 170 || lon <= -170));
    assert.ok(longitudes.some((lon: number) => lon > 0) && longitudes.some((lon: number) => lon < 0));
  });

  test('are found by a name as any report spells it', async (context) => {
    const server = await start(context);
    assert.equal((await get(server, `${ITEMS}?q=Nikolajew`)).features[0].id, 'geonames:700569');
    const paris = await get(server, `${ITEMS}?q=Paris&country=US&limit=3`);
    assert.ok(
      paris.numberMatched > 3 && paris.features.every(({ properties }: { properties: { country: string } }) => properties.country === 'US'),
    );
    const next = new URL(paris.links.find(({ rel }: { rel: string }) => rel === 'next').href);
    const second = await get(server, next.pathname + next.search);
    assert.equal(new Set([...idsOf(paris), ...idsOf(second)]).size, 6);
    assert.deepEqual((await get(server, `${ITEMS}?q=Nirgendwoo`)).features, []);
  });

  test('refuse what makes no sense, and say what', async (context) => {
    const server = await start(context);
    for (const wrong of [
      'country=usa',
      'feature_code=pp!',
      'bbox=1,2,3',
      'limit=0',
      'after=x',
      'after=1&offset=1',
      'colour=red',
      'q=a&q=b',
      'f=xml',
    ]) {
      const answer = await server.ask(`${ITEMS}?${wrong}`);
      assert.equal(answer.status, 400, wrong);
      assert.match(answer.json().detail, new RegExp(`"${wrong.split('=')[0]}"`));
    }
    for (const id of ['nothing', '%00', 'geonames:0', '__proto__']) assert.equal((await server.ask(`${ITEMS}/${id}`)).status, 404, id);
  });

  test('are one of the collections', async (context) => {
    const { itemType, extent, links } = await get(await start(context), '/collections/places');
    assert.equal(itemType, 'feature');
    assert.equal(extent.temporal, undefined, 'places have no time');
    assert.ok(links.some(({ rel, href }: { rel: string; href: string }) => rel === 'items' && href.endsWith(ITEMS)));
  });
});
