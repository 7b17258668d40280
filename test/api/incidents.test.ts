import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const DAY = '2022-03-29';
const MISSILE = `strike.missile @ Mykolaiv @ ${DAY}`;
const STRIKE = `strike.unspecified @ Mykolaiv @ ${DAY}`;

/** Three reports: two of one strike, one of fighting elsewhere. */
async function filled(server: TestServer) {
  const first = await server.post(`One says ${MISSILE}.`, { publisher: 'A', published: '2022-03-30' });
  const second = await server.post(`Another has it as ${STRIKE}, no more.`, { publisher: 'B', published: '2022-03-31' });
  const other = await server.post(`Elsewhere ground.clash @ Posad @ ${DAY}.`);
  return [first, second, other].map(({ events }) => events[0].id as string) as [string, string, string];
}

describe('GET /collections/incidents', () => {
  test('is listed among the collections', async (context) => {
    const server = await startTestServer(context);
    const ids = (await server.ask('/collections')).json().collections.map(({ id }: { id: string }) => id);
    assert.ok(ids.includes('incidents'));
    assert.equal((await server.ask('/collections/incidents')).json().id, 'incidents');
  });

  test('/items has one feature for what two reports tell of', async (context) => {
    const server = await startTestServer(context);
    const [first] = await filled(server);
    const answer = (await server.ask('/collections/incidents/items')).json();
    assert.deepEqual([answer.numberMatched, answer.features.length], [2, 2]);
    const { id, geometry, properties } = answer.features[0];
    assert.deepEqual([id, geometry.type, properties.type, properties.place], [first, 'Point', 'strike.missile', 'Mykolaiv']);
    assert.deepEqual([properties.event_count, properties.report_count, properties.source_count, properties.sources], [2, 2, 2, 'A;B']);
    assert.deepEqual([properties.first_published, properties.last_published], ['2022-03-30', '2022-03-31']);
    assert.ok(
      Object.values(properties).every((value) => value === null || typeof value !== 'object'),
      'scalars only',
    );
  });

  test('/items takes the filters and pages of events', async (context) => {
    const server = await startTestServer(context);
    await filled(server);
    const matched = async (query: string) => (await server.ask(`/collections/incidents/items?${query}`)).json().numberMatched;
    assert.deepEqual([await matched('type=ground'), await matched('bbox=31,46,32,47'), await matched('datetime=2022-04-01')], [1, 1, 0]);
    const page = (await server.ask('/collections/incidents/items?limit=1')).json();
    const next = page.links.find(({ rel }: { rel: string }) => rel === 'next').href as string;
    const rest = (await server.ask(next.slice(next.indexOf('/collections')))).json();
    assert.deepEqual([rest.features.length, rest.links.some(({ rel }: { rel: string }) => rel === 'next')], [1, false]);
    assert.equal((await server.ask('/collections/incidents/items?tpye=x')).status, 400);
  });

  test('/items/{id} is found by any of its events, and holds them in shape=nested', async (context) => {
    const server = await startTestServer(context);
    const [first, second] = await filled(server);
    const flat = (await server.ask(`/collections/incidents/items/${second}`)).json();
    assert.equal(flat.id, first);
    assert.equal(flat.links.filter(({ rel }: { rel: string }) => rel === 'item').length, 2);
    const nested = (await server.ask(`/collections/incidents/items/${first}?shape=nested`)).json();
    assert.deepEqual(
      nested.events.map(({ id, properties }: { id: string; properties: { source_name: string } }) => [id, properties.source_name]),
      [
        [first, 'A'],
        [second, 'B'],
      ],
    );
    assert.equal((await server.ask('/collections/incidents/items/nothing')).status, 404);
  });

  test('the events say how many others tell of the same', async (context) => {
    const server = await startTestServer(context);
    const [first] = await filled(server);
    const { properties } = (await server.ask(`/collections/events/items/${first}`)).json();
    assert.deepEqual([properties.incident_id, properties.report_count, properties.source_count], [first, 2, 2]);
  });

  test('a withheld place stays withheld', async (context) => {
    const server = await startTestServer(context);
    await server.post(`civilian.sexual_violence @ Posad @ ${DAY}`);
    const { text } = await server.ask('/collections/incidents/items');
    assert.ok(!text.includes('Posad') && !text.includes('46.70123'), text);
  });
});

