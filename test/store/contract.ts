/** What every EventStore has to do, whatever it keeps its rows in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StoredEvent } from '../../server/model/event.ts';
import { EventGone, ReportGone } from '../../server/store/store.ts';
import { fakeEvent, PLACES } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { featureContract } from './contract-features.ts';
import { at, found, LATER, type OpenStore, put } from './contract-helpers.ts';
import { incidentContract } from './contract-incidents.ts';
import { readingContract } from './contract-reading.ts';
import { writingContract } from './contract-writing.ts';

export function storeContract(name: string, open: OpenStore): void {
  readingContract(name, open);
  incidentContract(name, open);
  featureContract(name, open);
  writingContract(name, open);

  describe(`${name}: reports`, () => {
    test('come back as they were put in, with events and rejections', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [{}, { type: 'ground.clash' }], {
        text: 'Удар 💥 "по" мосту',
        url: 'https://example.org/',
        free_text: true,
      });
      const back = await store.report(report.id);
      assert.deepEqual(back, { report, events, rejected: [{ code: 'made_up', reason: 'Made up.', start: 0, end: 1 }] });
      assert.deepEqual(await store.reportByHash(report.sha256), back);
    });

    test('that never were are undefined', async (context) => {
      const store = await open(context);
      assert.equal(await store.report('01FZJFY8G0T898D9RWNP0PPGR3'), undefined);
      assert.equal(await store.removeReport('01FZJFY8G0T898D9RWNP0PPGR3'), false);
    });

    test('with the same hash are one report: the first stays as it is', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [{}]);
      const again = await store.addReport({ ...report, id: storedReport().id, title: 'changed' }, [], []);
      assert.deepEqual([again.created, again.report, again.events], [false, report, events]);
      assert.deepEqual(await store.counts(), { reports: 1, samples: 0, events: 1 });
    });

    test('are stored whole or not at all', async (context) => {
      const store = await open(context);
      const report = storedReport();
      const event = storedEvent(fakeEvent(), report.id);
      await assert.rejects(store.addReport(report, [event, event], [])); // the same id twice
      assert.equal(await store.report(report.id), undefined);
      assert.deepEqual(await store.counts(), { reports: 0, samples: 0, events: 0 });
    });
  });

  describe(`${name}: taking a report down`, () => {
    test('makes it and its events gone, and not merely missing', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [{}]);
      assert.equal(await store.removeReport(report.id), true);
      await assert.rejects(store.report(report.id), ReportGone);
      await assert.rejects(store.reportByHash(report.sha256), ReportGone);
      await assert.rejects(store.addReport({ ...report, id: storedReport().id }, [], []), ReportGone);
      await assert.rejects(store.event(events[0]?.id ?? ''), EventGone);
      await assert.rejects(store.reviewEvent(events[0]?.id ?? '', 'verified', LATER), EventGone);
      assert.deepEqual(await found(store, {}), []);
      assert.deepEqual(await store.counts(), { reports: 0, samples: 0, events: 0 });
    });

    test('leaves a tombstone and no words in any revision', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [{}]);
      await store.reviewEvent(events[0]?.id ?? '', 'verified', LATER);
      await store.removeReport(report.id);
      const revisions = await store.revisions(events[0]?.id ?? '');
      assert.deepEqual(
        revisions.map(({ revision, change, event }) => [revision, change, event]),
        [
          [1, 'created', null],
          [2, 'review: verified', null],
          [3, 'deleted', null],
        ],
      );
    });

    test('leaves other reports alone', async (context) => {
      const store = await open(context);
      const { report } = await put(store, [{}]);
      const other = await put(store, [{}]);
      await store.removeReport(report.id);
      assert.deepEqual(
        await found(store, { bbox: { west: 30, south: 45, east: 33, north: 48 } }),
        other.events.map(({ id }) => id),
      );
    });
  });

  describe(`${name}: reviews`, () => {
    test('are new revisions of the same event', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}]);
      const id = events[0]?.id ?? '';
      const reviewed = await store.reviewEvent(id, 'disputed', LATER);
      assert.deepEqual(
        [reviewed?.event.id, reviewed?.event.revision, reviewed?.event.revised_at, reviewed?.event.review_status],
        [id, 2, LATER, 'disputed'],
      );
      assert.deepEqual((await store.event(id))?.event, reviewed?.event);
      assert.deepEqual(
        (await store.revisions(id)).map(({ event }) => (event as StoredEvent).review_status),
        ['machine', 'disputed'],
      );
    });

    test('of what is decided already change nothing', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}]);
      const id = events[0]?.id ?? '';
      await store.reviewEvent(id, 'verified', LATER);
      await store.reviewEvent(id, 'verified', LATER);
      assert.equal((await store.revisions(id)).length, 2);
      assert.equal(await store.reviewEvent('01FZJFY8G0T898D9RWNP0PPGR3', 'verified', LATER), undefined);
    });

    test('leave rejected and retracted events out, unless they are asked for', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}, {}, {}]);
      const [first, second, third] = events.map(({ id }) => id) as [string, string, string];
      await store.reviewEvent(first, 'rejected', LATER);
      await store.reviewEvent(second, 'retracted', LATER);
      assert.deepEqual(await found(store, {}), [third]);
      assert.deepEqual(await found(store, { review_status: ['rejected', 'retracted'] }), [first, second]);
    });
  });

  describe(`${name}: samples`, () => {
    test('are wanted by an empty store only', async (context) => {
      const store = await open(context);
      assert.equal(await store.wantsSamples(), true);
      await put(store, [{}]);
      assert.equal(await store.wantsSamples(), false);
    });

    test('are wanted again after a start that was cut off, and no more once all are there', async (context) => {
      const store = await open(context);
      await put(store, [{}], { sample: true });
      assert.equal(await store.wantsSamples(), true);
      await store.samplesLoaded();
      assert.equal(await store.wantsSamples(), false);
    });

    test('go altogether and are not wanted again', async (context) => {
      const store = await open(context);
      const sample = await put(store, [{}], { sample: true });
      await put(store, [{}], { sample: true });
      assert.deepEqual(await store.counts(), { reports: 2, samples: 2, events: 2 });
      assert.equal(await store.removeSamples(), 2);
      assert.deepEqual(await store.counts(), { reports: 0, samples: 0, events: 0 });
      assert.equal(await store.event(sample.events[0]?.id ?? ''), undefined);
      assert.equal(await store.wantsSamples(), false);
    });
  });

  describe(`${name}: as a whole`, () => {
    test('is in order, also after everything was done to it', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [at(PLACES.mykolaiv), at(PLACES.oblast)]);
      await put(store, [{}], { sample: true });
      await store.reviewEvent(events[1]?.id ?? '', 'verified', LATER);
      await store.removeReport(report.id);
      await store.removeSamples();
      assert.deepEqual(await store.check(), []);
    });

    test('may be closed twice', async (context) => {
      const store = await open(context);
      await store.close();
      await store.close();
    });
  });
}
