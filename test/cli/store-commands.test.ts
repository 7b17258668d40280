/** ingest → export → backup, on a store of the test's own. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { once } from 'node:events';
import { before, describe, test } from 'node:test';
import { finished, runCli, startCli, temporaryFolder, type CliResult } from '../support/run-cli.ts';

interface Collection {
  readonly features: readonly {
    readonly properties: { readonly type: string; readonly date_start: string | null; readonly place: string | null };
  }[];
}

const folder = temporaryFolder();
const reports = join(folder, 'reports');
const env = { DATA_DIR: join(folder, 'data') };
const run = (...args: string[]): Promise<CliResult> => runCli(args, { env });

const exported = async (...args: string[]): Promise<Collection['features']> => {
  const { status, stdout, stderr } = await run('export', ...args);
  assert.equal(status, 0, stderr);
  return (JSON.parse(stdout) as Collection).features;
};

describe('the commands around the store', () => {
  before(() => {
    mkdirSync(reports);
    const lines = [
      { id: '1', text: 'A missile hit Odesa on Tuesday.', published: '2022-03-30', publisher: 'made' },
      { id: '2', text: 'Russian forces shelled Kharkiv on 12 April.', published: '2022-04-13' },
    ];
    writeFileSync(join(reports, 'a.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot JSON\n`);
    writeFileSync(join(reports, 'b.txt'), 'Ukrainian forces withdrew from Lysychansk.');
  });

  test('ingest reads a folder, names the bad line and goes on', async () => {
    const { status, stdout, stderr } = await run('ingest', reports);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /a\.jsonl, line 3: The line is not valid JSON/);
    assert.match(stderr, /3 reports stored with [1-9]\d* events, 1 refused\.\n$/);
  });

  test('a second run stores nothing twice', async () => {
    const { status, stderr } = await run('ingest', reports);
    assert.equal(status, 0);
    assert.match(stderr, /0 reports stored with 0 events, 3 known before, 1 refused/);
  });

  test('ingest - reads standard input', async () => {
    const { status, stderr } = await runCli(['ingest', '-'], {
      env,
      input: '{"text":"Air defence shot down two drones over Lviv on 3 May 2022."}\n',
    });
    assert.equal(status, 0);
    assert.match(stderr, /1 reports stored/);
  });

  test('export prints all that is stored as GeoJSON', async () => {
    const places = new Set((await exported()).map((feature) => feature.properties.place));
    for (const place of ['Odesa', 'Kharkiv'])
      assert.ok(
        [...places].some((each) => each?.startsWith(place.slice(0, 4))),
        `${place} in ${[...places]}`,
      );
  });

  test('export takes the filters of the server', async () => {
    const april = await exported('--datetime', '2022-04-01/2022-04-30', '--type', 'strike');
    assert.deepEqual(
      april.map((feature) => feature.properties.date_start),
      ['2022-04-12'],
    );
    const box = await exported('--bbox', '29,45,32,48', '--type', 'strike.missile');
    assert.deepEqual(
      box.map((feature) => feature.properties.date_start),
      ['2022-03-29'],
    );
  });

  test('export --out writes a file that is whole', async () => {
    const file = join(folder, 'out.geojson');
    const { status, stdout } = await run('export', '--out', file);
    assert.deepEqual([status, stdout], [0, '']);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')).features.length, (await exported()).length);
    const lost = await run('export', '--out', join(folder, 'no', 'such', 'folder.geojson'));
    assert.equal(lost.status, 1);
    assert.match(lost.stderr, /cannot be written .* nothing was left half-written/);
  });

  test('backup writes a store that works', async () => {
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    const { status } = await run('backup', join(copy, 'geodispatch.sqlite'));
    assert.equal(status, 0);
    const { stdout } = await runCli(['export'], { env: { DATA_DIR: copy } });
    assert.equal((JSON.parse(stdout) as Collection).features.length, (await exported()).length);
  });

  test('an interrupted ingest keeps what it has stored and says how to go on', {
    skip: process.platform === 'win32' ? 'needs signals' : false,
  }, async () => {
    const own = { DATA_DIR: join(folder, 'interrupted') };
    const child = startCli(['ingest', '-'], { env: own });
    const end = finished(child);
    child.stdin?.on('error', () => undefined); // it ends before the feed does
    let fed = 0;
    const feed = setInterval(() => child.stdin?.write(`{"text":"Shelling hit Kharkiv ${fed++} times."}\n`), 2);
    while (!holdsReports(join(own.DATA_DIR, 'geodispatch.sqlite'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    await once(child, 'exit');
    clearInterval(feed);
    const { status, stderr } = await end;
    assert.equal(status, 1);
    assert.match(stderr, /[1-9]\d* reports stored.*\n.*Interrupted; what is stored is whole\. Go on with: geodispatch ingest -/);
    const { stdout } = await runCli(['export'], { env: own });
    assert.ok((JSON.parse(stdout) as Collection).features.length > 0);
  });
});

/** Whether another process has stored a report yet; a store that is just being made holds none. */
function holdsReports(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare('SELECT 1 FROM reports LIMIT 1').get() !== undefined;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
