/** The contract's part about features as text: they say what the model makes of the events, after every kind of write. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseText } from '../../server/cql2/parse-text.ts';
import { featuresOf } from '../../server/model/feature.ts';
import type { EventFilter } from '../../server/model/filter.ts';
import { incidentFeaturesOf } from '../../server/model/incident-feature.ts';
import type { EventStore } from '../../server/store/store.ts';
import { PLACES } from '../support/fakes.ts';
import { at, EVERYTHING, LATER, type OpenStore, put } from './contract-helpers.ts';

const PAGE = { limit: 1_000 };

const featuresIn = async (store: EventStore, filter: Partial<EventFilter>, outlineOf?: (key: string) => string) =>
  JSON.parse(`[${Buffer.from((await store.features({ ...EVERYTHING, ...filter }, PAGE, outlineOf)).features).toString('utf8')}]`);

/** What is kept as text is what would be made today. */
async function consistent(store: EventStore): Promise<void> {
  const { items } = await store.events(EVERYTHING, PAGE);
  assert.deepEqual(await featuresIn(store, {}), JSON.parse(JSON.stringify(featuresOf(items))));
  const incidents = await store.incidents(EVERYTHING, PAGE);
  assert.deepEqual(await featuresIn(store, { collection: 'incidents' }), JSON.parse(JSON.stringify(incidentFeaturesOf(incidents.items))));
}

export function featureContract(name: string, open: OpenStore): void {
  describe(`${name}: features as text`, () => {
    test('say what the model says, whatever is written', async (context) => {
      const store = await open(context);
      const first = await put(store, [{}, at(PLACES.oblast), { locations: [] }], { publisher: '","incident_id":null,"source_count":9,"' });
      await consistent(store);
      const second = await put(store, [{}, { type: 'civilian.abduction', ...at(PLACES.village) }], {
        publisher: 'B',
        url: 'https://example.org/',
      });
      await consistent(store);
      const [one = '', two = ''] = [first, second].map(({ events }) => events[0]?.id);
      await store.splitIncident(one, [two], LATER);
      await consistent(store);
      await store.reviewEvent(one, 'verified', LATER);
      await store.correctEvent(two, { type: 'strike.drone', locations: [] }, LATER);
      await consistent(store);
      await put(store, [{}], { sample: true });
      await consistent(store);
      await store.removeSamples();
      await store.removeReport(first.report.id);
      await consistent(store);
      assert.equal((await featuresIn(store, {})).length, 2);
    });

    test('tell nothing finer than may be told, in no word that can be asked for', async (context) => {
      const store = await open(context);
      await put(store, [{ type: 'civilian.sexual_violence', summary: 'In Posad.', ...at(PLACES.village) }]);
      const { features } = await store.features(EVERYTHING, PAGE);
      assert.doesNotMatch(Buffer.from(features).toString(), /Posad/);
      assert.equal((await store.features({ ...EVERYTHING, q: 'Posad' }, PAGE)).returned, 0);
      assert.equal((await store.features({ ...EVERYTHING, tree: parseText("place = 'Posad'").tree }, PAGE)).returned, 0);
    });

    test('of areas have the outline that they are given, and are filtered by it', async (context) => {
      const store = await open(context);
      await put(store, [at(PLACES.oblast), {}]);
      const square = '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}';
      const found = (text: string) =>
        featuresIn(store, { collection: 'event-areas', tree: parseText(text).tree }, (key) => (key === PLACES.oblast.id ? square : 'null'));
      assert.deepEqual((await found('S_INTERSECTS(geometry, POINT(0.5 0.5))'))[0].geometry, JSON.parse(square));
      assert.deepEqual(await found('S_INTERSECTS(geometry, POINT(5 5))'), []);
    });

    test('are found by words, of a person or of anything that is shown', async (context) => {
      const store = await open(context);
      const actor = { role: 'initiator', name: 'Russian forces', name_verbatim: 'Russian troops', country: 'RU', sector: 'MIL' } as const;
      await put(store, [{ actors: [actor] }, { summary: 'Łódź: nothing OR "everything".' }]);
      const count = async (filter: Partial<EventFilter>) => (await store.features({ ...EVERYTHING, ...filter }, PAGE)).returned;
      assert.deepEqual(
        [await count({ actor: 'troops russian' }), await count({ actor: 'nothing' }), await count({ actor: 'RU' })],
        [1, 0, 1],
      );
      assert.deepEqual([await count({ q: 'nothing' }), await count({ q: 'noth*' }), await count({ q: 'noth' })], [1, 1, 0]);
      assert.deepEqual([await count({ q: '"nothing or"' }), await count({ q: 'NEAR(x' }), await count({ q: 'everything OR' })], [1, 0, 1]);
      await assert.rejects(store.features({ ...EVERYTHING, q: '***' }, PAGE), /"q" is empty/);
    });

    test('of another version of the program are told by another word', async (context) => {
      const store = await open(context);
      const before = await store.version();
      assert.equal(await store.version(), before);
      await put(store, [{}]);
      assert.notEqual(await store.version(), before);
    });
  });
}
