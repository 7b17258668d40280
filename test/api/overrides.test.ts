/** /overrides over real sockets: the desk says what a name means, and the next report obeys. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PLACES } from '../support/fakes.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const put = (server: TestServer, body: unknown, headers = {}) =>
  server.ask('/overrides', { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers } });
const remove = (server: TestServer, query: string) =>
  server.ask(`/overrides${query}`, { method: 'DELETE', headers: { 'x-geodispatch': '1' } });

describe('an override', () => {
  test('takes effect at once, is listed, and can be taken back', async (context) => {
    const server = await startTestServer(context);
    const placeOf = async (text: string) =>
      (await server.ask('/extract', { method: 'POST', body: { text } })).json().events[0].locations[0]?.gazetteer_id;
    const text = 'strike.missile @ Mykolaiv @ 2022-03-29.';
    assert.equal(await placeOf(text), PLACES.mykolaiv.id);

    const answer = await put(server, { name: 'mykolaiv', place_id: PLACES.village.id, note: 'the village' });
    assert.equal(answer.status, 200, answer.text);
    const said = {
      name: 'mykolaiv',
      place_id: PLACES.village.id,
      note: 'the village',
      set_at: '2022-04-01T12:00:00.000Z',
      set_by: 'desk',
      place: PLACES.village,
    };
    assert.deepEqual(answer.json(), said);
    assert.equal(await placeOf(text), PLACES.village.id);
    assert.deepEqual((await server.ask('/overrides')).json(), { overrides: [said] });

    assert.equal((await put(server, { name: 'Mykolaiv', place_id: null })).json().place, null);
    assert.equal(await placeOf(text), undefined);

    assert.equal((await remove(server, '?name=MYKOLAIV')).status, 204);
    assert.equal((await remove(server, '?name=MYKOLAIV')).status, 404);
    assert.equal(await placeOf(text), PLACES.mykolaiv.id);
  });

  test('for a place that is not there is refused, with those that are known by the name', async (context) => {
    const server = await startTestServer(context);
    const answer = await put(server, { name: 'Mykolaiv', place_id: 'geonames:404' });
    assert.equal(answer.status, 400);
    assert.match(answer.json().detail, /place id "geonames:404" is not in the gazetteer; known are Mykolaiv \(geonames:700569\)/);
    assert.deepEqual((await server.ask('/overrides')).json(), { overrides: [] });
  });

  for (const [what, body, says] of [
    ['without a name', { place_id: null }, /"name" is missing/],
    ['without a place', { name: 'A' }, /"place_id" is missing; expected the id of a place/],
    ['of no letters', { name: '- -', place_id: null }, /"- -" is no name/],
    ['with a key too many', { name: 'A', place_id: null, until: 1 }, /Unknown key "until"/],
    ['with a novel for a note', { name: 'A', place_id: null, note: 'x'.repeat(501) }, /"note" is .*at most 500/],
  ] as const)
    test(`${what} is refused in a sentence`, async (context) => {
      const answer = await put(await startTestServer(context), body);
      assert.equal(answer.status, 400);
      assert.match(answer.json().detail, says);
    });

  test('is not taken back without a name, nor asked for with one', async (context) => {
    const server = await startTestServer(context);
    assert.equal((await remove(server, '')).status, 400);
    assert.equal((await server.ask('/overrides?name=A')).status, 400);
    assert.equal((await server.ask('/overrides', { method: 'POST', body: {} })).headers['allow'], 'GET, PUT, DELETE, HEAD, OPTIONS');
  });
});

describe('somebody who is not the desk', () => {
  const body = { name: 'Mykolaiv', place_id: null };

  test('can neither write nor read overrides: a foreign page, a proxy, a public server', async (context) => {
    const server = await startTestServer(context);
    for (const [headers, status] of [
      [{ origin: 'https://evil.example' }, 403],
      [{ 'x-forwarded-for': '203.0.113.5' }, 401],
    ] as const) {
      assert.equal((await put(server, body, headers)).status, status);
      assert.equal((await server.ask('/overrides', { headers })).status, status);
      assert.equal(
        (await server.ask('/overrides?name=A', { method: 'DELETE', headers: { 'x-geodispatch': '1', ...headers } })).status,
        status,
      );
    }
    const open = await startTestServer(context, { HOST: '0.0.0.0' });
    assert.equal((await put(open, body)).status, 401);
    assert.equal((await open.ask('/overrides')).status, 401);
  });

  test('cannot write by a plain form', async (context) => {
    const server = await startTestServer(context);
    assert.equal((await put(server, JSON.stringify(body), { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await server.ask('/overrides?name=A', { method: 'DELETE' })).status, 415);
  });
});
