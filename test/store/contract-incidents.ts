/** The contract's part about incidents: they follow every write, whatever the order, and obey what a person says. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CodedEvent, StoredEvent } from '../../server/model/event.ts';
import { InputError } from '../../server/model/input-error.ts';
import type { StoredReport } from '../../server/model/report.ts';
import type { EventStore } from '../../server/store/store.ts';
import { fakeEvent, fakeLocation, PLACES } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { at, dated, EVERYTHING, LATER, type OpenStore, put } from './contract-helpers.ts';

const one = { lon: 31.9974, lat: 46.96591 };
const seven = { low: 7, best: 7, high: 7 };

const idOf = async (store: EventStore, event: StoredEvent | undefined): Promise<string | null> =>
  (await store.event(event?.id ?? ''))?.event.incident_id ?? null;

/** Stores one event in a report of its own. */
async function tell(store: EventStore, event: Partial<CodedEvent> = {}, report: Partial<StoredReport> = {}): Promise<StoredEvent> {
  return (await put(store, [event], report)).events[0] as StoredEvent;
}

/** Which events are of one incident, said in words that do not depend on the ids. */
async function partition(store: EventStore): Promise<readonly string[]> {
  const groups = new Map<string, string[]>();
  for await (const { event, report } of store.eachEvent(EVERYTHING)) {
    const key = event.incident_id ?? `alone ${event.id}`;
    groups.set(key, [...(groups.get(key) ?? []), `${report.sha256.slice(0, 8)}:${event.position}`]);
  }
  return [...groups.values()].map((group) => group.sort().join(' ')).sort();
}

async function consistent(store: EventStore): Promise<void> {
  const { items } = await store.incidents(EVERYTHING, { limit: 10_000 });
  let events = 0;
  for (const incident of items) {
    const found = await store.incident(incident.id);
    assert.deepEqual(found?.incident, incident);
    const ids = found?.events.map(({ event }) => event.id) ?? [];
    assert.equal(incident.id, [...ids].sort()[0], 'it is named after its oldest event');
    assert.equal(incident.event_count, ids.length);
    assert.equal(incident.report_count, new Set(found?.events.map(({ report }) => report.id)).size);
    assert.ok(incident.source_count >= 1 && incident.source_count <= incident.report_count);
    for (const { event, support } of found?.events ?? []) {
      assert.equal(event.incident_id, incident.id);
      assert.deepEqual(support, { report_count: incident.report_count, source_count: incident.source_count });
    }
    events += ids.length;
  }
  let told = 0;
  for await (const { event } of store.eachEvent(EVERYTHING)) told += event.incident_id === null ? 0 : 1;
  assert.equal(events, told);
  assert.deepEqual(await store.check(), []);
}

const arbitraryEvent: fc.Arbitrary<Partial<CodedEvent>> = fc
  .record({
    type: fc.constantFrom('strike.missile', 'strike.unspecified', 'strike.drone', 'explosion.unattributed', 'ground.clash'),
    assertion: fc.constantFrom('reported', 'reported', 'claimed', 'planned'),
    days: fc.constantFrom(['2022-03-28', '2022-03-28'], ['2022-03-29', '2022-03-29'], ['2022-03-28', '2022-03-29'], [null, null]),
    place: fc.constantFrom(PLACES.mykolaiv, PLACES.mykolaiv, PLACES.village, PLACES.oblast),
    killed: fc.constantFrom(null, null, seven, { low: 7, best: 7, high: null }, { low: 30, best: 30, high: 30 }),
    target_type: fc.constantFrom([], ['education'], ['energy']),
  })
  .map(
    ({ days: [start = null, end = null], place, ...rest }) =>
      ({ ...rest, ...dated(start, end), locations: [fakeLocation(place)] }) as Partial<CodedEvent>,
  );

const arbitraryReports = fc.array(fc.array(arbitraryEvent, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 9 });

/** The same reports, whatever the order in which they are put in. */
const reportOf = (events: readonly Partial<CodedEvent>[], n: number) => {
  const report = storedReport({ text: `Report ${n} of ${n * 7_919} and ${n * 104_729}.`, publisher: `publisher ${n % 4}` });
  return { report, events: events.map((event, position) => storedEvent(fakeEvent(event), report.id, { position })) };
};