describe('POST /incidents', () => {
  const post = (server: TestServer, path: string, body: unknown) => server.ask(path, { method: 'POST', body });

  test('/{id}/split and /merge are obeyed, and undone by each other', async (context) => {
    const server = await startTestServer(context);
    const [first, second] = await filled(server);
    const split = await post(server, `/incidents/${first}/split`, { events: [second] });
    assert.deepEqual(
      split.json().incidents.map(({ feature }: { feature: { id: string } }) => feature.id),
      [second, first],
    );
    assert.equal((await server.ask('/collections/incidents/items')).json().numberMatched, 3);
    const merged = await post(server, '/incidents/merge', { incidents: [first, second] });
    assert.deepEqual([merged.status, merged.json().events.length], [200, 2]);
    assert.equal((await server.ask('/collections/incidents/items')).json().numberMatched, 2);
  });

  test('says what is wrong', async (context) => {
    const server = await startTestServer(context);
    const [first, second] = await filled(server);
    const missing = '01FZJFY8G0T898D9RWNP0PPGR3';
    const cases = [
      ['/incidents/merge', { incidents: [first] }, 400],
      ['/incidents/merge', { incidents: [first, second] }, 200], // they are one already
      ['/incidents/merge', { incidents: [first, missing] }, 404],
      [`/incidents/${missing}/split`, { events: [first] }, 404],
      [`/incidents/${first}/split`, { events: [first, second] }, 400],
      [`/incidents/${first}/split`, { events: 'all' }, 400],
    ] as const;
    for (const [path, body, status] of cases)
      assert.equal((await post(server, path, body)).status, status, `${path} ${JSON.stringify(body)}`);
  });

  test('is for the desk only', async (context) => {
    const server = await startTestServer(context);
    const [first, second] = await filled(server);
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    for (const path of ['/incidents/merge', `/incidents/${first}/split`])
      assert.equal((await server.ask(path, { method: 'POST', headers, body: { events: [second] } })).status, 403);
  });
});

describe('PUT /events/{id}/correction', () => {
  const put = (server: TestServer, id: string, body: unknown) => server.ask(`/events/${id}/correction`, { method: 'PUT', body });

  test('sets right what is given and remembers what it was', async (context) => {
    const server = await startTestServer(context);
    const [first] = await filled(server);
    const { event } = (await put(server, first, { type: 'strike.air', date_start: '2022-03-27', date_end: '2022-03-28' })).json();
    assert.deepEqual(
      [event.type, event.date_start, event.date_precision, event.date_rule, event.revision],
      ['strike.air', '2022-03-27', 2, 'corrected', 2],
    );
    assert.ok(event.corrected_fields.includes('type') && event.corrected_fields.includes('date_start'));
    assert.equal(event.incident_id, first, 'the incident follows');
    assert.equal((await server.store.revisions(first)).length, 2);
  });

  test('says what is wrong', async (context) => {
    const server = await startTestServer(context);
    const [first] = await filled(server);
    const bodies = [
      {},
      { type: 'strike' },
      { date_start: '2022-03-27' },
      { date_start: '2022-03-28', date_end: '2022-03-27' },
      { place: 'x' },
    ];
    for (const body of bodies) assert.equal((await put(server, first, body)).status, 400, JSON.stringify(body));
    assert.equal((await put(server, '01FZJFY8G0T898D9RWNP0PPGR3', { type: 'strike.air' })).status, 404);
  });
});
