/** Over real sockets: what a foreign page, a rebound name, a proxy and the public may not do, and what the desk may. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakeExtract, fakeLookup } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { type Ask, startTestServer, type TestServer } from '../support/test-server.ts';

const TEXT = 'strike.missile @ Mykolaiv @ 2022-03-29.';
const JSON_TYPE = { 'content-type': 'application/json' };
const ID = '01FZJFY8G0T898D9RWNP0PPGR3';

const WRITES: readonly (readonly [string, Ask])[] = [
  ['/reports', { method: 'POST', body: { text: TEXT } }],
  [`/reports/${ID}`, { method: 'DELETE', headers: { 'x-geodispatch': '1' } }],
  [`/events/${ID}/review`, { method: 'PUT', body: { review_status: 'rejected' } }],
  ['/samples', { method: 'DELETE', headers: { 'x-geodispatch': '1' } }],
];

/** Every write with these headers is answered with this status, and nothing is stored. */
async function assertNoWrite(server: TestServer, headers: Readonly<Record<string, string>>, status = 403): Promise<void> {
  for (const [path, ask] of WRITES) {
    const answer = await server.ask(path, { ...ask, headers: { ...JSON_TYPE, ...ask.headers, ...headers } });
    assert.equal(answer.status, status, `${ask.method} ${path}: ${answer.text}`);
    assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
  }
  assert.equal((await server.store.counts()).reports, 0);
  assert.equal(await server.store.wantsSamples(), true);
}

const mayWrite = async (server: TestServer, headers: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  (await server.ask('/page', { headers })).json().may_write;

describe('the desk', () => {
  test('writes from a program without Origin, and from our own page under each name of this machine', async (context) => {
    const server = await startTestServer(context);
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST']) {
      const host = `${name}:${server.port}`;
      for (const more of [{}, { origin: `http://${host.toLowerCase()}` }]) {
        const answer = await server.ask('/reports', {
          method: 'POST',
          body: { text: `${name} ${TEXT} ${JSON.stringify(more)}` },
          headers: { ...JSON_TYPE, host: host.toLowerCase(), ...more },
        });
        assert.equal(answer.status, 201, answer.text);
        assert.equal(await mayWrite(server, { host, ...more }), true);
      }
    }
  });

  test('writes through a proxy of its own when that is said: BASE_URL on this machine and TRUST_PROXY', async (context) => {
    const server = await startTestServer(context, { BASE_URL: 'http://localhost:9000/geo', TRUST_PROXY: 'on' });
    const headers = { ...JSON_TYPE, origin: 'http://localhost:9000', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost:9000' };
    assert.equal((await server.ask('/geo/reports', { method: 'POST', body: { text: TEXT }, headers })).status, 201);
    assert.equal(
      (
        await server.ask('/reports', {
          method: 'POST',
          body: { text: `${TEXT}!` },
          headers: { ...headers, 'x-forwarded-for': '203.0.113.5, 127.0.0.1' },
        })
      ).status,
      401,
    );
  });
});

describe('a foreign page', () => {
  test('cannot write, whatever it calls its body', async (context) => {
    const server = await startTestServer(context);
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'http://localhost.evil.example', 'null', 'file://']) {
      await assertNoWrite(server, { origin });
      await assertNoWrite(server, { origin, 'content-type': 'text/plain' });
    }
  });

  test('cannot send a simple request even where its browser hides the origin', async (context) => {
    const server = await startTestServer(context);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=a',
      'text/plain; application/json',
    ]) {
      for (const path of ['/reports', '/extract']) {
        const answer = await server.ask(path, { method: 'POST', body: JSON.stringify({ text: TEXT }), headers: { 'content-type': type } });
        assert.equal(answer.status, 415, `${path} ${type}`);
      }
    }
    assert.equal((await server.ask('/samples', { method: 'DELETE' })).status, 415);
    assert.equal((await server.store.counts()).reports, 0);
  });

  test('cannot have a text extracted', async (context) => {
    const server = await startTestServer(context);
    const answer = await server.ask('/extract', {
      method: 'POST',
      body: { text: TEXT },
      headers: { ...JSON_TYPE, origin: 'https://evil.example' },
    });
    assert.equal(answer.status, 403);
  });

  test('gets no CORS header, neither for a simple request nor for a preflight, and no file to embed', async (context) => {
    const server = await startTestServer(context);
    const { report } = await server.post(TEXT);
    for (const path of ['/collections/events/items', `/reports/${report.id}`, '/page', '/download/events.geojson', '/nothing']) {
      for (const method of ['GET', 'OPTIONS', 'HEAD']) {
        const answer = await server.ask(path, {
          method,
          headers: {
            origin: 'https://evil.example',
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'x-geodispatch',
          },
        });
        assert.deepEqual(
          Object.keys(answer.headers).filter((name) => name.startsWith('access-control-')),
          [],
          `${method} ${path}`,
        );
        assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
        assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      }
    }
  });

  test('is not told that it may write, nor the text of a report', async (context) => {
    const server = await startTestServer(context);
    const { report } = await server.post(TEXT);
    const headers = { origin: 'https://evil.example' };
    assert.equal(await mayWrite(server, headers), false);
    assert.equal((await server.ask(`/reports/${report.id}`, { headers })).json().report.text, null);
  });
});

