/** OGC API – Features, Parts 2 (CRS) and 3 (Filtering), of the running server. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COLLECTIONS, CRS84, EPSG, EVENTS, everyPage, filled, items, json, read } from './support.ts';

const crs = (code: number): string => encodeURIComponent(`${EPSG}${code}`);
const filter = (text: string, more = ''): string => items('events', `filter=${encodeURIComponent(text)}${more}`);

describe('CRS', () => {
  test('/req/crs/fc-md-crs-list: CRS84 first, and the one that is stored', async (context) => {
    const server = await filled(context);
    for (const id of COLLECTIONS) {
      const collection = await json(server, `/collections/${id}`);
      assert.equal(collection.crs[0], CRS84);
      assert.ok(collection.crs.includes(`${EPSG}4326`) && collection.crs.includes(`${EPSG}3857`));
      assert.equal(collection.storageCrs, CRS84);
    }
  });

  test('/req/crs/ogc-crs-header and crs-action: the answer is in the system asked for, and says so', async (context) => {
    const server = await filled(context);
    const query = 'type=strike.missile&limit=1';
    const point = async (more: string) => {
      const answer = await read(server, items('events', query + more));
      return [answer.headers['content-crs'], answer.json().features[0].geometry.coordinates] as const;
    };
    const [lon, lat] = [31.9974, 46.96591];
    assert.deepEqual(await point(''), [`<${CRS84}>`, [lon, lat]]);
    assert.deepEqual(await point(`&crs=${crs(4326)}`), [`<${EPSG}4326>`, [lat, lon]]);
    const [header, [x = 0, y = 0]] = await point(`&crs=${crs(3857)}`);
    assert.equal(header, `<${EPSG}3857>`);
    assert.ok(Math.abs(x - 3_561_934.27) < 1 && Math.abs(y - 5_934_219.86) < 60_000, `${x}, ${y}`);
    for (const id of ['event-areas', 'regions']) {
      const first = async (more: string) => (await json(server, items(id, `limit=1&${more}`))).features[0]?.geometry;
      const [plain, turned] = [await first(''), await first(`crs=${crs(4326)}`)];
      if (plain?.type === 'Polygon') assert.deepEqual(turned.coordinates[0][0], plain.coordinates[0][0].toReversed());
    }
    for (const wrong of ['crs', 'bbox-crs', 'filter-crs'])
      assert.match((await server.ask(items('events', `${wrong}=${crs(2154)}`))).json().detail, new RegExp(`"${wrong}"`));
  });

  test('/req/crs/bbox-crs-action: a box in the order and units of its own system', async (context) => {
    const server = await filled(context);
    const count = async (query: string) => (await json(server, items('events', query))).numberMatched;
    const expected = await count('bbox=31.9,46.9,32.1,47');
    assert.equal(expected, 9);
    assert.equal(await count(`bbox=46.9,31.9,47,32.1&bbox-crs=${crs(4326)}`), expected);
    assert.equal(await count(`bbox=3551091,5920900,3573355,5941100&bbox-crs=${crs(3857)}`), expected);
    assert.equal(await count(`bbox=-20,177,-10,-177&bbox-crs=${crs(4326)}`), 4);
    assert.equal((await server.ask(items('events', `bbox=1e9,0,2e9,1&bbox-crs=${crs(3857)}`))).status, 400);
  });
});

describe('filtering', () => {
  test('/req/queryables: a JSON schema for each collection', async (context) => {
    const server = await filled(context);
    for (const id of COLLECTIONS) {
      const answer = await read(server, `/collections/${id}/queryables`);
      assert.match(answer.headers['content-type'] ?? '', /^application\/schema\+json/);
      const { $id, type, properties } = answer.json();
      assert.deepEqual([$id, type], [`http://127.0.0.1:${server.port}/collections/${id}/queryables`, 'object']);
      assert.equal(properties.geometry['x-ogc-role'], 'primary-geometry');
    }
  });

  test('/req/features-filter: text and JSON, of what has a column, what has none, and both', async (context) => {
    const server = await filled(context);
    for (const [text, expected] of [
      ["type = 'strike.missile'", 5],
      ["type LIKE 'strike.%' AND NOT place = 'Mykolaiv'", 2],
      ["summary LIKE '%Mykolaiv%'", 6],
      ["summary LIKE '%Mykolaiv%' AND type = 'unrest.protest'", 1],
      ['S_INTERSECTS(geometry, BBOX(31.9, 46.9, 32.1, 47))', 6],
      ['S_WITHIN(geometry, POLYGON((31 46, 33 46, 33 48, 31 48, 31 46)))', 7],
      ["T_AFTER(date_start, DATE('2022-03-22'))", 2],
      ['date_start IS NULL', 2],
      ["A_CONTAINS(weapon, ('cruise_missile'))", 12],
      ["CASEI(place) = casei('MYKOLAIV')", 6],
      ['killed_best > 3', 0],
      ['incident_id IS NULL OR source_count = 1', 12],
      ["type = 'other' AND type = 'ground.raid'", 0],
    ] as const) {
      const page = await json(server, filter(text));
      assert.deepEqual([page.numberMatched, page.numberReturned], [expected, expected], text);
      assert.equal((await everyPage(server, filter(text, '&limit=2'))).length, expected, text);
      assert.equal((await json(server, filter(text, '&filter-lang=cql-text'))).numberMatched, expected, text);
    }
    const tree = { op: '=', args: [{ property: 'family' }, 'ground'] };
    assert.equal((await json(server, filter(JSON.stringify(tree), '&filter-lang=cql2-json'))).numberMatched, 3);
    assert.equal((await json(server, filter("family = 'ground'", '&bbox=32,46,33,47&datetime=2022-03-23'))).numberMatched, 2);
  });

  test('/req/filter/filter-crs-param: geometries in their own system', async (context) => {
    const server = await filled(context);
    const page = await json(server, filter('S_INTERSECTS(geometry, BBOX(46.9, 31.9, 47, 32.1))', `&filter-crs=${crs(4326)}`));
    assert.equal(page.numberMatched, 6);
  });

  test('of areas looks at their outlines, of incidents at their own properties, of places at theirs', async (context) => {
    const server = await filled(context);
    const count = async (id: string, text: string) => (await everyPage(server, items(id, `filter=${encodeURIComponent(text)}`))).length;
    assert.equal(await count('event-areas', 'S_INTERSECTS(geometry, POINT(33 46.5))'), 1);
    assert.equal(await count('event-areas', 'S_INTERSECTS(geometry, POINT(31 46.5))'), 0);
    assert.equal(await count('incidents', 'event_count = 1'), (await json(server, items('incidents'))).numberMatched);
    assert.equal(await count('incidents', "sources LIKE '%paper%'"), (await json(server, items('incidents'))).numberMatched);
    assert.equal(await count('places', "country = 'FJ'"), 1);
  });

  test('/req/filter: a filter that makes no sense is a 400 that says where and what was expected', async (context) => {
    const server = await filled(context);
    for (const [text, words] of [
      ['no_such = 1', /at character 1: .*"no_such".*expected one of/],
      ['type =', /at character 7/],
      ["killed_best > 'many'", /at character 15/],
      ["type = 'x' AND", /at character/],
    ] as const) {
      const answer = await server.ask(filter(text));
      assert.equal(answer.status, 400, text);
      assert.match(answer.json().detail, words);
    }
    assert.match((await server.ask(filter('{"op":"="}', '&filter-lang=cql2-json'))).json().detail, /The filter is wrong at/);
    assert.equal((await server.ask(filter("type='x'", '&filter-lang=sql'))).status, 400);
    assert.equal((await server.ask(filter(`${'('.repeat(5_000)}1=1`))).status, 400);
    assert.equal((await json(server, filter("place = 'x'' OR 1=1; DROP TABLE events --'"))).numberMatched, 0);
    assert.equal((await json(server, items('events'))).numberMatched, EVENTS);
  });
});
