/** Clients that take their time, leave in the middle, or never end what they began. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { closeGracefully, createHttpServer } from '../../../server/http-server.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';

const EVENTS = 400;

async function open(server: TestServer, text: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

test('a hundred clients that never end their request do not keep others waiting', async (context) => {
  const server = await startTestServer(context);
  const begun = 'POST /reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"te';
  const sockets = await Promise.all(Array.from({ length: 100 }, (_, n) => open(server, n % 2 ? begun : 'GET /page HTT')));
  const begin = performance.now();
  assert.equal((await server.ask('/page')).status, 200);
  assert.ok(performance.now() - begin < 1_000);
  for (const socket of sockets) socket.destroy();
  assert.equal((await server.ask('/page')).status, 200);
  assert.equal((await server.store.counts()).reports, 0);
  assert.deepEqual(server.errors, []);
});

test('clients that leave in the middle of a download leave nothing behind', async (context) => {
  const server = await startTestServer(context);
  await server.post(Array.from({ length: EVENTS }, (_, n) => `strike.missile @ Mykolaiv @ 2022-03-29. ${n}`).join(' '));
  for (const extension of ['geojson', 'csv', 'kml', 'gpkg', 'fgb']) {
    for (let n = 0; n < 5; n++) {
      const socket = await open(server, `GET /download/events.${extension} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      if (n > 0) await once(socket, 'data');
      socket.destroy();
    }
  }
  const whole = await server.ask('/download/events.geojson');
  assert.equal(whole.json().features.length, EVENTS);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(server.errors, []);
  assert.ok(server.lines.some(({ aborted }) => aborted === true));
});

test('a body that ends early is not stored', async (context) => {
  const server = await startTestServer(context);
  const socket = await open(
    server,
    'POST /reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"text":"strike.missile @ Posad @ 2022-03-29."}',
  );
  socket.resume().end();
  await once(socket, 'close');
  assert.equal((await server.store.counts()).reports, 0);
  assert.deepEqual(server.errors, []);
});

test('a request that does not arrive in time is 408', async (context) => {
  const server = createHttpServer(() => undefined);
  assert.ok(server.headersTimeout > 0 && server.headersTimeout <= 30_000 && server.requestTimeout <= 120_000 && server.timeout > 0);
  server.headersTimeout = 100;
  server.requestTimeout = 100;
  Object.assign(server, { connectionsCheckingInterval: 50 });
  server.listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), ...(await halfOpen(server)));
});

/** The server's side of a connection, and a check of what the client gets to see. */
async function halfOpen(server: ReturnType<typeof createHttpServer>): Promise<readonly Socket[]> {
  const { port } = server.address() as { readonly port: number };
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect(port, '127.0.0.1');
  client.once('data', (bytes) => assert.match(String(bytes), /^HTTP\/1\.1 408 .*did not arrive in time/s));
  client.on('end', () => client.destroy());
  return accepted;
}

test('an ending server finishes the answers that are under way, takes no new ones, and cuts those that take too long', async () => {
  for (const [pause, grace, isWhole] of [
    [300, 2_000, true],
    [60_000, 300, false],
  ] as const) {
    const timers: NodeJS.Timeout[] = [];
    const server = createHttpServer((_request, response) => {
      response.write('first ');
      timers.push(setTimeout(() => response.end('last'), pause));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { readonly port: number };
    const request = httpRequest({ port, host: '127.0.0.1' }).end();
    const [response] = await once(request, 'response');
    const closed = closeGracefully(server, grace);
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
    let text = '';
    response.on('data', (chunk: Buffer) => (text += chunk));
    const ended = await once(response, 'end').then(
      () => true,
      () => false, // it broke off
    );
    await closed;
    for (const timer of timers) clearTimeout(timer);
    assert.deepEqual([ended, text], [isWhole, isWhole ? 'first last' : 'first ']);
  }
});
