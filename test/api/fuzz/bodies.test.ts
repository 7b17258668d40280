/** Whatever stands in a body or in a header, and anything with anything: as for addresses. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addressOf, asked, assertNames, BODIED, READS, SLOW, start, WRITING } from './asked.ts';
import { ROUTES } from './routes.ts';
import { BODIES, TEXTS, VALUES } from './values.ts';

const RANDOM_RUNS = 400;

describe('every key of every body', () => {
  for (const route of BODIED) {
    test(`${route.write?.method} ${route.path}`, async (context) => {
      const { server, event } = await start(context);
      const { method = 'POST', body = {}, keys = [] } = route.write ?? {};
      const send = (sent: unknown) => asked(server, route.path.replace('EVENT', event), { method, body: sent, headers: WRITING });
      for (const key of keys) for (const value of VALUES) assertNames(await send({ ...body, [key]: value }), key);
      const unknown = await send({ ...body, nobody: 1 });
      assert.deepEqual([unknown.status, unknown.json().detail.includes('"nobody"')], [400, true]);
      for (const [what, bytes, status] of BODIES) assert.equal((await send(bytes)).status, status, what);
      assert.equal((await send(Buffer.from('{}'))).status >= 400, true);
      assert.deepEqual(await server.store.check(), []);
    });
  }
});

test('any parameters with any text on any route', async (context) => {
  const { server, event } = await start(context);
  const names = [...new Set(ROUTES.flatMap(({ parameters = [] }) => parameters))];
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...TEXTS),
    fc.double().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const query = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...READS), query, async (route, parameters) => {
      await asked(server, addressOf(route, parameters));
    }),
    { numRuns: RANDOM_RUNS },
  );
  const body = fc.oneof(
    fc.json(),
    fc
      .dictionary(fc.constantFrom(...BODIED.flatMap(({ write }) => write?.keys ?? [])), fc.jsonValue())
      .map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...BODIED), body, async (route, sent) => {
      await asked(server, route.path.replace('EVENT', event), { method: route.write?.method ?? 'POST', body: sent, headers: WRITING });
    }),
    { numRuns: RANDOM_RUNS },
  );
});

test('any header that is looked at', async (context) => {
  const { server, event } = await start(context);
  const names = [
    'if-match',
    'if-none-match',
    'accept',
    'accept-encoding',
    'accept-language',
    'x-request-id',
    'authorization',
    'origin',
    'content-type',
    'content-encoding',
    'range',
    'x-forwarded-for',
    'forwarded',
  ];
  const values = [
    ...TEXTS,
    'Bearer',
    'Bearer x',
    'Basic eA==',
    'W/"r1"',
    '"r99999999999999999999"',
    'bytes=0-1',
    'application/json;q=NaN',
    'gzip;q=-1',
    'null',
    'text/html,*/*;q=0.8',
  ];
  const printable = values.filter((value) => /^[\x20-\x7e]*$/.test(value) && value.length < 5_000);
  for (const name of names) {
    for (const value of printable) {
      await asked(server, '/collections/events/items', { headers: { [name]: value } });
      await asked(server, `/events/${event}/review`, {
        method: 'PUT',
        body: { review_status: 'verified' },
        headers: { ...WRITING, [name]: value },
      });
    }
  }
});

test('any method on any route', async (context) => {
  const { server } = await start(context);
  for (const { path } of ROUTES)
    for (const method of ['HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
      const begin = performance.now();
      const { status } = await server.ask(path, { method });
      assert.ok(status < 500 && performance.now() - begin < SLOW, `${method} ${path}: ${status}`);
    }
});
