import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { ingestBulk } from '../../server/ingest/bulk.ts';
import { type IngestDeps, ingestReport } from '../../server/ingest/ingest.ts';
import { loadSamples } from '../../server/ingest/samples.ts';
import { InputError } from '../../server/model/input-error.ts';
import { SqliteStore } from '../../server/store/sqlite.ts';
import { ReportGone, StoreError } from '../../server/store/store.ts';
import { fakeExtract, fakeLookup } from '../support/fakes.ts';
import { temporaryFolder } from '../support/temporary.ts';

function depsFor(context: TestContext, change: Partial<IngestDeps> = {}): IngestDeps {
  const store = new SqliteStore(':memory:');
  context.after(() => store.close());
  return { store, lookup: fakeLookup, extract: fakeExtract, clock: () => new Date('2022-04-01T12:00:00Z'), ...change };
}

const TWO = 'strike.air @ Mykolaiv @ 2022-03-29. ground.clash @ Mykolaiv @ 2022-03-30.';

describe('a report', () => {
  test('is stored with its events in the order of the text, each with an identity', async (context) => {
    const deps = depsFor(context);
    const { report, events, created } = await ingestReport({ text: TWO, id: 'theirs', published: '2022-03-31' }, deps);
    assert.equal(created, true);
    assert.deepEqual([report.external_id, report.published, report.sample], ['theirs', '2022-03-31', false]);
    assert.deepEqual(
      events.map(({ type, position, report_id }) => [type, position, report_id]),
      [
        ['strike.air', 0, report.id],
        ['ground.clash', 1, report.id],
      ],
    );
    assert.deepEqual((await deps.store.report(report.id))?.events, events);
  });

  test('again is the same report, and nothing is extracted twice', async (context) => {
    let extracted = 0;
    const deps = depsFor(context, {
      extract: (...args) => {
        extracted += 1;
        return fakeExtract(...args);
      },
    });
    const first = await ingestReport({ text: TWO }, deps);
    const again = await ingestReport({ text: TWO }, deps);
    assert.deepEqual([again.created, again.report.id, extracted], [false, first.report.id, 1]);
  });

  test('carries what was decided before it was stored', async (context) => {
    const { events } = await ingestReport({ text: TWO }, depsFor(context), { decisions: [{ position: 1, review_status: 'rejected' }] });
    assert.deepEqual(
      events.map(({ review_status, revision }) => [review_status, revision]),
      [
        ['machine', 1],
        ['rejected', 1],
      ],
    );
  });

  test('again with another decision becomes a new revision', async (context) => {
    const deps = depsFor(context);
    await ingestReport({ text: TWO }, deps);
    const { events, created } = await ingestReport({ text: TWO }, deps, { decisions: [{ position: 0, review_status: 'reviewed' }] });
    assert.equal(created, false);
    assert.deepEqual(
      events.map(({ review_status, revision }) => [review_status, revision]),
      [
        ['reviewed', 2],
        ['machine', 1],
      ],
    );
  });

  test('does not quote, in the summary of one event, the words that tell of a withheld one', async (context) => {
    const sentence = 'strike.air @ Mykolaiv @ 2022-03-29 and civilian.abduction @ Posad @ 2022-03-29';
    const quoting: IngestDeps['extract'] = (...args) => {
      const extraction = fakeExtract(...args);
      return { ...extraction, events: extraction.events.map((event) => ({ ...event, summary: sentence })) };
    };
    const { events } = await ingestReport({ text: `Before. ${sentence}.` }, depsFor(context, { extract: quoting }));
    assert.equal(events[0]?.summary, 'Air strike (reported), Mykolaiv.');
    const own = await ingestReport({ text: `Before. ${sentence}.!` }, depsFor(context));
    assert.equal(own.events[0]?.summary, 'strike.air @ Mykolaiv @ 2022-03-29', 'what tells of nothing else stays');
  });

  test('with a decision about an event it does not hold is refused, and nothing is stored', async (context) => {
    const deps = depsFor(context);
    await assert.rejects(ingestReport({ text: TWO }, deps, { decisions: [{ position: 2, review_status: 'reviewed' }] }), InputError);
    assert.equal((await deps.store.counts()).reports, 0);
  });

  test('that was taken down does not come back', async (context) => {
    const deps = depsFor(context);
    const { report } = await ingestReport({ text: TWO }, deps);
    await deps.store.removeReport(report.id);
    await assert.rejects(ingestReport({ text: TWO }, deps), ReportGone);
  });
});

