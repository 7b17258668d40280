/** The server as a stranger finds it: only addresses that links lead to, or that the standard names. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { startTestServer, type TestAnswer, type TestServer } from '../support/test-server.ts';

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
}

export const COLLECTIONS = ['events', 'event-areas', 'incidents', 'places', 'regions'] as const;
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
export const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';

export const items = (id: string, query = ''): string => `/collections/${id}/items${query === '' ? '' : `?${query}`}`;

/** Twelve events: in three places, over some days, two without a place, one of open date, one of an area. */
export const REPORT = [
  ...Array.from({ length: 5 }, (_, n) => `strike.missile @ Mykolaiv @ 2022-03-1${n}.`),
  'ground.clash @ Kherson Oblast @ 2022-03-20.',
  'strike.air @ Taveuni @ 2022-03-21.',
  'strike.drone @ Black Sea @ 2022-03-22.',
  'ground.assault @ Posad @ 2022-03-23.',
  'movement.withdrawal @ nowhere @ 2022-03-24.',
  'ground.raid @ nowhere @ -.',
  'unrest.protest @ Mykolaiv @ -.',
].join('\n');

export const EVENTS = 12;

export async function filled(context: TestContext): Promise<TestServer> {
  const server = await startTestServer(context);
  const { events } = await server.post(REPORT, { publisher: 'A paper', url: 'https://example.org/a' });
  assert.equal(events.length, EVENTS);
  return server;
}

export async function read(server: TestServer, path: string, headers: Readonly<Record<string, string>> = {}): Promise<TestAnswer> {
  const answer = await server.ask(path, { headers });
  assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 300)}`);
  return answer;
}

export async function json(server: TestServer, path: string): Promise<ReturnType<TestAnswer['json']>> {
  return (await read(server, path)).json();
}

/** Follows an absolute link of the server's own. */
export function pathOf(server: TestServer, { href }: Link): string {
  const url = new URL(href);
  assert.equal(url.host, `127.0.0.1:${server.port}`);
  return url.pathname + url.search;
}

export function linkOf(links: readonly Link[], rel: string, type?: string): Link {
  const found = links.find((link) => link.rel === rel && (type === undefined || link.type === type));
  assert.ok(found, `no link ${rel} ${type ?? ''} among ${links.map((link) => link.rel)}`);
  return found;
}

/** All pages, by the links "next". */
export async function everyPage(
  server: TestServer,
  path: string,
): Promise<readonly { readonly id: string; readonly properties: Record<string, unknown> }[]> {
  const features = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page = await json(server, next);
    features.push(...page.features);
    const link: Link | undefined = page.links.find(({ rel }: Link) => rel === 'next');
    next = link && pathOf(server, link);
  }
  return features;
}