export function incidentContract(name: string, open: OpenStore): void {
  describe(`${name}: incidents`, () => {
    test('hold the events of several reports that tell of one thing, with the range of what they say', async (context) => {
      const store = await open(context);
      const first = await tell(store, { killed: seven }, { publisher: 'A', published: '2022-03-29' });
      const second = await tell(
        store,
        { type: 'strike.unspecified', weapon: [], killed: { low: 9, best: 9, high: null } },
        { publisher: 'B' },
      );
      const other = await tell(store, dated('2022-03-20'));
      assert.deepEqual([await idOf(store, first), await idOf(store, second), await idOf(store, other)], [first.id, first.id, other.id]);
      const { incident } = (await store.incident(second.id)) ?? {};
      assert.deepEqual(
        [incident?.type, incident?.killed, incident?.report_count, incident?.source_count, incident?.sources],
        ['strike.missile', { low: 7, best: 9, high: null }, 2, 2, ['A', 'B']],
      );
      await consistent(store);
    });

    test('stay apart where something speaks against it', async (context) => {
      const store = await open(context);
      await tell(store, { killed: seven });
      await tell(store, { killed: { low: 40, best: 40, high: 40 } });
      await tell(store, { type: 'strike.drone', weapon: ['drone'] });
      await tell(store, { assertion: 'planned' });
      await tell(store, {}, { sample: true });
      assert.equal((await partition(store)).length, 5);
    });

    test('count a copied text once, and a publisher once', async (context) => {
      const store = await open(context);
      const wire =
        'A missile hit the regional administration in Mykolaiv on Tuesday and killed seven people, the governor said in a video address.';
      const first = await tell(store, {}, { text: wire, publisher: 'A' });
      await tell(store, {}, { text: `UPDATE: ${wire.toUpperCase()}`, publisher: 'B' });
      await tell(store, {}, { text: 'Quite another account of it.', publisher: 'C' });
      await tell(store, {}, { text: 'And one more word from the third.', publisher: 'c ' });
      const { incident } = (await store.incident(first.id)) ?? {};
      assert.deepEqual([incident?.report_count, incident?.source_count], [4, 2]);
    });

    test('are found by the filters of events', async (context) => {
      const store = await open(context);
      await tell(store);
      await tell(store, at(PLACES.oblast));
      const ids = async (filter: object) =>
        (await store.incidents({ ...EVERYTHING, collection: 'incidents', ...filter }, { limit: 10 })).matched;
      assert.equal(await ids({}), 2);
      assert.equal(await ids({ bbox: { west: one.lon, south: one.lat, east: one.lon, north: one.lat } }), 2, 'an area has no point');
      assert.equal(await ids({ bbox: { west: 0, south: 0, east: 1, north: 1 } }), 1);
      assert.equal(await ids({ type: ['ground'] }), 0);
      assert.equal(await ids({ datetime: { start: '2022-04-01', end: null } }), 0);
      assert.equal(await ids({ samples: 'only' }), 0);
    });

    test('are the same in whatever order the reports came', async (context) => {
      const check = fc.asyncProperty(arbitraryReports, fc.infiniteStream(fc.nat()), async (reports, random) => {
        const made = reports.map(reportOf);
        const shuffled = made.map((each) => [random.next().value, each] as const).sort((a, b) => a[0] - b[0]);
        const [straight, mixed] = [await open(context), await open(context)];
        for (const { report, events } of made) await straight.addReport(report, events, []);
        for (const [, { report, events }] of shuffled) await mixed.addReport(report, events, []);
        assert.deepEqual(await partition(mixed), await partition(straight));
        const support = async (store: EventStore) =>
          (await store.incidents(EVERYTHING, { limit: 1_000 })).items.map(({ id, updated_at, ...rest }) => JSON.stringify(rest)).sort();
        assert.deepEqual(await support(mixed), await support(straight));
        await consistent(mixed);
        for (const store of [straight, mixed]) await store.close();
      });
      await fc.assert(check, { numRuns: 40 });
    });

    test('come apart again when a report is taken down or an event rejected', async (context) => {
      const check = fc.asyncProperty(arbitraryReports, fc.nat(), async (reports, which) => {
        const made = reports.map(reportOf);
        const [without, removed, rejected] = [await open(context), await open(context), await open(context)];
        const gone = made[which % made.length]?.report.id ?? '';
        for (const { report, events } of made) {
          if (report.id !== gone) await without.addReport(report, events, []);
          for (const store of [removed, rejected]) await store.addReport(report, events, []);
        }
        await removed.removeReport(gone);
        for (const event of (await rejected.report(gone))?.events ?? []) await rejected.reviewEvent(event.id, 'rejected', LATER);
        assert.deepEqual(await partition(removed), await partition(without));
        assert.deepEqual(await partition(rejected), await partition(without));
        await consistent(removed);
        for (const store of [without, removed, rejected]) await store.close();
      });
      await fc.assert(check, { numRuns: 25 });
    });

    test('go with the samples', async (context) => {
      const store = await open(context);
      await tell(store, {}, { sample: true });
      await tell(store, {}, { sample: true });
      await tell(store);
      await store.removeSamples();
      assert.equal((await store.incidents(EVERYTHING, { limit: 10 })).matched, 1);
      await consistent(store);
    });
  });

  describe(`${name}: incidents by hand`, () => {
    test('what a person merges stays one, and takes up what fits either part', async (context) => {
      const store = await open(context);
      const missile = await tell(store);
      const drone = await tell(store, { type: 'strike.drone', weapon: ['drone'] });
      const merged = await store.mergeIncidents([missile.id, drone.id], LATER);
      assert.deepEqual([merged?.incident.id, merged?.events.length], [missile.id, 2]);
      const another = await tell(store, { type: 'strike.drone', weapon: ['drone'] });
      assert.equal(await idOf(store, another), missile.id);
      await consistent(store);
    });

    test('what a person splits stays apart, also when reports come that fit both', async (context) => {
      const store = await open(context);
      const [first, second] = [await tell(store), await tell(store, { target_type: [] })];
      assert.equal(await idOf(store, second), first.id);
      const parts = await store.splitIncident(first.id, [second.id], LATER);
      assert.deepEqual(
        parts?.map(({ incident }) => incident.id),
        [second.id, first.id],
      );
      await tell(store, { type: 'strike.unspecified', weapon: [] });
      assert.notEqual(await idOf(store, second), await idOf(store, first));
      await consistent(store);
    });

    test('of two decisions the later holds', async (context) => {
      const store = await open(context);
      const [first, second] = [await tell(store), await tell(store)];
      await store.splitIncident(first.id, [second.id], LATER);
      assert.equal((await partition(store)).length, 2);
      await store.mergeIncidents([second.id, first.id], LATER);
      assert.equal((await partition(store)).length, 1);
      await store.splitIncident(first.id, [first.id], LATER);
      assert.equal((await partition(store)).length, 2);
    });

    test('an event of no place can be merged by hand too', async (context) => {
      const store = await open(context);
      const [first, second] = [await tell(store), await tell(store, { locations: [] })];
      assert.equal((await store.mergeIncidents([first.id, second.id], LATER))?.events.length, 2);
    });

    test('what cannot be done is said', async (context) => {
      const store = await open(context);
      const [first, second, sample] = [await tell(store), await tell(store), await tell(store, {}, { sample: true })];
      assert.equal(await store.mergeIncidents([first.id, '01FZJFY8G0T898D9RWNP0PPGR3'], LATER), undefined);
      assert.equal(await store.splitIncident('01FZJFY8G0T898D9RWNP0PPGR3', [], LATER), undefined);
      assert.equal((await store.mergeIncidents([first.id, second.id], LATER))?.events.length, 2, 'they are one already');
      await assert.rejects(store.mergeIncidents([first.id, sample.id], LATER), InputError);
      await assert.rejects(store.splitIncident(first.id, [], LATER), InputError);
      await assert.rejects(store.splitIncident(first.id, [first.id, second.id], LATER), InputError);
      await assert.rejects(store.splitIncident(first.id, [sample.id], LATER), InputError);
    });
  });
}