describe('a name that was rebound to this machine', () => {
  for (const host of [
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '203.0.113.5',
    '0.0.0.0',
    'a@127.0.0.1',
  ]) {
    test(`"${host}" can neither read nor write`, async (context) => {
      const server = await startTestServer(context);
      for (const path of ['/', '/page', '/collections/events/items', '/health', '/download/events.geojson', '/assets/x.js']) {
        const answer = await server.ask(path, { headers: { host } });
        assert.equal(answer.status, 421, path);
        assert.match(answer.json().detail, /BASE_URL/);
      }
      await assertNoWrite(server, { host, origin: `http://${host}` }, 421);
    });
  }
});

describe('a forwarded request', () => {
  const HEADERS = [
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-host': 'localhost' },
    { 'x-forwarded-proto': 'http' },
    { forwarded: 'for=127.0.0.1' },
    { 'x-real-ip': '127.0.0.1' },
    { via: '1.1 proxy' },
  ];

  test('cannot write, whomever it says it is from', async (context) => {
    const server = await startTestServer(context);
    for (const headers of HEADERS) {
      await assertNoWrite(server, headers as Record<string, string>, 401);
      assert.equal(await mayWrite(server, headers as Record<string, string>), false);
    }
  });

  test('is not believed to come from here by TRUST_PROXY alone', async (context) => {
    const server = await startTestServer(context, { TRUST_PROXY: 'on' });
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.5' },
      { 'x-forwarded-proto': 'https' },
      { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'geo.example.org' },
      { forwarded: 'for=127.0.0.1' },
    ]) {
      await assertNoWrite(server, headers as Record<string, string>, 401);
    }
  });
});

