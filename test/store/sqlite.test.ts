import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { describe, type TestContext, test } from 'node:test';
import { asStoreError } from '../../server/store/faults.ts';
import { openStore, STORE_FILE } from '../../server/store/open-store.ts';
import { quickCheck } from '../../server/store/quick-check.ts';
import { SqliteStore } from '../../server/store/sqlite.ts';
import { StoreError, type StoreFault } from '../../server/store/store.ts';
import { fakeEvent } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { storeContract } from './contract.ts';

async function open(context: TestContext, folder = temporaryFolder(context)): Promise<SqliteStore> {
  const store = new SqliteStore(join(folder, STORE_FILE), { busyTimeout: 50 });
  context.after(() => store.close());
  return store;
}

storeContract('SQLite', open);

const isFault = (fault: StoreFault, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.deepEqual([error.fault, error.message.match(words)?.length], [fault, 1], error.message);
  return true;
};

const filledWith = async (store: SqliteStore, text: string) => {
  const report = storedReport({ text });
  return store.addReport(report, [storedEvent(fakeEvent(), report.id)], []);
};

/** One report with one event, as the first version of the program wrote them. Answers the event's id. */
function putAsBefore(raw: DatabaseSync, text: string): string {
  const report = storedReport({ text });
  const { corrected_fields, ...event } = storedEvent(fakeEvent(), report.id);
  const row = (table: string, values: Readonly<Record<string, SQLInputValue>>) =>
    raw
      .prepare(`INSERT INTO ${table} (${Object.keys(values)}) VALUES (${Object.keys(values).map(() => '?')})`)
      .run(...Object.values(values));
  row('reports', { ...report, sample: 0, free_text: 0, rejected: '[]' });
  const { id, report_id, position, revision, type, assertion, review_status, date_start, date_end } = event;
  row('events', { id, report_id, position, revision, type, assertion, review_status, date_start, date_end, placing: 'placed', sample: 0 });
  row('event_revisions', { event_id: id, revision, at: event.revised_at, change: 'created', body: JSON.stringify(event) });
  return id;
}

