/** GET /search of the whole application against an empty Express route: both in one thread, asked by the same client from another. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { heading, median, perSecond, RUNS, show, sink } from './measure.ts';
import type { BenchPorts } from './http-server.ts';
import { mentions } from './names.ts';

const HTTP = {
  connections: 8, // kept open, one request after the other on each
  requests: 10_000, // a run
};

export async function benchHttp(): Promise<void> {
  const worker = new Worker(new URL('./http-server.ts', import.meta.url));
  try {
    const [ports] = (await once(worker, 'message')) as [BenchPorts];
    const names = mentions(HTTP.requests).map(([name = '']) => name);
    const search = names.map((name) => `/search?q=${encodeURIComponent(name)}&format=jsonv2`);
    const answers = { search: [] as number[], empty: [] as number[] };
    await requestsPerSecond(ports.search, search); // warms up
    await requestsPerSecond(ports.empty, ['/']);
    for (let run = 0; run < RUNS; run++) {
      answers.empty.push(
        await requestsPerSecond(
          ports.empty,
          names.map(() => '/'),
        ),
      );
      answers.search.push(await requestsPerSecond(ports.search, search));
    }
    const shares = answers.search.map((rate, run) => (100 * rate) / (answers.empty[run] ?? Number.NaN));
    const range = `${Math.min(...shares).toFixed(0)} to ${Math.max(...shares).toFixed(0)}`;
    heading('HTTP');
    show('an empty Express route', perSecond(median(answers.empty), 'requests'));
    show(
      'GET /search',
      `${perSecond(median(answers.search), 'requests')}, ${median(shares).toFixed(0)} % of the empty route (${range})`,
      '≥ 33 %',
    );
  } finally {
    await worker.terminate();
  }
}

async function requestsPerSecond(port: number, paths: readonly string[]): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: HTTP.connections }, () => open(port)));
  const waiting = paths[Symbol.iterator]();
  const started = performance.now();
  await Promise.all(sockets.map((socket) => askInTurn(socket, waiting)));
  return (1000 * paths.length) / (performance.now() - started);
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Sends a request as soon as the answer to the one before is whole. Bare sockets, because a client of more comfort would be slower than what it measures. */
function askInTurn(socket: Socket, paths: Iterator<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const next = (): void => {
      const { value, done } = paths.next();
      answer = '';
      if (done) socket.end(resolve);
      else socket.write(`GET ${value} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    };
    socket.setEncoding('latin1').on('error', reject);
    socket.on('data', (piece: string) => {
      answer += piece;
      if (!isWhole(answer)) return;
      if (!/^HTTP\/1\.1 20/.test(answer)) return reject(new Error(`The server answered ${answer.slice(0, 200)}`));
      sink(answer.length);
      next();
    });
    next();
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /^content-length: (\d+)/im.exec(answer.slice(0, end))?.[1];
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end + 4 + Number(length);
}
