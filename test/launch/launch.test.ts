/** npm start, as the shell sees it: how fast it is up, and what it says when it cannot be. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { finished, temporaryFolder } from '../support/run-cli.ts';

const SECOND_START = 3_000; // milliseconds, as promised
const dataDir = temporaryFolder();

function launch(env: Readonly<Record<string, string>>, args: readonly string[] = ['serve']): ChildProcess {
  return spawn(process.execPath, [join(PACKAGE_ROOT, 'server', 'launch.js'), ...args], {
    cwd: PACKAGE_ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The URL that a starting server prints; rejects with what it said when it ends instead. */
function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', () => reject(new Error(`it ended, saying: ${said}`)));
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const [status] = (await exit) as [number | null];
  return status;
}

describe('npm start', () => {
  before(async () => {
    const first = launch({}); // fills the store with the samples
    await printedUrl(first);
    await stop(first);
  });

  test('is up in under 3 seconds the second time, answers, and ends when it is told to', async () => {
    const started = performance.now();
    const child = launch({});
    const url = await printedUrl(child);
    const took = performance.now() - started;
    const answer = await fetch(`${url}collections/events/items?samples=include&limit=1`);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { features: unknown[] }).features.length, 1);
    assert.equal(await stop(child), 0);
    assert.ok(took < SECOND_START, `it took ${Math.round(took)} ms`);
  });

  test('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { status, stderr } = await finished(launch({ PORT: port }));
    other.close();
    assert.equal(status, 1);
    assert.ok(stderr.includes(port), stderr);
    assert.match(stderr, /PORT=\d+ npm start/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });

  for (const [name, value, says] of [
    ['PORT', '99999', /PORT is "99999"; expected/],
    ['HOST', 'http://x', /HOST is "http:\/\/x"; expected/],
    ['BASE_URL', 'example.org', /BASE_URL is "example\.org"; expected/],
    ['SAMPLES', 'maybe', /SAMPLES is "maybe"; expected/],
    ['DATA_DIR', join(PACKAGE_ROOT, 'package.json'), /DATA_DIR/],
  ] as const) {
    test(`says what is wrong with ${name}=${value}`, async () => {
      const { status, stderr } = await finished(launch({ [name]: value }));
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
  }

  test('passes commands on with their exit status', async () => {
    assert.equal((await finished(launch({}, ['resolve']))).status, 2);
    assert.equal((await finished(launch({}, ['serve', '--port', '1']))).status, 2);
  });
});