describe('a database', () => {
  test('makes its folder, and those above it', async (context) => {
    const folder = join(temporaryFolder(context), 'a', 'b');
    const store = await openStore(folder);
    context.after(() => store.close());
    assert.deepEqual(
      readdirSync(folder).filter((name) => name === STORE_FILE),
      [STORE_FILE],
    );
  });

  test('keeps what it holds when it is opened again', async (context) => {
    const folder = temporaryFolder(context);
    const first = await open(context, folder);
    const { report } = await filledWith(first, 'kept');
    await first.close();
    assert.equal((await (await open(context, folder)).report(report.id))?.report.text, 'kept');
  });

  test('is written by two processes in turn, and neither counts old numbers', async (context) => {
    const folder = temporaryFolder(context);
    const [one, other] = [await open(context, folder), await open(context, folder)];
    await filledWith(one, 'a');
    assert.equal((await other.events({ collection: 'events', samples: 'include' }, { limit: 1 })).matched, 1);
    await filledWith(one, 'b');
    assert.equal((await other.events({ collection: 'events', samples: 'include' }, { limit: 1 })).matched, 2);
  });

  test('holds not one byte of a report that was taken down', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    const { report } = await filledWith(store, `secret words ${'and more '.repeat(5_000)}`);
    await store.removeReport(report.id);
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    assert.equal(bytes.includes('secret words'), false);
  });

  test('backs itself up whole while it stays open', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    const { report } = await filledWith(store, 'kept');
    await store.backup(join(folder, 'copy.sqlite'));
    const copy = new SqliteStore(join(folder, 'copy.sqlite'));
    context.after(() => copy.close());
    assert.equal((await copy.report(report.id))?.report.text, 'kept');
    assert.deepEqual(await copy.check(), []);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('unfinished')),
      [],
    );
  });

  test('that was damaged on the disk is found so by a quick look, from another thread', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    for (let n = 0; n < 50; n++) await filledWith(store, `report ${n} ${'words '.repeat(500)}`);
    await store.close();
    const path = join(folder, STORE_FILE);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 20_000));
    assert.notEqual((await quickCheck(path)).length, 0);
  });

  test('of before there were incidents has them when it is opened', async (context) => {
    const folder = temporaryFolder(context);
    const raw = new DatabaseSync(join(folder, STORE_FILE));
    raw.exec(readFileSync(new URL('../../server/store/migrations/001-reports-and-events.sql', import.meta.url), 'utf8'));
    raw.exec('PRAGMA user_version = 1');
    const events = ['a', 'b'].map((text) => putAsBefore(raw, text));
    raw.close();
    const store = await open(context, folder);
    const found = await store.incident(events[1] ?? '');
    assert.deepEqual([found?.incident.id, found?.incident.report_count, found?.incident.source_count], [events[0], 2, 2]);
    assert.deepEqual((await store.event(events[0] ?? ''))?.event.corrected_fields, []);
    assert.deepEqual(await store.check(), []);
  });

  test('makes its incidents anew when the rules of merging have changed, and keeps what people decided', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    const [first, second] = [await filledWith(store, 'a'), await filledWith(store, 'b')].map(({ events }) => events[0]?.id ?? '');
    await store.splitIncident(first ?? '', [second ?? ''], '2022-04-02T08:00:00.000Z');
    const third = (await filledWith(store, 'c')).events[0]?.id ?? '';
    const before = (await store.incident(third))?.incident;
    await store.close();
    const raw = new DatabaseSync(join(folder, STORE_FILE));
    raw.exec("UPDATE notes SET value = 'older' WHERE key = 'merge'; UPDATE incidents SET body = '{}'");
    raw.close();
    const again = await open(context, folder);
    assert.deepEqual((await again.incident(third))?.incident, before);
    assert.equal((await again.incidents({ collection: 'incidents', samples: 'include' }, { limit: 9 })).matched, 2);
  });

  test('of a program that told less has its features made anew', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    await filledWith(store, 'a');
    const page = async (of: SqliteStore) =>
      Buffer.from((await of.features({ collection: 'events', samples: 'include' }, { limit: 9 })).features).toString();
    const before = await page(store);
    await store.close();
    const raw = new DatabaseSync(join(folder, STORE_FILE));
    raw.exec(
      "UPDATE notes SET value = 'older' WHERE key = 'features'; UPDATE event_features SET tail = ''; UPDATE events SET lon = 0, country = NULL",
    );
    raw.close();
    const again = await open(context, folder);
    assert.equal(await page(again), before);
    assert.equal((await again.events({ collection: 'events', samples: 'include', country: ['UA'] }, { limit: 9 })).matched, 1);
    assert.deepEqual(await again.check(), []);
  });

  test('whose indexes disagree with its rows says so when it is checked', async (context) => {
    const folder = temporaryFolder(context);
    await filledWith(await open(context, folder), 'kept');
    const raw = new DatabaseSync(join(folder, STORE_FILE), { enableForeignKeyConstraints: false });
    raw.exec('DELETE FROM reports');
    raw.close();
    assert.match((await (await open(context, folder)).check()).join(' '), /missing row of reports/);
  });
});