describe('in bulk', () => {
  const line = (n: number) => JSON.stringify({ text: `${n}: ${TWO}` });
  const noInput = { async *[Symbol.asyncIterator]() {} };

  test('a folder of lines and texts is stored, bad lines are told with file and number, and the rest goes on', async (context) => {
    const deps = depsFor(context);
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, 'a.jsonl'), `${line(1)}\n{"text": ""}\n\n${line(2)}`);
    writeFileSync(join(folder, 'b.txt'), `\uFEFF${TWO}`);
    writeFileSync(join(folder, 'c.txt'), Buffer.from([0xff, 0xfe, 0x61, 0x00]));
    writeFileSync(join(folder, 'ignored.pdf'), 'x');
    const faults: string[] = [];
    const result = await ingestBulk(folder, deps, { stdin: noInput, onFault: (sentence) => faults.push(sentence) });
    assert.deepEqual([result.created, result.failed, result.events, result.interrupted], [3, 2, 6, false]);
    assert.equal(result.bytes, result.totalBytes);
    assert.deepEqual(
      faults.map((fault) => fault.slice(folder.length + 1)),
      [
        'a.jsonl, line 2: The text is empty; expected the words of a report.',
        'c.txt: The file is not valid UTF-8; convert it to UTF-8 first.',
      ],
    );
    assert.equal((await deps.store.reportByHash((await ingestReport({ text: TWO }, deps)).report.sha256))?.report.external_id, 'b.txt');
  });

  test('a second run stores nothing and goes on after what is there', async (context) => {
    const deps = depsFor(context);
    const file = join(temporaryFolder(context), 'a.jsonl');
    writeFileSync(file, `${line(1)}\n${line(2)}\n`);
    await ingestBulk(file, deps, { stdin: noInput });
    writeFileSync(file, `${line(1)}\n${line(2)}\n${line(3)}\n`);
    const { created, known } = await ingestBulk(file, deps, { stdin: noInput });
    assert.deepEqual([created, known], [1, 2]);
  });

  test('standard input is read as lines', async (context) => {
    const stdin = {
      async *[Symbol.asyncIterator]() {
        yield Buffer.from(line(1));
      },
    };
    const { created, totalBytes } = await ingestBulk('-', depsFor(context), { stdin });
    assert.deepEqual([created, totalBytes], [1, null]);
  });

  test('an interruption ends between two reports', async (context) => {
    const deps = depsFor(context);
    const file = join(temporaryFolder(context), 'a.jsonl');
    writeFileSync(file, [1, 2, 3].map(line).join('\n'));
    const stop = new AbortController();
    const result = await ingestBulk(file, deps, {
      stdin: noInput,
      signal: stop.signal,
      onProgress: ({ created }) => created === 2 && stop.abort(),
    });
    assert.deepEqual([result.interrupted, (await deps.store.counts()).reports], [true, 2]);
  });

  test('a report that was taken down is told and skipped', async (context) => {
    const deps = depsFor(context);
    const file = join(temporaryFolder(context), 'a.jsonl');
    writeFileSync(file, [1, 2].map(line).join('\n'));
    const { report } = await ingestReport({ text: `1: ${TWO}` }, deps);
    await deps.store.removeReport(report.id);
    const { created, failed } = await ingestBulk(file, deps, { stdin: noInput });
    assert.deepEqual([created, failed], [1, 1]);
  });

  test('a name that is not there and a folder without reports are told', async (context) => {
    const deps = depsFor(context);
    const folder = temporaryFolder(context);
    mkdirSync(join(folder, 'empty'));
    await assert.rejects(ingestBulk(join(folder, 'missing'), deps, { stdin: noInput }), /There is no file or folder/);
    await assert.rejects(ingestBulk(join(folder, 'empty'), deps, { stdin: noInput }), /holds no \.jsonl, \.ndjson or \.txt file/);
  });

  test('a store that fails ends it at once', async (context) => {
    const deps = depsFor(context);
    const file = join(temporaryFolder(context), 'a.jsonl');
    writeFileSync(file, [1, 2].map(line).join('\n'));
    const full = Object.assign(Object.create(deps.store), {
      reportByHash: async () => undefined,
      addReport: async () => {
        throw new StoreError('full', 'The disk is full.');
      },
    });
    await assert.rejects(ingestBulk(file, { ...deps, store: full }, { stdin: noInput }), StoreError);
  });
});

describe('the samples', () => {
  test('fill an empty store, marked as samples, and only once', async (context) => {
    const deps = depsFor(context);
    const stored = await loadSamples(deps);
    assert.ok(stored >= 24);
    assert.deepEqual([(await deps.store.counts()).samples, await loadSamples(deps)], [stored, 0]);
  });

  test('stay away once they were removed', async (context) => {
    const deps = depsFor(context);
    await loadSamples(deps);
    await deps.store.removeSamples();
    assert.equal(await loadSamples(deps), 0);
  });

  test('do not mix with what somebody stored before', async (context) => {
    const deps = depsFor(context);
    await ingestReport({ text: TWO }, deps);
    assert.equal(await loadSamples(deps), 0);
  });
});
