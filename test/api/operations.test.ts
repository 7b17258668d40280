/** What keeps the server up and lets others look after it: health, metrics, names of requests, limits. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../support/test-server.ts';

describe('GET /health', () => {
  test('tells of store, integrity and gazetteer', async (context) => {
    const server = await startTestServer(context);
    const answer = await server.ask('/health');
    const { integrity_checked_at, ...rest } = answer.json();
    assert.deepEqual(
      [answer.status, rest],
      [200, { status: 'ok', version: '0.0.0', store: 'ok', reports: 0, events: 0, integrity: 'whole', gazetteer: 'ok', places: 6 }],
    );
    assert.equal(integrity_checked_at, '2022-04-01T12:00:00.000Z');
  });

  test('is 503 when the store cannot be read', async (context) => {
    const server = await startTestServer(context);
    await server.store.close();
    const answer = await server.ask('/health');
    assert.deepEqual([answer.status, answer.json().status, answer.json().store], [503, 'failing', 'failing']);
  });
});

describe('GET /metrics', () => {
  test('counts by pattern, however many addresses are asked for', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.missile @ Mykolaiv @ 2022-03-29.');
    for (let n = 0; n < 50; n++) await server.ask(`/reports/x${n}`);
    for (let n = 0; n < 50; n++) await server.ask(`/nothing/${n}`);
    await server.ask('/page', { method: 'PROPFIND' });
    const { status, headers, text } = await server.ask('/metrics');
    assert.deepEqual([status, headers['content-type']], [200, 'text/plain; version=0.0.4; charset=utf-8']);
    assert.match(text, /^geodispatch_requests_total\{method="GET",route="\/reports\/:id",status="404"\} 50$/m);
    assert.match(text, /^geodispatch_requests_total\{method="GET",route="none",status="404"\} 50$/m);
    assert.match(text, /^geodispatch_requests_total\{method="other",route="\/page",status="405"\} 1$/m);
    assert.match(text, /^geodispatch_stored\{what="reports"\} 1$/m);
    assert.match(text, /^process_resident_memory_bytes \d+$/m);
    assert.doesNotMatch(text, /x17|nothing/);
  });
});

describe('a request', () => {
  test('has a name: the sender’s own where it is sane, else a new one; in the answer, in the problem and in the log', async (context) => {
    const server = await startTestServer(context);
    const ask = (id: string) => server.ask('/nothing?q=secret', { headers: { 'x-request-id': id } });
    const sane = await ask('trace-1:2');
    assert.deepEqual([sane.headers['x-request-id'], sane.json().request_id], ['trace-1:2', 'trace-1:2']);
    for (const id of ['', 'a b', '{"x":1}', 'x'.repeat(65), '<script>'])
      assert.match((await ask(id)).headers['x-request-id'] ?? '', /^[0-9A-Z]{26}$/);
    const [line] = server.lines;
    assert.deepEqual([line?.request_id, line?.method, line?.path, line?.status], ['trace-1:2', 'GET', '/nothing', 404]);
    assert.ok((line?.bytes ?? 0) > 0 && (line?.milliseconds ?? -1) >= 0);
    assert.equal(JSON.stringify(server.lines).includes('secret'), false, 'what somebody looks for is theirs');
  });

  test('with an address that is too long is 414, with headers that are too large 431, and no HTTP at all 400: each a problem', async (context) => {
    const server = await startTestServer(context);
    const long = await server.ask(`/collections?q=${'x'.repeat(17_000)}`);
    assert.deepEqual([long.status, long.headers['content-type']?.split(';')[0]], [414, 'application/problem+json']);
    const raw = async (text: string): Promise<string> => answerTo(server, text);
    assert.match(
      await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'x'.repeat(40_000)}\r\n\r\n`),
      /^HTTP\/1\.1 431 .*application\/problem\+json.*larger than/s,
    );
    assert.match(await raw('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 .*"detail"/s);
    assert.match(await raw('GET / HTTP/1.1\r\n\r\n'), /^HTTP\/1\.1 (400|421) /);
  });
});

describe('the rate limit', () => {
  const ENV = { HOST: '0.0.0.0', TRUST_PROXY: 'on', RATE_LIMIT: '20' };
  const from = (address: string) => ({ headers: { 'x-forwarded-for': `198.51.100.1, ${address}` } });

  test('answers 429 with Retry-After, to one address and not to the others', async (context) => {
    const server = await startTestServer(context, ENV);
    for (let n = 0; n < 20; n++) assert.equal((await server.ask('/page', from('203.0.113.5'))).status, 200);
    const answer = await server.ask('/page', from('203.0.113.5'));
    assert.equal(answer.status, 429);
    assert.match(answer.headers['retry-after'] ?? '', /^\d+$/);
    assert.match(answer.json().detail, /more than 20 requests in a minute/);
    assert.equal((await server.ask('/page', from('203.0.113.6'))).status, 200);
    assert.equal((await server.ask('/health', from('203.0.113.5'))).status, 200, 'a probe is never turned away');
  });

  test('takes a network of IPv6 for one address', async (context) => {
    const server = await startTestServer(context, ENV);
    for (let n = 0; n < 20; n++) await server.ask('/page', from(`2001:db8::${n}`));
    assert.equal((await server.ask('/page', from('2001:db8::ffff'))).status, 429);
    assert.equal((await server.ask('/page', from('2001:db9::1'))).status, 200);
  });

  test('is twenty times lower for what costs much', async (context) => {
    const server = await startTestServer(context, ENV);
    assert.equal((await server.ask('/download/events.geojson', from('203.0.113.5'))).status, 200);
    assert.equal((await server.ask('/download/events.geojson', from('203.0.113.5'))).status, 429);
    assert.equal((await server.ask('/page', from('203.0.113.5'))).status, 200);
  });

  test('cannot be escaped by addresses that the client makes up', async (context) => {
    const server = await startTestServer(context, { ...ENV, TRUST_PROXY: 'off' });
    for (let n = 0; n < 20; n++) await server.ask('/page', from(`203.0.113.${n}`));
    assert.equal((await server.ask('/page', from('203.0.113.99'))).status, 429);
  });

  test('does not count this machine, and can be switched off', async (context) => {
    const server = await startTestServer(context, { RATE_LIMIT: '1' });
    for (let n = 0; n < 5; n++) assert.equal((await server.ask('/page')).status, 200);
    const off = await startTestServer(context, { ...ENV, RATE_LIMIT: 'off' });
    for (let n = 0; n < 30; n++) assert.equal((await off.ask('/page', from('203.0.113.5'))).status, 200);
  });
});

/** What comes back for bytes that are sent as they are. */
function answerTo({ port }: TestServer, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      socket.end();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
