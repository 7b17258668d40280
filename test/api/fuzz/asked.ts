/** A request of the fuzz, and what any answer has to be: no fault of ours, no wait, a refusal in a sentence. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type Ask, startTestServer, type TestAnswer, type TestServer } from '../../support/test-server.ts';
import { type FuzzedRoute, ROUTES } from './routes.ts';

export const SLOW = 3_000; // milliseconds, on a busy machine
export const WRITING = { 'content-type': 'application/json', 'x-geodispatch': '1' };

export const READS = ROUTES.filter(({ write }) => write === undefined);
export const WRITES = ROUTES.filter(({ write }) => write !== undefined);
export const BODIED = WRITES.filter(({ write }) => write?.body !== undefined);

/** A server with something in it, and the id of an event. */
export async function start(context: TestContext): Promise<{ readonly server: TestServer; readonly event: string }> {
  const server = await startTestServer(context);
  const { events } = await server.post('strike.missile @ Mykolaiv @ 2022-03-29. ground.clash @ Posad @ 2022-03-28.');
  await server.post('detention.arrest @ Kherson Oblast @ 2022-03-29.');
  return { server, event: events[0].id };
}

export const addressOf = ({ path }: FuzzedRoute, query: Readonly<Record<string, string>>): string => {
  const search = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`);
  return `${path}${search.length === 0 ? '' : `?${search.join('&')}`}`;
};

/** Half a surrogate pair is sent as the bytes that it would be. */
export const encoded = (value: string): string => (value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80');

export async function asked(server: TestServer, path: string, options: Ask = {}): Promise<TestAnswer> {
  const begin = performance.now();
  const answer = await server.ask(path, options);
  const what = `${options.method ?? 'GET'} ${path.slice(0, 200)} ${JSON.stringify(options.body)?.slice(0, 200)}: ${answer.status} ${answer.text.slice(0, 300)} ${String(server.errors)}`;
  assert.ok(answer.status < 500, what);
  assert.ok(performance.now() - begin < SLOW, `slow: ${what}`);
  assert.deepEqual(server.errors.splice(0), [], what);
  assert.equal(answer.headers['x-evil'], undefined, what);
  if (answer.status >= 400) {
    assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/, what);
    assert.match(answer.json().detail, /^\S.{10,}[.!]$/s, what);
  }
  return answer;
}

/** A wrong value is said with the name of its parameter. */
export const assertNames = (answer: TestAnswer, name: string): void => {
  if (answer.status === 400)
    assert.ok(
      [name, name.replace('_', ' ')].some((words) => answer.json().detail.includes(words)),
      `"${name}" is not named: ${answer.json().detail}`,
    );
};
