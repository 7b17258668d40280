/** The contract's part about finding events: filters and pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { holdsPoint } from '../../server/model/bbox.ts';
import { overlapsInterval } from '../../server/model/interval.ts';
import { PLACES } from '../support/fakes.ts';
import { at, dated, EVERYTHING, found, type OpenStore, put } from './contract-helpers.ts';

export function readingContract(name: string, open: OpenStore): void {
  describe(`${name}: filters`, () => {
    test('by type and by family', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{ type: 'strike.air' }, { type: 'ground.clash' }, { type: 'strike.drone' }, { type: 'other' }]);
      const [air, clash, drone, other] = events.map(({ id }) => id);
      assert.deepEqual(await found(store, { type: ['strike'] }), [air, drone]);
      assert.deepEqual(await found(store, { type: ['strike.air', 'ground'] }), [air, clash]);
      assert.deepEqual(await found(store, { type: ['other'] }), [other]);
    });

    test('by assertion', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}, { assertion: 'claimed' }]);
      assert.deepEqual(await found(store, { assertion: ['claimed'] }), [events[1]?.id]);
    });

    test('by days: whatever overlaps, and what has no date', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [dated('2022-03-01'), dated('2022-03-01', '2022-03-07'), dated(null), dated('2022-03-08')]);
      const [day, week, open_, later] = events.map(({ id }) => id);
      assert.deepEqual(await found(store, { datetime: { start: '2022-03-05', end: '2022-03-05' } }), [week, open_]);
      assert.deepEqual(await found(store, { datetime: { start: null, end: '2022-03-01' } }), [day, week, open_]);
      assert.deepEqual(await found(store, { datetime: { start: '2022-03-07', end: null } }), [week, open_, later]);
      assert.equal((await found(store, { datetime: { start: null, end: null } })).length, 4);
    });

    test('by box: points on and within its edges, and what has no point', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [at(PLACES.mykolaiv), at(PLACES.oblast), { locations: [] }, at(PLACES.fiji)]);
      const [city, oblast, nowhere, fiji] = events.map(({ id }) => id);
      const { lon, lat } = PLACES.mykolaiv;
      assert.deepEqual(await found(store, { bbox: { west: lon, south: lat, east: lon, north: lat } }), [city, oblast, nowhere]);
      assert.deepEqual(await found(store, { bbox: { west: lon + 1e-7, south: 40, east: 40, north: 50 } }), [oblast, nowhere]);
      assert.deepEqual(await found(store, { bbox: { west: 177, south: -20, east: -177, north: -10 } }), [oblast, nowhere, fiji]);
    });

    test('by collection: areas alone, without those that a box leaves out', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [at(PLACES.mykolaiv), at(PLACES.oblast), at(PLACES.ukraine)]);
      assert.deepEqual(await found(store, { collection: 'event-areas' }), [events[1]?.id]);
      assert.deepEqual(await store.areaKeys(), [PLACES.oblast.id]);
      assert.deepEqual(await found(store, { collection: 'event-areas', outside: [PLACES.oblast.id] }), []);
    });

    test('by what may be told: no box finds the village of a withheld event', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [
        { ...at(PLACES.village), type: 'civilian.abduction' },
        { ...at(PLACES.village), type: 'civilian.sexual_violence' },
      ]);
      const { lon, lat } = PLACES.village;
      const around = (degrees: number) => ({
        bbox: { west: lon - degrees, south: lat - degrees, east: lon + degrees, north: lat + degrees },
      });
      assert.deepEqual(await found(store, around(0.001)), [events[1]?.id], 'the second has no point at all, and so matches every box');
      assert.equal((await found(store, around(0.1))).length, 2);
    });

    test('find what the arithmetic of boxes and intervals says, whatever the box and the days', async (context) => {
      const store = await open(context);
      const points = [-180, -179.99999, -10.5, 0, 31.9974, 179.9, 180].map((lon, n) => ({
        ...at(PLACES.mykolaiv, { lon, lat: -60 + 20 * n }),
        ...dated(`2022-03-0${n + 1}`),
      }));
      const { events } = await put(store, points);
      const edge = fc.constantFrom(-180, -179.99999, -20, -10.5, 0, 31.9974, 100, 179.9, 180);
      const box = fc.record({ west: edge, east: edge, south: fc.constantFrom(-90, -60, 0), north: fc.constantFrom(0, 20, 60, 90) });
      const days = fc.record({
        start: fc.constantFrom(null, '2022-03-02', '2022-03-04'),
        end: fc.constantFrom(null, '2022-03-04', '2022-03-06'),
      });
      const check = fc.asyncProperty(box, days, async (bbox, datetime) => {
        const expected = events.filter((event) => {
          const [location] = event.locations;
          return (
            location &&
            holdsPoint(bbox, location.lon, location.lat) &&
            overlapsInterval({ start: event.date_start, end: event.date_end }, datetime)
          );
        });
        assert.deepEqual(
          await found(store, { bbox, datetime }),
          expected.map(({ id }) => id),
        );
      });
      await fc.assert(check);
    });

    test('by samples: apart from real data', async (context) => {
      const store = await open(context);
      const real = await put(store, [{}]);
      const sample = await put(store, [{}], { sample: true });
      assert.deepEqual(await found(store, { samples: 'exclude' }), [real.events[0]?.id]);
      assert.deepEqual(await found(store, { samples: 'only' }), [sample.events[0]?.id]);
    });
  });

  describe(`${name}: pages`, () => {
    test('hold everything once, in the order of ids, with an exact count', async (context) => {
      const store = await open(context);
      const { events } = await put(
        store,
        Array.from({ length: 7 }, () => ({})),
      );
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = await store.events(EVERYTHING, { limit: 3, after });
        assert.equal(page.matched, 7);
        seen.push(...page.items.map(({ event }) => event.id));
        if (page.next === null) break;
        after = page.next;
      }
      assert.deepEqual(
        seen,
        events.map(({ id }) => id),
      );
      assert.deepEqual(
        (await store.events(EVERYTHING, { limit: 2, offset: 5 })).items.map(({ event }) => event.id),
        seen.slice(5),
      );
      assert.equal((await store.events(EVERYTHING, { limit: 7 })).next, null, 'a last page that is full has none after it');
    });

    test('count anew after a write', async (context) => {
      const store = await open(context);
      await put(store, [{}]);
      assert.equal((await store.events(EVERYTHING, { limit: 1 })).matched, 1);
      await put(store, [{}, {}]);
      assert.equal((await store.events(EVERYTHING, { limit: 1 })).matched, 3);
    });

    test('stream everything once, however much', async (context) => {
      const store = await open(context);
      const { report, events } = await put(
        store,
        Array.from({ length: 1_201 }, () => ({})),
      );
      const seen: string[] = [];
      for await (const item of store.eachEvent(EVERYTHING)) {
        seen.push(item.event.id);
        assert.equal(item.report.id, report.id);
      }
      assert.deepEqual(
        seen,
        events.map(({ id }) => id),
      );
    });
  });
}
