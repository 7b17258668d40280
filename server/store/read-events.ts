/** The questions that are asked of many events at once. */
import { setImmediate } from 'node:timers/promises';
import type { EventFilter } from '../model/filter.ts';
import type { Database } from './database.ts';
import { type Condition, conditionOf } from './filter-sql.ts';
import { eventOfRow, sourceOfRow } from './rows.ts';
import type { EventWithSource, Page } from './store.ts';
import { sql } from './database.ts';

const BATCH = 500; // events read at a time while streaming: memory stays flat, other requests get their turn

export interface PageOptions {
  readonly limit: number;
  readonly after?: string | null;
  readonly offset?: number;
}

export function readPage(
  database: Database,
  counter: Counter,
  filter: EventFilter,
  { limit, after, offset = 0 }: PageOptions,
): Page<EventWithSource> {
  const condition = conditionOf(filter);
  const found = readItems(database, condition, { after: after ?? '', limit: limit + 1, offset }); // one more tells whether there is a next page
  const items = found.slice(0, limit);
  return { items, matched: counter.count(condition), next: found.length > limit ? (items.at(-1)?.event.id ?? null) : null };
}

/** In batches of their own: what is written meanwhile may appear, but nothing comes twice. */
export async function* streamEvents(database: Database, filter: EventFilter): AsyncGenerator<EventWithSource> {
  const condition = conditionOf(filter);
  for (let after = ''; ; await setImmediate()) {
    const items = readItems(database, condition, { after, limit: BATCH, offset: 0 });
    yield* items;
    after = items.at(-1)?.event.id ?? '';
    if (items.length < BATCH) return;
  }
}

function readItems(
  database: Database,
  condition: Condition,
  page: { readonly after: string; readonly limit: number; readonly offset: number },
): readonly EventWithSource[] {
  const query = sql('events-page').replace('/*filter*/', condition.sql);
  return database.all(query, { ...condition.parameters, ...page }).map((row) => ({ event: eventOfRow(row), report: sourceOfRow(row) }));
}

/** Counts of what matches, remembered until something is written, here or by another process. */
export class Counter {
  readonly #database: Database;
  readonly #counts = new Map<string, number>();
  #version = '';

  constructor(database: Database) {
    this.#database = database;
  }

  count(condition: Condition): number {
    this.#forgetIfWritten();
    const key = JSON.stringify(condition);
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const matched = this.#database.get(sql('events-count').replace('/*filter*/', condition.sql), condition.parameters)?.[
      'matched'
    ] as number;
    if (this.#counts.size >= MOST_COUNTS) this.#counts.clear();
    this.#counts.set(key, matched);
    return matched;
  }

  #forgetIfWritten(): void {
    const others = this.#database.get('PRAGMA data_version')?.['data_version'];
    const ours = this.#database.get('SELECT total_changes() AS changes')?.['changes'];
    const version = `${others} ${ours}`;
    if (version !== this.#version) this.#counts.clear();
    this.#version = version;
  }
}

const MOST_COUNTS = 1_000; // filters
