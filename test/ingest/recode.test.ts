import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { CodedEvent } from '../../server/model/event.ts';
import type { Extraction } from '../../server/model/extraction.ts';
import { type IngestDeps, ingestReport } from '../../server/ingest/ingest.ts';
import { type EventChange, type RecodeOptions, type RecodedReport, recodeReports } from '../../server/ingest/recode.ts';
import { openStore } from '../../server/store/open-store.ts';
import { EventGone } from '../../server/store/store.ts';
import { fakeExtract, fakeLocation, fakeLookup, PLACES } from '../support/fakes.ts';
import { temporaryFolder } from '../support/temporary.ts';

const TEXT = 'strike.missile @ Mykolaiv @ 2022-03-29. ground.clash @ Posad @ 2022-03-28.';
const LATER = '2022-04-02T08:00:00.000Z';

type Extract = IngestDeps['extract'];

/** The fake extractor of tomorrow: its events after a change. */
const changed =
  (change: (events: readonly CodedEvent[]) => readonly CodedEvent[]): Extract =>
  (...words) => {
    const extraction: Extraction = fakeExtract(...words);
    return { ...extraction, events: change(extraction.events) };
  };

const mapped = (change: Partial<CodedEvent>): Extract => changed((events) => events.map((event) => ({ ...event, ...change })));

async function open(context: TestContext) {
  const store = await openStore(join(temporaryFolder(context), 'data'));
  context.after(() => store.close());
  const deps = (extract: Extract = fakeExtract): IngestDeps => ({
    store,
    lookup: fakeLookup,
    extract,
    clock: () => new Date('2022-04-01T12:00:00Z'),
  });
  const { report, events } = await ingestReport({ text: TEXT, published: '2022-03-30' }, deps());
  const recode = async (extract: Extract, options: RecodeOptions = {}): Promise<readonly EventChange[]> => {
    const reports: RecodedReport[] = [];
    await recodeReports(deps(extract), { ...options, onReport: (each) => reports.push(each) });
    return reports.flatMap(({ changes }) => changes);
  };
  const [missile, clash] = events.map(({ id }) => id) as [string, string];
  return { store, report, missile, clash, recode, deps };
}

const kinds = (changes: readonly EventChange[]) => changes.map(({ kind }) => kind);