describe('one clear sentence', () => {
  test('for a folder that cannot be made', async (context) => {
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(openStore(join(folder, 'file')), isFault('unreachable', /a file of that name is in the way; set DATA_DIR/));
    await assert.rejects(openStore(join(folder, 'file', 'data')), isFault('unreachable', /a part of its path is a file; set DATA_DIR/));
  });

  test('for a file system that makes no folders', { skip: process.platform !== 'linux', timeout: 5_000 }, async () => {
    await assert.rejects(openStore('/proc/geodispatch/data'), isFault('unreachable', /a folder of its path is missing/));
  });

  test('for a file that is no database', async (context) => {
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, STORE_FILE), 'This is a letter and not a database. '.repeat(50));
    await assert.rejects(openStore(folder), isFault('damaged', /put a backup in its place/));
  });

  test('for a torn file', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    for (let n = 0; n < 50; n++) await filledWith(store, `${n} ${'text '.repeat(500)}`);
    await store.close();
    const file = openSync(join(folder, STORE_FILE), 'r+');
    ftruncateSync(file, Math.floor(statSync(join(folder, STORE_FILE)).size / 2));
    closeSync(file);
    const read = async () => {
      const torn = await open(context, folder);
      for await (const _ of torn.eachEvent({ collection: 'events', samples: 'include' }));
      assert.deepEqual(await torn.check(), []);
    };
    await assert.rejects(read, isFault('damaged', /put a backup in its place/));
  });

  test('for a database of a newer program', async (context) => {
    const folder = temporaryFolder(context);
    await (await open(context, folder)).close();
    const raw = new DatabaseSync(join(folder, STORE_FILE));
    raw.exec('PRAGMA user_version = 999');
    raw.close();
    await assert.rejects(openStore(folder), isFault('newer', /update the program/));
  });

  test('for a database that another process holds', async (context) => {
    const folder = temporaryFolder(context);
    const store = await open(context, folder);
    const raw = new DatabaseSync(join(folder, STORE_FILE));
    raw.exec('BEGIN EXCLUSIVE');
    await assert.rejects(filledWith(store, 'waits'), isFault('busy', /locked by another process/));
    raw.exec('ROLLBACK');
    raw.close();
    assert.equal((await filledWith(store, 'waits')).created, true);
  });

  test('for a database that may not be written', (context) => {
    const path = join(temporaryFolder(context), STORE_FILE);
    new SqliteStore(path).close();
    const raw = new DatabaseSync(path, { readOnly: true });
    context.after(() => raw.close());
    assert.throws(
      () => raw.exec('DELETE FROM reports'),
      (error) => isFault('read-only', /make the file and its folder writable/)(asStoreError(error, path)),
    );
  });

  test('for a backup into a folder that is not there', async (context) => {
    const folder = temporaryFolder(context);
    await assert.rejects(
      (await open(context, folder)).backup(join(folder, 'missing', 'copy.sqlite')),
      isFault('unreachable', /check that its folder exists/),
    );
  });
});

/** A limit on file sizes is the full disk that any user can make; the signal it sends has to be ignored. */
const FULL_DISK = `
  process.on('SIGXFSZ', () => {});
  const [folder] = process.argv.slice(1);
  const { openStore } = await import(${JSON.stringify(new URL('../../server/store/open-store.ts', import.meta.url).href)});
  const { storedReport } = await import(${JSON.stringify(new URL('../support/stored.ts', import.meta.url).href)});
  const store = await openStore(folder);
  let kept = 0;
  try {
    for (; kept < 1000; kept++) await store.addReport(storedReport({ text: kept + ' ' + 'x'.repeat(20000) }), [], []);
  } catch (error) {
    console.log(JSON.stringify({ name: error.name, fault: error.fault, message: error.message, kept, counted: (await store.counts()).reports }));
  }
`;

test('a full disk: one clear sentence, what was acknowledged is there, nothing is half-written', {
  skip: process.platform === 'win32',
}, async (context) => {
  const folder = temporaryFolder(context);
  const run = spawnSync(
    'bash',
    [
      '-c',
      'ulimit -f 1000 && exec "$@"',
      'bash',
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      FULL_DISK,
      folder,
    ],
    { encoding: 'utf8' },
  );
  assert.equal(run.status, 0, run.stderr);
  const { name, fault, message, kept, counted } = JSON.parse(run.stdout);
  assert.deepEqual([name, fault, counted], ['StoreError', 'full', kept]);
  assert.match(message, /disk/);
  assert.ok(kept > 0);
  const store = await open(context, folder);
  assert.deepEqual([(await store.counts()).reports, await store.check()], [kept, []]);
});
