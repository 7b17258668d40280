/** OGC API – Features, Part 1: what its test suite asks, of the running server. The names are those of the requirements. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { COLLECTIONS, EVENTS, everyPage, filled, items, json, type Link, linkOf, pathOf, read } from './support.ts';

describe('core: landing page, API definition, conformance', () => {
  test('/req/core/root-success: the landing page leads to everything', async (context) => {
    const server = await filled(context);
    const { links, title } = await json(server, '/');
    assert.ok(title);
    const wanted = [
      ['service-desc', 'application/vnd.oai.openapi+json;version=3.0'],
      ['service-doc', 'text/html'],
      ['conformance', 'application/json'],
      ['data', 'application/json'],
    ] as const;
    for (const [rel, type] of wanted) {
      const answer = await read(server, pathOf(server, linkOf(links, rel, type)));
      assert.ok(answer.headers['content-type']?.startsWith(type), `${rel} is ${answer.headers['content-type']}`);
    }
    for (const link of links as Link[]) assert.ok(link.type, `${link.rel} has no type`);
  });

  test('/req/oas30/oas-definition: the API definition is valid OpenAPI 3.0 and names every address', async (context) => {
    const server = await filled(context);
    const answer = await read(server, '/api');
    assert.equal(answer.headers['content-type'], 'application/vnd.oai.openapi+json;version=3.0');
    const result = await new Validator().validate(answer.json());
    assert.deepEqual([result.valid, result.errors ?? []], [true, []]);
    const { openapi, paths, components } = answer.json();
    assert.match(openapi, /^3\.0\./);
    for (const id of COLLECTIONS)
      for (const path of ['', '/items', '/items/{featureId}', '/queryables']) assert.ok(paths[`/collections/${id}${path}`]?.get, id + path);
    for (const { get } of Object.values(paths) as { get?: { responses: object } }[])
      if (get) assert.ok(['200', '400', '406', '500'].every((status) => status in get.responses));
    const { limit, bbox, datetime } = components.parameters;
    assert.deepEqual([limit.name, limit.in, limit.required, limit.style, limit.explode], ['limit', 'query', false, 'form', false]);
    assert.deepEqual([limit.schema.type, limit.schema.minimum, limit.schema.maximum, limit.schema.default], ['integer', 1, 10_000, 100]);
    assert.deepEqual([bbox.schema.type, bbox.schema.items.type, bbox.schema.minItems, bbox.schema.maxItems], ['array', 'number', 4, 6]);
    assert.deepEqual([bbox.explode, datetime.schema.type, datetime.explode], [false, 'string', false]);
  });

  test('/req/oas30: every parameter that a path names is taken, and only those', async (context) => {
    const server = await filled(context);
    const { paths, components } = await json(server, '/api');
    for (const id of COLLECTIONS) {
      const parameters = paths[`/collections/${id}/items`].get.parameters.map(({ $ref, name }: { $ref?: string; name?: string }) =>
        $ref === undefined ? name : components.parameters[$ref.split('/').at(-1) ?? ''].name,
      );
      assert.equal(new Set(parameters).size, parameters.length);
      for (const name of parameters) {
        const answer = await server.ask(items(id, `${name}=%00`));
        if (answer.status !== 200) assert.doesNotMatch(answer.json().detail, /Unknown parameter/);
      }
      assert.match((await server.ask(items(id, 'no_such=1'))).json().detail, /Unknown parameter "no_such"/);
    }
  });

  test('/req/core/conformance-success: the classes of parts 1 to 3 and of CQL2 are declared', async (context) => {
    const { conformsTo } = await json(await filled(context), '/conformance');
    for (const part of ['1/1.0/conf/core', '1/1.0/conf/oas30', '1/1.0/conf/html', '1/1.0/conf/geojson', '2/1.0/conf/crs'])
      assert.ok(conformsTo.includes(`http://www.opengis.net/spec/ogcapi-features-${part}`), part);
    for (const part of ['queryables', 'filter', 'features-filter'])
      assert.ok(conformsTo.includes(`http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${part}`), part);
    for (const part of ['cql2-text', 'cql2-json', 'basic-cql2'])
      assert.ok(conformsTo.includes(`http://www.opengis.net/spec/cql2/1.0/conf/${part}`));
  });
});

describe('core: collections', () => {
  test('/req/core/fc-md-success and sfc-md-success: each equals its entry, with links to its items and an extent', async (context) => {
    const server = await filled(context);
    const { collections, links } = await json(server, '/collections');
    linkOf(links, 'self', 'application/json');
    linkOf(links, 'alternate', 'text/html');
    assert.deepEqual(
      collections.map(({ id }: { id: string }) => id),
      COLLECTIONS,
    );
    for (const each of collections) {
      assert.match(each.id, /^[a-z0-9_-]+$/);
      assert.deepEqual(await json(server, `/collections/${each.id}`), each);
      assert.equal(each.extent.spatial.bbox[0].length, 4);
      const items = linkOf(each.links, 'items', 'application/geo+json');
      assert.match((await read(server, pathOf(server, items))).headers['content-type'] ?? '', /^application\/geo\+json/);
    }
  });
});

describe('core: features', () => {
  for (const id of COLLECTIONS) {
    test(`/req/core/fc-response of ${id}: a FeatureCollection with links, counts and a time`, async (context) => {
      const server = await filled(context);
      const page = await json(server, items(id, 'limit=2'));
      assert.equal(page.type, 'FeatureCollection');
      assert.equal(page.numberReturned, page.features.length);
      assert.ok(page.features.length <= 2 && page.numberMatched >= page.numberReturned);
      assert.ok(Math.abs(Date.parse(page.timeStamp)) > 0);
      linkOf(page.links, 'self', 'application/geo+json');
      linkOf(page.links, 'alternate', 'text/html');
      for (const link of page.links) assert.ok(link.type && link.rel && new URL(link.href));
      assert.equal((await everyPage(server, items(id, 'limit=2'))).length, page.numberMatched);
    });

    test(`/req/core/f-success of ${id}: each feature by its id, with links to itself and its collection`, async (context) => {
      const server = await filled(context);
      const [first] = (await json(server, items(id, 'limit=1'))).features;
      const answer = await read(server, items(id).replace('/items', `/items/${encodeURIComponent(first.id)}`));
      assert.match(answer.headers['content-type'] ?? '', /^application\/geo\+json/);
      const { links, ...feature } = answer.json();
      assert.deepEqual(feature, first);
      for (const rel of ['self', 'alternate', 'collection']) linkOf(links, rel);
      assert.equal((await server.ask(`${items(id)}/no-such-feature`)).status, 404);
    });

    test(`/req/core/fc-limit of ${id}: at least 1, clamped above, else 400`, async (context) => {
      const server = await filled(context);
      assert.equal((await json(server, items(id, 'limit=1'))).numberReturned, 1);
      assert.equal((await server.ask(items(id, 'limit=10001'))).status, 200);
      for (const limit of ['0', '-1', '1.5', 'x', '']) assert.equal((await server.ask(items(id, `limit=${limit}`))).status, 400, limit);
    });

    test(`/req/core/query-param-unknown and -invalid of ${id}: 400 that names the parameter`, async (context) => {
      const server = await filled(context);
      for (const wrong of [
        'no_such=1',
        'bbox=1,2,3',
        'bbox=a,b,c,d',
        'bbox=1,2,3,4,5',
        'bbox=0,50,10,40',
        'datetime=yesterday',
        'crs=x',
        'f=xml',
      ]) {
        const answer = await server.ask(items(id, wrong));
        assert.equal(answer.status, 400, wrong);
        assert.match(answer.json().detail, new RegExp(`"${wrong.split('=')[0]}"`));
      }
    });
  }

  test('/req/core/fc-bbox: what lies in the box and what has no geometry; heights are left aside; the antimeridian is crossed', async (context) => {
    const server = await filled(context);
    const types = async (bbox: string) =>
      (await everyPage(server, items('events', `bbox=${bbox}&limit=5`))).map(({ properties }) => properties['type']);
    const pointless = ['ground.clash', 'movement.withdrawal', 'ground.raid'];
    assert.deepEqual(await types('177,-20,-177,-10'), ['ground.clash', 'strike.air', 'movement.withdrawal', 'ground.raid']);
    assert.deepEqual(await types('32.9,43.9,33.1,44.1'), ['ground.clash', 'strike.drone', 'movement.withdrawal', 'ground.raid']);
    assert.deepEqual(await types('32.9,43.9,-100,33.1,44.1,100'), await types('32.9,43.9,33.1,44.1'));
    assert.deepEqual(await types('0,0,1,1'), pointless);
    assert.equal((await types('-180,-90,180,90')).length, EVENTS);
  });

  test('/req/core/fc-time: instants, days, intervals and half open ones; what has no time matches all', async (context) => {
    const server = await filled(context);
    const count = async (datetime: string) =>
      (await json(server, items('events', `datetime=${encodeURIComponent(datetime)}`))).numberMatched;
    const timeless = 2;
    for (const [datetime, expected] of [
      ['2022-03-12', 1],
      ['2022-03-12T10:00:00Z', 1],
      ['2022-03-12T00:00:00.000Z', 1],
      ['2022-03-12T23:30:00-02:00', 1],
      ['2022-03-10/2022-03-12', 3],
      ['2022-03-23T00:00:00Z/2022-04-01T00:00:00Z', 2],
      ['../2022-03-11', 2],
      ['/2022-03-11', 2],
      ['2022-03-23/..', 2],
      ['2022-03-23/', 2],
      ['../..', 10],
      ['1999-01-01/1999-12-31', 0],
    ] as const)
      assert.equal(await count(datetime), expected + timeless, datetime);
    for (const wrong of ['2022-02-30', '2022-03-12/2022-03-10', '2022-03-12/2022-03-13/2022-03-14', '..', 'now', '275760-09-13'])
      assert.equal((await server.ask(items('events', `datetime=${wrong}`))).status, 400, wrong);
  });

  test('/req/core/fc-filters: properties are parameters', async (context) => {
    const server = await filled(context);
    const count = async (query: string) => (await json(server, items('events', query))).numberMatched;
    for (const [query, expected] of [
      ['type=strike.missile', 5],
      ['type=strike', 7],
      ['family=ground', 3],
      ['country=UA', 8],
      ['country=ua,FJ', 9],
      ['admin1=Kherson%20Oblast', 2],
      ['place=Mykolaiv', 6],
      ['placed=false', 3],
      ['geo_precision=1', 8],
      ['geo_precision=4,7', 2],
      ['confidence=0.7', 12],
      ['confidence=0.8/..', 0],
      ['confidence=../0.7', 12],
      ['q=mykolaiv', 6],
      ['q=protest%20mykolaiv', 1],
      ['q=myko*', 6],
      ['q=%22strike%20missile%22', 5],
      ['q=nothing', 0],
      ['actor=anybody', 0],
      ['source_name=A%20paper', 12],
      ['source_count=1', 12],
      ['killed_best=7', 0],
      ['type=strike&country=RU', 0],
    ] as const)
      assert.equal(await count(query), expected, query);
    for (const wrong of [
      'placed=maybe',
      'killed_best=x',
      'geo_precision=9',
      'confidence=2',
      'country=UKR',
      'q=',
      'q=%22%22',
      'source_date=x',
    ])
      assert.equal((await server.ask(items('events', wrong))).status, 400, wrong);
  });

  test('/req/core/fc-links: next keeps every parameter, and offset is another way to the same', async (context) => {
    const server = await filled(context);
    const query = 'limit=5&f=json&bbox=-180,-90,180,90&datetime=2000-01-01/..';
    const all = await everyPage(server, items('events', query));
    assert.equal(new Set(all.map(({ id }) => id)).size, EVENTS);
    const { links } = await json(server, items('events', query));
    const next = new URL(linkOf(links, 'next', 'application/geo+json').href);
    assert.deepEqual([...next.searchParams.keys()].sort(), ['after', 'bbox', 'datetime', 'f', 'limit']);
    const third = await json(server, items('events', `${query}&offset=10`));
    assert.deepEqual(
      third.features.map(({ id }: { id: string }) => id),
      all.slice(10).map(({ id }) => id),
    );
  });
});
