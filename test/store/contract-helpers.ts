/** How the contract fills a store and asks it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { CodedEvent, StoredEvent } from '../../server/model/event.ts';
import type { EventFilter } from '../../server/model/filter.ts';
import type { StoredReport } from '../../server/model/report.ts';
import type { EventStore } from '../../server/store/store.ts';
import { fakeEvent, fakeLocation } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';

export type OpenStore = (context: TestContext) => Promise<EventStore>;

export const EVERYTHING: EventFilter = { collection: 'events', samples: 'include' };
export const LATER = '2022-04-02T08:00:00.000Z';
export const dated = (day: string | null, end = day): Partial<CodedEvent> => ({ date_start: day, date_end: end });
export const at = (...places: Parameters<typeof fakeLocation>): Partial<CodedEvent> => ({ locations: [fakeLocation(...places)] });

/** Stores one report with an event for each change. */
export async function put(
  store: EventStore,
  changes: readonly Partial<CodedEvent>[],
  report: Partial<StoredReport> = {},
): Promise<{ readonly report: StoredReport; readonly events: readonly StoredEvent[] }> {
  const kept = storedReport(report);
  const events = changes.map((change, position) => storedEvent(fakeEvent(change), kept.id, { position }));
  return store.addReport(kept, events, [{ code: 'made_up', reason: 'Made up.', start: 0, end: 1 }]);
}

export async function found(store: EventStore, filter: Partial<EventFilter>): Promise<readonly string[]> {
  const page = await store.events({ ...EVERYTHING, ...filter }, { limit: 1_000 });
  assert.equal(page.matched, page.items.length);
  return page.items.map(({ event }) => event.id);
}
