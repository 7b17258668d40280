import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const FIVE = [
  'strike.missile @ Mykolaiv @ 2022-03-29.',
  'ground.clash @ Kherson Oblast @ 2022-03-28.',
  'strike.air @ Taveuni @ 2022-03-01.',
  'movement.withdrawal @ nowhere @ -.',
  'ground.assault @ Black Sea @ 2022-04-01.',
].join('\n');

interface Page {
  readonly features: readonly { readonly id: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly numberMatched: number;
}

const ITEMS = '/collections/events/items';

async function types(server: TestServer, query: string): Promise<readonly string[]> {
  const answer = await server.ask(`${ITEMS}?${query}`);
  assert.equal(answer.status, 200, answer.text);
  const { features, numberMatched, numberReturned } = answer.json();
  assert.deepEqual([numberMatched, numberReturned], [features.length, features.length]);
  return features.map((feature: { properties: { type: string } }) => feature.properties.type);
}

describe('the items of a collection', () => {
  test('are a GeoJSON FeatureCollection with exact counts, a time, links and the attribution', async (context) => {
    const server = await startTestServer(context);
    await server.post(FIVE);
    const answer = await server.ask(ITEMS);
    const body = answer.json();
    assert.match(answer.headers['content-type'] ?? '', /^application\/geo\+json/);
    assert.deepEqual(
      [body.type, body.numberMatched, body.numberReturned, body.timeStamp],
      ['FeatureCollection', 5, 5, '2022-04-01T12:00:00.000Z'],
    );
    assert.match(body.attribution, /GeoNames/);
    assert.deepEqual(
      body.links.map((link: { rel: string }) => link.rel),
      ['self', 'alternate', 'collection'],
    );
    assert.ok(
      body.links.every((link: { href: string; type: string }) => link.href.startsWith(`http://127.0.0.1:${server.port}/`) && link.type),
    );
  });

  test('are filtered by box, days, type and assertion', async (context) => {
    const server = await startTestServer(context);
    await server.post(FIVE);
    const pointless = ['ground.clash', 'movement.withdrawal'];
    assert.deepEqual(await types(server, 'bbox=31,46,33,48'), ['strike.missile', ...pointless]);
    assert.deepEqual(await types(server, 'bbox=177,-20,-177,-10'), ['ground.clash', 'strike.air', 'movement.withdrawal']);
    assert.deepEqual(await types(server, 'datetime=2022-03-28T00:00:00Z/..'), [
      'strike.missile',
      'ground.clash',
      'movement.withdrawal',
      'ground.assault',
    ]);
    assert.deepEqual(await types(server, 'type=strike'), ['strike.missile', 'strike.air']);
    assert.deepEqual(await types(server, 'type=strike.air,ground.assault&f=geojson'), ['strike.air', 'ground.assault']);
    assert.deepEqual(await types(server, 'assertion=denied'), []);
  });

  test('page on by keys: each event once, every parameter kept, absolute links', async (context) => {
    const server = await startTestServer(context);
    await server.post(FIVE);
    const seen: string[] = [];
    for (let path: string | undefined = `${ITEMS}?limit=2&f=json&samples=include`; path; ) {
      const { features, links, numberMatched }: Page = (await server.ask(path)).json();
      assert.equal(numberMatched, 5);
      seen.push(...features.map((feature) => feature.id));
      const next: string | undefined = links.find((link) => link.rel === 'next')?.href;
      if (next) assert.deepEqual([...new URL(next).searchParams.keys()].sort(), ['after', 'f', 'limit', 'samples']);
      path = next && new URL(next).pathname + new URL(next).search;
    }
    assert.equal(new Set(seen).size, 5);
    const byOffset = (await server.ask(`${ITEMS}?limit=2&offset=3`)).json().features.map((feature: { id: string }) => feature.id);
    assert.deepEqual(byOffset, seen.slice(3));
  });

  test('clamp a limit that is too large, and refuse one that is none', async (context) => {
    const server = await startTestServer(context);
    assert.equal((await server.ask(`${ITEMS}?limit=99999999`)).status, 200);
    for (const limit of ['0', '-1', '1.5', 'ten', '', '1e3'])
      assert.equal((await server.ask(`${ITEMS}?limit=${limit}`)).status, 400, limit);
  });

  for (const query of [
    'colour=red',
    'bbox=1,2,3',
    'bbox=0,50,10,40',
    'datetime=2022-02-30',
    'type=strike.laser',
    'samples=all',
    'f=xml',
    'after=x',
    'offset=-1',
    'limit=1&limit=2',
    'assertion=',
    'review_status=done',
  ]) {
    test(`refuse "${query}" and name the parameter`, async (context) => {
      const server = await startTestServer(context);
      for (const collection of ['events', 'event-areas']) {
        const answer = await server.ask(`/collections/${collection}/items?${query}`);
        assert.equal(answer.status, 400);
        assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
        assert.match(answer.json().detail, new RegExp(`"${query.split('=')[0]}"`));
      }
    });
  }

  test('leave rejected events out, unless they are asked for', async (context) => {
    const server = await startTestServer(context);
    const { events } = await server.post(FIVE);
    await server.ask(`/events/${events[0].id}/review`, { method: 'PUT', body: { review_status: 'rejected' } });
    assert.equal((await types(server, '')).length, 4);
    assert.deepEqual(await types(server, 'review_status=rejected'), ['strike.missile']);
  });

  test('leave samples out, unless they are asked for', async (context) => {
    const server = await startTestServer(context);
    await server.post(FIVE);
    assert.deepEqual([(await types(server, 'samples=only')).length, (await types(server, 'samples=include')).length], [0, 5]);
  });
});

describe('the areas', () => {
  test('come with their outline under the id of the event', async (context) => {
    const server = await startTestServer(context);
    const { events } = await server.post(FIVE);
    const { features, numberMatched } = (await server.ask('/collections/event-areas/items')).json();
    assert.deepEqual(
      [numberMatched, features[0].id, features[0].geometry.type, features[0].properties.placed],
      [1, events[1].id, 'Polygon', false],
    );
  });

  test('are found by a box that touches them', async (context) => {
    const server = await startTestServer(context);
    await server.post(`${FIVE} civilian.sexual_violence @ Posad @ 2022-03-28.`);
    const count = async (bbox: string) => (await server.ask(`/collections/event-areas/items?bbox=${bbox}`)).json().numberMatched;
    assert.deepEqual([await count('34,47,40,50'), await count('36,47,40,50')], [2, 0]);
  });
});

describe('one item', () => {
  test('is a flat feature, or the whole with its excerpts and source', async (context) => {
    const server = await startTestServer(context);
    const { events, report } = await server.post(`Nothing here. ${FIVE}`, { url: 'https://example.org/1', publisher: 'Example' });
    const flat = (await server.ask(`${ITEMS}/${events[0].id}`)).json();
    assert.deepEqual([flat.type, flat.id, flat.geometry.coordinates], ['Feature', events[0].id, [31.9974, 46.96591]]);
    const detail = (await server.ask(`${ITEMS}/${events[0].id}?shape=nested`)).json();
    assert.deepEqual([detail.feature.id, detail.event.report_id, detail.source.publisher], [events[0].id, report.id, 'Example']);
    const [excerpt] = detail.excerpts;
    assert.deepEqual(
      excerpt.evidence.map(({ start, end }: { start: number; end: number }) => excerpt.text.slice(start, end)),
      ['strike.missile', 'Mykolaiv'],
    );
  });

  test('that never was is 404, one that was deleted 410', async (context) => {
    const server = await startTestServer(context);
    const { events, report } = await server.post(FIVE);
    await server.ask(`/reports/${report.id}`, { method: 'DELETE', headers: { 'x-geodispatch': '1' } });
    assert.equal((await server.ask(`${ITEMS}/${events[0].id}`)).status, 410);
    assert.equal((await server.ask(`${ITEMS}/01FZJFY8G0T898D9RWNP0PPGR3`)).status, 404);
    assert.equal((await server.ask(`${ITEMS}/..%2f..%2fetc`)).status, 404);
    assert.equal((await server.ask(`${ITEMS}/${events[0].id}?shape=round`)).status, 400);
  });
});

describe('the collections', () => {
  test('are listed as each describes itself', async (context) => {
    const server = await startTestServer(context);
    const { collections } = (await server.ask('/collections')).json();
    assert.deepEqual(
      collections.map(({ id }: { id: string }) => id),
      ['events', 'event-areas', 'incidents', 'places', 'regions'],
    );
    for (const each of collections) assert.deepEqual((await server.ask(`/collections/${each.id}`)).json(), each);
    assert.equal((await server.ask('/collections/nothing')).status, 404);
    assert.equal((await server.ask('/collections?x=1')).status, 400);
  });
});

describe('the download', () => {
  test('is a file of all that a filter matches, with attribution, licence and how sure it is', async (context) => {
    const server = await startTestServer(context);
    await server.post(FIVE);
    const answer = await server.ask('/download/events.geojson?type=strike&datetime=2022-03-01/2022-03-31&samples=include');
    const body = answer.json();
    assert.match(answer.headers['content-type'] ?? '', /^application\/geo\+json/);
    assert.equal(answer.headers['content-disposition'], 'attachment; filename=events-from-2022-03-01-to-2022-03-31-with-samples.geojson');
    assert.deepEqual([body.features.length, body.numberReturned], [2, 2]);
    assert.ok(body.attribution && body.licence && body.how_sure && body.generated_at);
  });

  test('holds what the collection holds, however many there are', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.air @ Mykolaiv @ 2022-03-29. '.repeat(730));
    const file = (await server.ask('/download/events.geojson')).json();
    const page = (await server.ask(`${ITEMS}?limit=10000`)).json();
    assert.deepEqual(file.features, page.features);
  });

  test('of nothing is a valid file', async (context) => {
    const server = await startTestServer(context);
    assert.deepEqual((await server.ask('/download/events.geojson')).json().features, []);
  });

  test('refuses a wrong filter before it begins', async (context) => {
    const server = await startTestServer(context);
    const answer = await server.ask('/download/events.geojson?limit=5');
    assert.deepEqual([answer.status, answer.headers['content-disposition']], [400, undefined]);
  });

  test('that nobody waits for any more ends quietly', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.air @ Mykolaiv @ 2022-03-29. '.repeat(3_000));
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET /download/events.geojson HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    assert.equal((await server.ask('/health')).status, 200);
    assert.deepEqual(server.errors, []);
  });

  test('that breaks off does not look whole', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.air @ Mykolaiv @ 2022-03-29. '.repeat(600));
    const whole = server.store.features.bind(server.store);
    let left = 1;
    server.store.features = async (...asked) => {
      if (left-- === 0) throw new Error('made up');
      return whole(...asked);
    };
    await assert.rejects(server.ask('/download/events.geojson'));
    assert.equal(server.errors.length, 1);
    assert.equal((await server.ask('/health')).status, 200);
  });
});
