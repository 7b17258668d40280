/** What a token opens, what each role may do, and what is no token. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Role } from '../../server/model/token.ts';
import { makeToken } from '../../server/model/token-secret.ts';
import { type Ask, startTestServer, type TestServer } from '../support/test-server.ts';

const TEXT = 'strike.missile @ Mykolaiv @ 2022-03-29.';
const PUBLIC = { HOST: '0.0.0.0' };
const ID = '01FZJFY8G0T898D9RWNP0PPGR3';

async function tokenOf(
  server: TestServer,
  role: Role,
  change: { readonly expires_at?: string; readonly name?: string } = {},
): Promise<string> {
  const { token, stored } = makeToken({ name: role, role, created_at: '2022-03-01T00:00:00.000Z', expires_at: null, ...change });
  await server.store.addToken(stored);
  return token;
}

const bearer = (token: string) => ({ 'content-type': 'application/json', 'x-geodispatch': '1', authorization: `Bearer ${token}` });

/** Every write, and what reads more than the public may, with the least role for it. */
const GUARDED: readonly (readonly [Role, string, Ask])[] = [
  ['editor', '/reports', { method: 'POST', body: { text: TEXT } }],
  ['editor', '/events', { method: 'POST', body: { report: { text: 'Seen.' }, type: 'strike.missile' } }],
  ['editor', `/events/${ID}/review`, { method: 'PUT', body: { review_status: 'verified' } }],
  ['editor', `/events/${ID}/correction`, { method: 'PUT', body: { type: 'strike.air' } }],
  ['editor', `/events/${ID}/history`, {}],
  ['editor', '/incidents/merge', { method: 'POST', body: { incidents: [ID, ID] } }],
  ['editor', `/incidents/${ID}/split`, { method: 'POST', body: { events: [ID] } }],
  ['editor', '/overrides', {}],
  ['editor', '/overrides', { method: 'PUT', body: { name: 'Mykolaiv', place_id: null } }],
  ['editor', '/overrides?name=Mykolaiv', { method: 'DELETE' }],
  ['admin', `/reports/${ID}`, { method: 'DELETE' }],
  ['admin', '/samples', { method: 'DELETE' }],
  ['admin', '/metrics', {}],
];

