/** The socket side of the server: how long a client may take, how much it may send before it is heard, and how to end. */
import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

const CLIENT = {
  headers: 15_000, // milliseconds until the headers are there
  request: 60_000, // milliseconds until the whole request is there
  checkEvery: 5_000, // milliseconds between two looks at both
  idle: 120_000, // milliseconds without a byte in either direction: who reads a download more slowly has left
  keepAlive: 10_000, // milliseconds that a connection waits for the next request
  headerBytes: 32_768, // with the address
  headerCount: 100,
  connections: 2_000, // at a time
} as const;

/** Faults before there is a request, by Node's code. */
const FAULTS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, `The address and the headers are larger than ${CLIENT.headerBytes} bytes; send less.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time; send it again, faster.'],
};
const MALFORMED = [400, 'This is no HTTP request that can be understood; check its first line and its headers.'] as const;

export function createHttpServer(app: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: CLIENT.headers,
      requestTimeout: CLIENT.request,
      connectionsCheckingInterval: CLIENT.checkEvery,
      keepAliveTimeout: CLIENT.keepAlive,
      maxHeaderSize: CLIENT.headerBytes,
    },
    app,
  );
  server.maxHeadersCount = CLIENT.headerCount;
  server.maxConnections = CLIENT.connections;
  server.setTimeout(CLIENT.idle);
  server.on('clientError', answerFault);
  return server;
}

function answerFault({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || code === 'ECONNRESET') return void socket.destroy();
  const [status, detail] = FAULTS[code ?? ''] ?? MALFORMED;
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const CLOSING = {
  grace: 30_000, // milliseconds that running answers get to finish
  idleEvery: 100, // milliseconds between two looks for connections that have nothing left to do
} as const;

/** No new connection; answers that are under way finish, within the time there is. */
export async function closeGracefully(server: Server, grace: number = CLOSING.grace): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), CLOSING.idleEvery);
  const cut = setTimeout(() => server.closeAllConnections(), grace);
  server.closeIdleConnections();
  await ended;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** How many connections are open. */
export const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)));
