/** /search, /autocomplete and /reverse over real sockets with the real gazetteer. */
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { type Ask, startTestServer, type TestServer } from '../support/test-server.ts';

const lookup = openGazetteer();
const start = (context: TestContext, env: Readonly<Record<string, string>> = {}): Promise<TestServer> =>
  startTestServer(context, env, lookup);

const query = (parameters: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)])).toString();

// biome-ignore lint/suspicious/noExplicitAny: tests state the shape they expect
async function search(server: TestServer, parameters: Readonly<Record<string, string | number>>, path = '/search'): Promise<any> {
  const answer = await server.ask(`${path}?${query(parameters)}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json();
}

async function names(server: TestServer, parameters: Readonly<Record<string, string | number>>, path?: string): Promise<readonly string[]> {
  return (await search(server, parameters, path)).map(({ display_name }: { display_name: string }) => display_name);
}

const MYKOLAIV = 'Mykolaiv, Mykolaiv Oblast, Ukraine';

describe('a search', () => {
  test('answers in the words of Nominatim, numbers as strings, with our own details beside them', async (context) => {
    const server = await start(context);
    const [first] = await search(server, { q: 'Mikolaiv', addressdetails: 1, namedetails: 1, limit: 1 });
    assert.deepEqual(first, {
      place_id: 700569,
      category: 'place',
      type: 'city',
      place_rank: 16,
      importance: 0.667,
      addresstype: 'city',
      name: 'Mykolaiv',
      display_name: MYKOLAIV,
      address: { city: 'Mykolaiv', state: 'Mykolaiv Oblast', country: 'Ukraine', country_code: 'ua' },
      namedetails: { name: 'Mykolaiv', 'name:en': 'Mykolaiv' },
      geodispatch: {
        id: 'geonames:700569',
        feature_code: 'PPLA',
        population: 470_011,
        uncertainty_m: first.geodispatch.uncertainty_m,
        match_method: 'exact',
        match_score: first.geodispatch.match_score,
      },
      licence: 'Places: GeoNames (CC BY 4.0) · Borders: Natural Earth (public domain)',
      lat: first.lat,
      lon: first.lon,
      boundingbox: first.boundingbox,
    });
    assert.match(first.lat, /^46\.9\d{4}$/);
    assert.match(first.lon, /^3[12]\.\d{5}$/);
    const [south, north, west, east] = first.boundingbox.map(Number);
    assert.ok(south < 46.97 && 46.97 < north && west < 32 && 32 < east, String(first.boundingbox));
    assert.ok(first.boundingbox.every((each: unknown) => typeof each === 'string'));
    assert.ok(first.geodispatch.match_score > 0.5 && first.geodispatch.match_score <= 1);
  });

  test('leaves out address and names where they are not asked for', async (context) => {
    const [first] = await search(await start(context), { q: 'Kherson', addressdetails: 0 });
    assert.deepEqual([first.address, first.namedetails], [undefined, undefined]);
  });

  test('finds a place by every spelling, script and slip of the pen', async (context) => {
    const server = await start(context);
    for (const q of ['Mykolaiv', 'Mikolaiv', 'Mykolayiv', 'Nikolajew', 'Миколаїв', 'Николаев', 'MYKOLAIV '])
      assert.equal((await names(server, { q }))[0], MYKOLAIV, q);
    assert.equal((await names(server, { q: 'Chernigov' }))[0], 'Chernihiv, Chernihiv Oblast, Ukraine');
    assert.deepEqual(await names(server, { q: 'Nirgendwoo' }), []);
  });

  test('resolves a name within what is named after it', async (context) => {
    const server = await start(context);
    for (const [q, expected] of [
      ['Kherson, Ukraine', 'Kherson, Kherson Oblast, Ukraine'],
      ['Україна, Херсон', 'Kherson, Kherson Oblast, Ukraine'],
      ['Paris, Texas', 'Paris, Texas, United States'],
      ['Paris Texas', 'Paris, Texas, United States'],
      ['Paris, FR', 'Paris, Île-de-France, France'],
      ['Mykolaiv, Lviv oblast', 'Mykolaiv, Lviv Oblast, Ukraine'],
      ['Миколаїв, Львівська область', 'Mykolaiv, Lviv Oblast, Ukraine'],
      ['Atlanta, Georgia', 'Atlanta, Georgia, United States'],
      ['Batumi, Georgia', 'Batumi, Adjara, Georgia'],
      ['Mykolaiv, 54000, Mykolaiv Raion, Mykolaiv Oblast, Ukraine', MYKOLAIV],
      ['Saltivka, Kharkiv', 'Saltivka, Kharkiv, Kharkiv Oblast, Ukraine'],
    ] as const)
      assert.equal((await names(server, { q }))[0], expected, q);
  });

  test('is silent where the name is not known in the place that is named, and never takes a namesake elsewhere', async (context) => {
    const server = await start(context);
    for (const q of ['Kherson, Atlantis', 'Bakhmut, Texas', 'Soborna Street 5, Mykolaiv'])
      assert.deepEqual(await names(server, { q }), [], q);
  });

  test('takes a structured question, in which street and postal code say nothing', async (context) => {
    const server = await start(context);
    assert.deepEqual(await names(server, { city: 'Paris', state: 'Texas', street: '5 Main St', postalcode: 75460, limit: 1 }), [
      'Paris, Texas, United States',
    ]);
    assert.deepEqual(await names(server, { state: 'Georgia', limit: 1 }), ['Georgia, United States']);
    assert.deepEqual(await names(server, { country: 'Georgia', limit: 1 }), ['Georgia']);
    assert.equal((await server.ask('/search?street=Soborna&postalcode=54000')).status, 400);
  });

  test('describes a country, a region, a district and a site as what they are', async (context) => {
    const server = await start(context);
    const kinds = async (q: string) => {
      const [{ category, type, place_rank, addresstype, address, boundingbox }] = await search(server, { q, addressdetails: 1 });
      return { category, type, place_rank, addresstype, address, width: Math.round(boundingbox[3] - boundingbox[2]) };
    };
    assert.deepEqual(await kinds('Ukraine'), {
      category: 'boundary',
      type: 'administrative',
      place_rank: 4,
      addresstype: 'country',
      address: { country: 'Ukraine', country_code: 'ua' },
      width: 18,
    });
    assert.deepEqual((await kinds('Kherson Oblast')).address, { state: 'Kherson Oblast', country: 'Ukraine', country_code: 'ua' });
    assert.equal((await kinds('Kherson Oblast')).width, 4);
    assert.deepEqual((await kinds('Azovstal')).address, {
      man_made: 'Azovstal Iron and Steel Works',
      city: 'Mariupol',
      state: 'Donetsk Oblast',
      country: 'Ukraine',
      country_code: 'ua',
    });
    assert.deepEqual((await kinds('Saltivka')).addresstype, 'suburb');
  });

  test('gives each place a whole number of its own that stays', async (context) => {
    const server = await start(context);
    const places = [];
    for (const q of ['Azovstal', 'Kherson Oblast', 'Donbas', 'Kherson']) places.push((await search(server, { q }))[0].place_id);
    assert.ok(places.every(Number.isSafeInteger), String(places));
    assert.equal(new Set(places).size, places.length);
    assert.equal((await search(server, { q: 'Azovstal' }))[0].place_id, places[0]);
  });

  test('keeps to countries, to a view box, and to a limit', async (context) => {
    const server = await start(context);
    assert.deepEqual(await names(server, { q: 'Paris', countrycodes: 'US', limit: 1 }), ['Paris, Texas, United States']);
    assert.deepEqual(await names(server, { q: 'Paris', countrycodes: 'us,fr', limit: 1 }), ['Paris, Île-de-France, France']);
    assert.deepEqual(await names(server, { q: 'Paris', viewbox: '-95,34,-96,33', bounded: 1 }), ['Paris, Texas, United States']);
    const near = await names(server, { q: 'Paris', viewbox: '-100,30,-90,36' });
    assert.equal(near[0], 'Paris, Texas, United States');
    assert.ok(near.includes('Paris, Île-de-France, France'), 'what lies outside comes later');
    assert.equal((await names(server, { q: 'Springfield' })).length, 10);
    assert.ok((await names(server, { q: 'Springfield', limit: 1000 })).length <= 50);
  });

  test('answers in the formats of Nominatim', async (context) => {
    const server = await start(context);
    const [json] = await search(server, { q: 'Kherson', format: 'json' });
    assert.deepEqual([json.class, json.category], ['place', undefined]);
    const geojson = await search(server, { q: 'Kherson', format: 'geojson', addressdetails: 1, limit: 1 });
    assert.equal(geojson.type, 'FeatureCollection');
    assert.deepEqual(geojson.features[0].geometry, { type: 'Point', coordinates: [Number(json.lon), Number(json.lat)] });
    assert.equal(geojson.features[0].bbox.length, 4);
    assert.equal(geojson.features[0].properties.address.city, 'Kherson');
    const geocodejson = await search(server, { q: 'Kherson', format: 'geocodejson', limit: 1 });
    assert.equal(geocodejson.geocoding.query, 'Kherson');
    assert.deepEqual(
      [geocodejson.features[0].properties.geocoding.label, geocodejson.features[0].properties.geocoding.state],
      ['Kherson, Kherson Oblast, Ukraine', 'Kherson Oblast'],
    );
  });

  test('is at all of its addresses, and ignores what it does not know', async (context) => {
    const server = await start(context);
    for (const path of ['/search', '/search/', '/search.php'])
      assert.equal(
        (await names(server, { q: 'Kherson', osmServer: 'http://127.0.0.1', polygon_geojson: 1, dedupe: 0 }, path)).length > 0,
        true,
        path,
      );
    assert.equal((await server.ask('/search', { method: 'POST', body: {} })).status, 405);
  });

  test('obeys what the analyst has said of a name', async (context) => {
    const server = await start(context);
    const body = { name: 'Krynky', place_id: 'geonames:700569' };
    await server.ask('/overrides', { method: 'PUT', body });
    assert.deepEqual(await names(server, { q: 'Krynky' }), [MYKOLAIV]);
    assert.deepEqual(await names(server, { q: 'Krynky, Ukraine' }), [MYKOLAIV]);
  });
});

describe('search as you type', () => {
  test('completes the last word, towns before the fronts and units that are called after them', async (context) => {
    const server = await start(context);
    for (const [q, expected] of [
      ['mykol', MYKOLAIV],
      ['Хер', 'Kherson, Kherson Oblast, Ukraine'],
      ['харк', 'Kharkiv, Kharkiv Oblast, Ukraine'],
      ['mykolaiv', MYKOLAIV],
      ['Mykolaiv, L', 'Mykolaiv, Lviv Oblast, Ukraine'],
      ['Mikolayv', MYKOLAIV],
    ] as const) {
      assert.equal((await names(server, { q }, '/autocomplete'))[0], expected, q);
      assert.equal((await names(server, { q, autocomplete: 1 }))[0], expected, q);
    }
    assert.equal((await names(server, { q: 'mykol', countrycodes: 'ua', limit: 3 }, '/autocomplete')).length, 3);
  });
});

describe('what cannot be searched for', () => {
  test('is refused in a sentence', async (context) => {
    const server = await start(context);
    for (const wrong of [
      '',
      'q=',
      'q=%20',
      'q=a&limit=0',
      'q=a&limit=-3',
      'q=a&format=xml',
      'q=a&countrycodes=ukr',
      'q=a&viewbox=1,2,3',
      `q=${'a'.repeat(600)}`,
    ]) {
      const answer = await server.ask(`/search?${wrong}`);
      assert.equal(answer.status, 400, wrong);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.match(answer.json().detail, /expected/);
    }
  });
});

describe('who may read it', () => {
  const origin: Ask = { headers: { origin: 'https://map.example' } };
  const paths = ['/search?q=Kherson', '/autocomplete?q=kher', '/reverse?lat=46.97&lon=32', '/collections/places/items?limit=1'];

  test('every page of the world from a public server, as with all other reading', async (context) => {
    const server = await start(context, { BASE_URL: 'https://geo.example.org' });
    for (const path of paths) assert.equal((await server.ask(path, origin)).headers['access-control-allow-origin'], '*', path);
  });

  test('no foreign page from the desk of an analyst, under its own name or under a rebound one', async (context) => {
    const server = await start(context);
    for (const path of paths) {
      const { headers } = await server.ask(path, origin);
      assert.equal(headers['access-control-allow-origin'], undefined, path);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal((await server.ask(path, { headers: { host: 'rebound.example' } })).status, 421, path);
    }
  });
});