describe('a token', () => {
  test('opens what its role may do, on a server that others can reach too', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    const tokens = {
      reader: await tokenOf(server, 'reader'),
      editor: await tokenOf(server, 'editor'),
      admin: await tokenOf(server, 'admin'),
    };
    const opened: Readonly<Record<Role, readonly Role[]>> = {
      reader: ['reader'],
      editor: ['reader', 'editor'],
      admin: ['reader', 'editor', 'admin'],
    };
    for (const [role, token] of Object.entries(tokens) as [Role, string][]) {
      for (const [needed, path, ask] of GUARDED) {
        const { status, text } = await server.ask(path, { ...ask, headers: bearer(token) });
        if (opened[role].includes(needed)) assert.ok(![401, 403, 415].includes(status) && status < 500, `${role} ${path}: ${text}`);
        else assert.equal(status, 403, `${role} ${path}: ${text}`);
      }
    }
    assert.deepEqual(server.errors, []);
  });

  test('is asked for where there is none, with the header that says how', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    for (const [, path, ask] of GUARDED) {
      const answer = await server.ask(path, { ...ask, headers: { 'content-type': 'application/json', 'x-geodispatch': '1' } });
      assert.deepEqual([answer.status, answer.headers['www-authenticate']], [401, 'Bearer'], path);
      assert.match(answer.json().detail, /needs a token of the role (editor|admin).*geodispatch token create/);
    }
  });

  test('that is wrong, revoked or out of date is refused even for reading', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    const good = await tokenOf(server, 'admin');
    const old = await tokenOf(server, 'editor', { expires_at: '2022-03-31T23:59:59.999Z', name: 'old' });
    const gone = await tokenOf(server, 'editor', { name: 'gone' });
    await server.store.revokeToken(gone.slice(3, 15), '2022-03-31T00:00:00.000Z');
    const other = good.slice(0, 16) + 'A'.repeat(43);
    for (const token of ['', 'x', `${good}x`, good.slice(0, -1), other, good.toUpperCase(), old, gone, 'gd_\u00e9']) {
      const answer = await server.ask('/collections/events/items', { headers: { authorization: `Bearer ${token}` } });
      assert.equal(answer.status, 401, token);
      assert.equal(answer.headers['www-authenticate'], 'Bearer error="invalid_token"');
      assert.doesNotMatch(answer.text, /gd_[0-9a-f]{12}/);
    }
    assert.match((await server.ask('/page', { headers: bearer(old) })).json().detail, /"old" is out of date/);
    assert.match((await server.ask('/page', { headers: bearer(gone) })).json().detail, /"gone" was revoked/);
    assert.equal((await server.ask('/page', { headers: bearer(good) })).status, 200);
  });

  test('is in no answer, no address and no log, and only its hash is kept', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    const token = await tokenOf(server, 'editor');
    const answer = await server.ask('/page', { headers: bearer(token) });
    assert.deepEqual([answer.json().may_write, answer.json().may_remove, answer.json().signed_in_as], [true, false, 'editor']);
    const all = [
      answer.text,
      JSON.stringify(answer.headers),
      JSON.stringify(server.lines),
      JSON.stringify(await server.store.tokens()),
    ].join();
    assert.equal(all.includes(token.slice(16)), false);
    assert.equal((await server.ask(`/page?token=${token}`)).json().signed_in_as, null);
  });

  test('does not help a page of another origin, nor a plain form', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    const headers = bearer(await tokenOf(server, 'admin'));
    const post = (more: Record<string, string>) =>
      server.ask('/reports', { method: 'POST', body: { text: TEXT }, headers: { ...headers, ...more } });
    assert.equal((await post({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await post({ 'content-type': 'text/plain', 'x-geodispatch': '' })).status, 415);
    assert.equal((await post({})).status, 201);
  });

  test('of another scheme is a proxy’s business', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    assert.equal((await server.ask('/collections', { headers: { authorization: 'Basic eDp5' } })).status, 200);
  });

  test('shows whole texts to editors, and not to readers', async (context) => {
    const server = await startTestServer(context, PUBLIC);
    const [reader, editor] = [await tokenOf(server, 'reader'), await tokenOf(server, 'editor')];
    const { report } = (await server.ask('/reports', { method: 'POST', body: { text: TEXT }, headers: bearer(editor) })).json();
    const text = async (token: string) => (await server.ask(`/reports/${report.id}`, { headers: bearer(token) })).json();
    assert.deepEqual([(await text(reader)).report.text, (await text(editor)).report.text], [null, TEXT]);
    assert.deepEqual([(await text(reader)).added_by, (await text(editor)).added_by], [undefined, 'editor']);
  });
});

describe('a private server', () => {
  const PRIVATE = { ...PUBLIC, PRIVATE: 'on' };

  test('shows the page and its health to everybody and nothing else', async (context) => {
    const server = await startTestServer(context, PRIVATE);
    for (const path of ['/page', '/health']) assert.equal((await server.ask(path)).status, 200, path);
    for (const path of ['/', '/assets/x.js', '/basemap/land.json', '/icon.svg'])
      assert.notEqual((await server.ask(path)).status, 401, path);
    assert.deepEqual([(await server.ask('/page')).json().may_read], [false]);
    const paths = [
      '/collections',
      '/collections/events/items',
      `/events/${ID}`,
      '/download/events.geojson',
      '/places',
      '/search?q=a',
      '/nothing',
      '/Collections',
      '/collections/',
      '//collections',
      '/assets/../collections',
      '/assets',
    ];
    for (const path of paths) assert.equal((await server.ask(path)).status, 401, path);
    assert.equal((await server.ask('/extract', { method: 'POST', body: { text: TEXT } })).status, 401);
  });

  test('is read with a reader’s token, and gives no other page leave to', async (context) => {
    const server = await startTestServer(context, PRIVATE);
    const headers = bearer(await tokenOf(server, 'reader'));
    const answer = await server.ask('/collections/events/items', { headers });
    assert.deepEqual([answer.status, answer.headers['access-control-allow-origin']], [200, undefined]);
    assert.equal((await server.ask('/reports', { method: 'POST', body: { text: TEXT }, headers })).status, 403);
  });

  test('is open to its own desk', async (context) => {
    const server = await startTestServer(context, { PRIVATE: 'on' });
    assert.equal((await server.ask('/collections/events/items')).status, 200);
    assert.equal((await server.ask('/collections/events/items', { headers: { 'x-forwarded-for': '203.0.113.5' } })).status, 401);
  });
});
