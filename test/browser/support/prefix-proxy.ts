/** A reverse proxy that puts the server under a path, as nginx does with `location /maps/ { proxy_pass …/; }`. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface PrefixProxy {
  /** With the prefix and a slash at its end. */
  readonly url: string;
  /** Where to send what comes; known only after the server behind has started. */
  target(port: number): void;
}

export async function prefixProxy(t: TestContext, prefix: string): Promise<PrefixProxy> {
  let behind = 0;
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(prefix)) return void outgoing.writeHead(404).end();
    const path = incoming.url.slice(prefix.length - 1);
    const passed = request({ host: '127.0.0.1', port: behind, path, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, target: (port) => (behind = port) };
}