describe('coding again', () => {
  test('changes nothing, and writes nothing, where the extractor says the same', async (context) => {
    const { store, report, missile, recode } = await open(context);
    const before = await store.report(report.id);
    assert.deepEqual(kinds(await recode(fakeExtract)), ['unchanged', 'unchanged']);
    assert.deepEqual(kinds(await recode(mapped({ extractor_version: 'next' }))), ['unchanged', 'unchanged']);
    assert.deepEqual(await store.report(report.id), before);
    assert.equal((await store.revisions(missile)).length, 1);
  });

  test('keeps ids and writes a revision where something changed', async (context) => {
    const { store, missile, recode } = await open(context);
    const later = changed((events) => events.map((event, n) => (n === 0 ? { ...event, type: 'strike.air', weapon: ['aircraft'] } : event)));
    const changes = await recode(later);
    assert.deepEqual(
      [kinds(changes), changes[0]?.fields],
      [
        ['changed', 'unchanged'],
        ['type', 'weapon'],
      ],
    );
    const { event } = (await store.event(missile)) ?? {};
    assert.deepEqual([event?.type, event?.revision, event?.position], ['strike.air', 2, 0]);
    assert.deepEqual(
      (await store.revisions(missile)).map(({ change }) => change),
      ['created', 'coded again: type, weapon'],
    );
    assert.deepEqual(kinds(await recode(later)), ['unchanged', 'unchanged'], 'a second run finds nothing to do');
  });

  test('moves the point that a box finds an event by', async (context) => {
    const { store, missile, recode } = await open(context);
    await recode(changed(([first, ...rest]) => [{ ...(first as CodedEvent), locations: [fakeLocation(PLACES.fiji)] }, ...rest]));
    const found = await store.events(
      { collection: 'events', samples: 'include', bbox: { west: 179, south: -20, east: 180, north: -10 } },
      { limit: 9 },
    );
    assert.deepEqual(
      found.items.map(({ event }) => event.id),
      [missile],
    );
    assert.deepEqual(await store.check(), []);
  });

  test('adds what is found now and buries what is found no more', async (context) => {
    const { store, report, missile, clash, recode } = await open(context);
    const other: Partial<CodedEvent> = { type: 'posture.threat', locations: [], evidence: [{ field: 'type', start: 20, end: 24 }] };
    const changes = await recode(changed(([first, second]) => [{ ...(first as CodedEvent), ...other }, second as CodedEvent]));
    assert.deepEqual(kinds(changes), ['gone', 'new', 'unchanged']);
    await assert.rejects(store.event(missile), EventGone);
    assert.deepEqual((await store.revisions(missile)).at(-1)?.event, null);
    const { events } = (await store.report(report.id)) ?? { events: [] };
    assert.deepEqual(
      events.map(({ type, position }) => [type, position]),
      [
        ['posture.threat', 0],
        ['ground.clash', 1],
      ],
    );
    assert.equal(events[1]?.id, clash);
    assert.equal((await store.counts()).events, 2);
    assert.equal((await store.incident(clash))?.incident.event_count, 1);
    assert.deepEqual(await store.check(), []);
  });

  test('keeps apart the events of one trigger at several places', async (context) => {
    const { store, report, missile, recode } = await open(context);
    const twice = changed(([first, second]) => [
      first as CodedEvent,
      { ...(first as CodedEvent), locations: [fakeLocation(PLACES.fiji)] },
      second as CodedEvent,
    ]);
    assert.deepEqual(kinds(await recode(twice)).sort(), ['new', 'unchanged', 'unchanged']);
    const { events } = (await store.report(report.id)) ?? { events: [] };
    assert.equal(events.find(({ locations }) => locations[0]?.name === 'Mykolaiv')?.id, missile);
  });

  test('keeps the fields that a person set right, and changes the others', async (context) => {
    const { store, missile, recode } = await open(context);
    await store.correctEvent(missile, { type: 'strike.naval' }, LATER);
    const changes = await recode(mapped({ type: 'strike.air', weapon: ['naval'] }));
    assert.deepEqual([changes[0]?.kind, changes[0]?.fields], ['changed', ['weapon']]);
    const { event } = (await store.event(missile)) ?? {};
    assert.deepEqual([event?.type, event?.weapon, event?.corrected_fields], ['strike.naval', ['naval'], ['type']]);
    assert.deepEqual(kinds(await recode(mapped({ type: 'strike.air', weapon: ['naval'] })))[0], 'kept', 'only what is corrected differs');
  });

  for (const status of ['reviewed', 'verified', 'disputed', 'rejected', 'retracted'] as const)
    test(`leaves an event that is ${status} as it is, also when it is found no more`, async (context) => {
      const { store, missile, recode } = await open(context);
      await store.reviewEvent(missile, status, LATER);
      const before = await store.event(missile);
      assert.deepEqual((await recode(mapped({ outcome: 'succeeded' }))).map(({ kind, fields }) => [kind, ...fields])[0], [
        'kept',
        'outcome',
      ]);
      assert.deepEqual((await recode(changed(() => []))).map(({ kind, fields }) => [kind, ...fields])[0], ['kept', 'no longer found']);
      assert.deepEqual((await store.event(missile))?.event, before?.event);
    });

  test('leaves an event added by hand', async (context) => {
    const { store, report, missile, clash, recode } = await open(context);
    await store.recodeReport(report.id, LATER, ({ events, report: { published, language } }) => ({
      ...{ published, language, rejected: [], gone: [missile] },
      events: events
        .slice(1)
        .map((event) => ({ event: { ...event, method: 'human', revision: event.revision + 1 }, change: 'made by hand' })),
    }));
    assert.deepEqual(kinds(await recode(changed(() => []))), ['kept']);
    assert.equal((await store.event(clash))?.event.method, 'human');
  });

  test('gives the extractor what the sender gave, and not what an older one found', async (context) => {
    const { store, deps } = await open(context);
    await store.removeReport((await store.reportIds({ after: '', limit: 1 }))[0] ?? '');
    const finding: Extract = (text, lookup, options) => ({
      ...fakeExtract(text, lookup, options),
      published: options?.published ?? '2022-01-01',
    });
    const { report } = await ingestReport({ text: 'No date.' }, deps(finding));
    const seen: unknown[] = [];
    const looking: Extract = (text, lookup, options) => {
      seen.push(options);
      return { ...fakeExtract(text, lookup, options), published: '2022-02-02', language: 'uk' };
    };
    await recodeReports(deps(looking), {});
    assert.deepEqual(seen, [{ published: null }]);
    const again = (await store.report(report.id))?.report;
    assert.deepEqual([again?.published, again?.language], ['2022-02-02', 'uk']);
  });

  test('--dry-run writes nothing and says the same', async (context) => {
    const { store, report, recode } = await open(context);
    const before = await store.report(report.id);
    assert.deepEqual(
      kinds(
        await recode(
          changed(() => []),
          { dryRun: true },
        ),
      ),
      ['gone', 'gone'],
    );
    assert.deepEqual(await store.report(report.id), before);
  });

  test('takes only the reports that are asked for, and says which are not there', async (context) => {
    const { report, recode } = await open(context);
    const faults: string[] = [];
    const onFault = (sentence: string) => void faults.push(sentence);
    assert.equal((await recode(fakeExtract, { reports: ['nothing', report.id], onFault })).length, 2);
    assert.deepEqual(faults, ['There is no report "nothing".']);
    assert.equal((await recode(fakeExtract, { since: '2022-04-01' })).length, 2);
    assert.equal((await recode(fakeExtract, { since: '2022-04-02' })).length, 0);
  });

  test('stops between two reports when it is told to', async (context) => {
    const { deps } = await open(context);
    assert.equal(await recodeReports(deps(), { signal: AbortSignal.abort() }), false);
  });
});
