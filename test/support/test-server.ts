/** The real application on a real socket with a free port, a store in a folder that goes, a fake extractor and a clock that stands. */
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { OverrideBook } from '../../gazetteer/override-book.ts';
import { withOverrides } from '../../gazetteer/overrides.ts';
import type { Lookup } from '../../gazetteer/types.ts';
import { createApp } from '../../server/api/create-app.ts';
import type { RequestLine } from '../../server/api/app-parts.ts';
import { createHttpServer } from '../../server/http-server.ts';
import { readSettings } from '../../server/settings.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { EventStore } from '../../server/store/store.ts';
import { fakeExtract, fakeLookup } from './fakes.ts';
import { temporaryFolder } from './temporary.ts';

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** The body as JSON; any, because tests look into it in their own words. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape they expect
  json(): any;
}

export interface Ask {
  readonly method?: string;
  /** Replaces the headers that a program on this machine sends. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Anything but a string or bytes is sent as JSON. */
  readonly body?: unknown;
}

export interface TestServer {
  readonly port: number;
  readonly store: EventStore;
  /** The patterns of all addresses that it knows. */
  readonly patterns: readonly string[];
  readonly errors: unknown[];
  /** What the log heard of requests. */
  readonly lines: RequestLine[];
  ask(path: string, options?: Ask): Promise<TestAnswer>;
  /** Stores a report as the desk does and answers what came back. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  post(text: string, more?: object): Promise<any>;
}

/** Settings are given as in the environment; HOST is a setting only, the socket is always on this machine. */
export async function startTestServer(
  context: Pick<TestContext, 'after'>,
  env: Readonly<Record<string, string>> = {},
  lookup: Lookup = fakeLookup,
): Promise<TestServer> {
  const folder = temporaryFolder(context);
  const store = await openStore(join(folder, 'data'));
  const errors: unknown[] = [];
  const lines: RequestLine[] = [];
  const overrides = new OverrideBook(join(folder, 'gazetteer', 'overrides.jsonl'), (sentence) => errors.push(sentence));
  const app = createApp({
    settings: readSettings({ DATA_DIR: folder, ...env }),
    store,
    lookup: withOverrides(lookup, overrides),
    overrides,
    extract: fakeExtract,
    clock: () => new Date('2022-04-01T12:00:00Z'),
    version: '0.0.0',
    clientFolder: join(folder, 'client'),
    baseMapFolder: join(folder, 'basemap'),
    log: { fault: (error) => errors.push(error), request: (line) => lines.push(line) },
  });
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask: TestServer['ask'] = (path, options = {}) => askServer(port, path, options);
  const post: TestServer['post'] = async (text, more = {}) => (await ask('/reports', { method: 'POST', body: { text, ...more } })).json();
  return { port, store, patterns: patternsOf(app.router), errors, lines, ask, post };
}

interface RouterLike {
  readonly stack: readonly { readonly route?: { readonly path: unknown } | undefined; readonly handle?: unknown }[];
}

function patternsOf(router: unknown): readonly string[] {
  const stack = (router as Partial<RouterLike> | undefined)?.stack ?? [];
  return [...new Set(stack.flatMap(({ route, handle }) => (route ? [String(route.path)] : patternsOf(handle))))];
}

/** node:http and not fetch, because fetch forbids to set Host and Origin. */
function askServer(port: number, path: string, { method = 'GET', headers, body }: Ask): Promise<TestAnswer> {
  const bytes = body === undefined ? undefined : typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const defaults = bytes === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: { ...defaults, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as TestAnswer['headers'],
          text,
          json: () => JSON.parse(text),
        });
      });
    });
    request.on('error', reject);
    request.end(bytes);
  });
}