describe('a public server', () => {
  const PUBLIC = [{ HOST: '0.0.0.0' }, { HOST: '192.0.2.1' }, { BASE_URL: 'https://geo.example.org/map' }];

  for (const env of PUBLIC) {
    test(`(${Object.entries(env).join()}) is read by every page and written by nobody without a token`, async (context) => {
      const server = await startTestServer(context, env as Record<string, string>);
      await assertNoWrite(server, {}, 401);
      await assertNoWrite(server, { origin: `http://127.0.0.1:${server.port}` }, 401);
      const answer = await server.ask('/collections/events/items', { headers: { origin: 'https://other.example' } });
      assert.deepEqual(
        [answer.status, answer.headers['access-control-allow-origin'], answer.headers['cross-origin-resource-policy']],
        [200, '*', 'cross-origin'],
      );
      assert.equal(await mayWrite(server), false);
    });
  }

  test('shows no whole text, unless its publisher gives it free, and excerpts of what is evidence', async (context) => {
    const server = await startTestServer(context, { HOST: '0.0.0.0' });
    const { id, events } = await store(server, `Before.\n\n${TEXT}\n\nAfter.`, { free_text: false });
    assert.equal((await server.ask(`/reports/${id}`)).json().report.text, null);
    const { excerpts } = (await server.ask(`/collections/events/items/${events[0]}?shape=nested`)).json();
    assert.deepEqual(
      excerpts.map(({ text }: { text: string }) => text),
      [TEXT],
    );
    const free = await store(server, TEXT, { free_text: true });
    assert.equal((await server.ask(`/reports/${free.id}`)).json().report.text, TEXT);
  });

  test('shows not a word of a report about a place that is withheld', async (context) => {
    const server = await startTestServer(context, { HOST: '0.0.0.0' });
    const text = 'strike.missile @ Mykolaiv @ 2022-03-29 near civilian.sexual_violence @ Posad @ 2022-03-29.';
    const { id, events } = await store(server, text, { free_text: true, title: 'What was done in Posad' });
    for (const path of [
      `/reports/${id}`,
      ...events.flatMap((event) => ['', '?shape=nested'].map((shape) => `/collections/events/items/${event}${shape}`)),
    ]) {
      assert.doesNotMatch((await server.ask(path)).text, /Posad|46\.70123/, path);
    }
  });
});

describe('behind a proxy with a path', () => {
  test('addresses work whether the proxy keeps the prefix or strips it, and links carry it', async (context) => {
    const server = await startTestServer(context, { BASE_URL: 'https://geo.example.org/map/' });
    for (const path of ['/map/collections/events/items', '/collections/events/items']) {
      const answer = await server.ask(`${path}?limit=5`, { headers: { host: 'geo.example.org', 'x-forwarded-for': '203.0.113.5' } });
      assert.equal(answer.status, 200);
      assert.equal(answer.json().links[0].href, 'https://geo.example.org/map/collections/events/items?limit=5');
    }
    const bare = await server.ask('/map');
    assert.deepEqual([bare.status, bare.headers['location']], [308, '/map/']);
    assert.equal((await server.ask('/mapped/collections')).status, 404);
  });

  test('links follow the forwarded address only when that is trusted', async (context) => {
    const headers = { 'x-forwarded-host': 'geo.example.org', 'x-forwarded-proto': 'https' };
    const first = async (env: Record<string, string>) =>
      (await (await startTestServer(context, env)).ask('/collections', { headers })).json().links[0].href;
    assert.equal(await first({ HOST: '0.0.0.0', TRUST_PROXY: 'on' }), 'https://geo.example.org/collections');
    assert.match(await first({ HOST: '0.0.0.0' }), /^http:\/\/127\.0\.0\.1:/);
  });
});

describe('the content security policy', () => {
  test('allows our own files only, and tiles of the server that was set', async (context) => {
    const policy = async (env: Record<string, string>) =>
      (await (await startTestServer(context, env)).ask('/page')).headers['content-security-policy'] ?? '';
    assert.match(await policy({}), /script-src 'self';.*img-src 'self' data:;/);
    assert.doesNotMatch(await policy({}), /unsafe|\*|https?:/);
    assert.match(
      await policy({ TILE_URL: 'https://{s}.tile.example.org/{z}/{x}/{y}.png' }),
      /img-src 'self' data: https:\/\/\*\.tile\.example\.org;/,
    );
  });
});

/** Puts a report into the store as the command line does, because nobody can write to a public server. */
async function store(
  server: TestServer,
  text: string,
  change: { readonly free_text: boolean; readonly title?: string },
): Promise<{ readonly id: string; readonly events: readonly string[] }> {
  const report = storedReport({ text, ...change });
  const { events } = await server.store.addReport(
    report,
    fakeExtract(text, fakeLookup).events.map((event, position) => storedEvent(event, report.id, { position })),
    [],
  );
  return { id: report.id, events: events.map((event) => event.id) };
}
