/** The questions that are asked of many events at once. */
import { setImmediate } from 'node:timers/promises';
import type { EventFilter } from '../model/filter.ts';
import type { Incident } from '../model/incident.ts';
import { type Database, type Row, sql } from './database.ts';
import { conditionOf } from './filter-sql.ts';
import type { Finder, PageOptions } from './finder.ts';
import { incidentOfRow } from './keep-incident.ts';
import { featureBytes, featureTexts, type OutlineOf } from './read-features.ts';
import type { RowLists } from './row-lists.ts';
import { eventOfRow, sourceOfRow, supportOfRow } from './rows.ts';
import type { EventWithSource, FeaturePage, Page } from './store.ts';

const BATCH = 500; // events read at a time while streaming: memory stays flat, other requests get their turn

const NO_OUTLINES: OutlineOf = () => 'null';

export const eventWithSource = (row: Row): EventWithSource => ({ event: eventOfRow(row), report: sourceOfRow(row), ...supportOfRow(row) });

/** What reading needs: one connection, and what is remembered of it. */
export interface Reader {
  readonly database: Database;
  readonly lists: RowLists;
  readonly finder: Finder;
}

export async function readFeatures(
  { database, finder }: Reader,
  filter: EventFilter,
  page: PageOptions,
  outlineOf: OutlineOf = NO_OUTLINES,
): Promise<FeaturePage> {
  const { seqs, matched, next } = await finder.page(filter, page, outlineOf);
  return { features: featureBytes(database, filter, seqs, outlineOf), returned: seqs.length, matched, next };
}

export async function readPage({ database, finder }: Reader, filter: EventFilter, page: PageOptions): Promise<Page<EventWithSource>> {
  const { seqs, matched, next } = await finder.page(filter, page, NO_OUTLINES);
  return { items: eventsOf(database, seqs), matched, next };
}

export async function readIncidents({ database, finder }: Reader, filter: EventFilter, page: PageOptions): Promise<Page<Incident>> {
  const { seqs, matched, next } = await finder.page({ ...filter, collection: 'incidents' }, page, NO_OUTLINES);
  return { items: database.all(sql('incidents-by-seq'), { seqs: JSON.stringify(seqs) }).map(incidentOfRow), matched, next };
}

/** In batches of their own: what is written meanwhile may appear, but nothing comes twice. */
export async function* streamEvents(
  reader: Reader,
  filter: EventFilter,
  outlineOf: OutlineOf = NO_OUTLINES,
): AsyncGenerator<EventWithSource> {
  const { rest } = conditionOf(filter);
  for (const batch of batchesOf(reader, filter)) {
    const seqs = rest ? featureTexts(reader.database, filter, batch, outlineOf).filter(({ text }) => rest(JSON.parse(text))) : undefined;
    yield* eventsOf(reader.database, seqs?.map(({ seq }) => seq) ?? batch);
    await setImmediate();
  }
}

function* batchesOf({ lists, finder }: Reader, filter: EventFilter): Generator<readonly number[]> {
  const rows = lists.rows(filter);
  for (let start = 0; rows && start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
  if (rows) return;
  const condition = conditionOf(filter, { inOrder: true });
  for (let after = ''; ; ) {
    const batch = finder.rowsAfter(filter, condition, { after, limit: BATCH });
    yield batch;
    after = finder.idOf(filter, batch.at(-1)) ?? '';
    if (batch.length < BATCH) return;
  }
}

const eventsOf = (database: Database, seqs: readonly number[]): readonly EventWithSource[] =>
  database.all(sql('events-by-seq'), { seqs: JSON.stringify(seqs) }).map(eventWithSource);
