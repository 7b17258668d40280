/** Which rows are on a page of a filter: a slice of its list, or read on from the last id, or looked at one by one where SQL cannot tell. */
import { setImmediate } from 'node:timers/promises';
import type { EventFilter } from '../model/filter.ts';
import type { Database } from './database.ts';
import { sql } from './database.ts';
import { conditionOf, type FilterCondition } from './filter-sql.ts';
import { featureTexts, type OutlineOf } from './read-features.ts';
import { type RowLists, tableOf } from './row-lists.ts';

export interface PageOptions {
  readonly limit: number;
  readonly after?: string | null;
  readonly offset?: number;
}

export interface FoundRows {
  /** In the order of their ids. */
  readonly seqs: readonly number[];
  /** Null where counting would mean to look at every candidate. */
  readonly matched: number | null;
  /** The id to read on after; null when nothing more matches. */
  readonly next: string | null;
}

const LOOKING = {
  batch: 500, // features looked at before others get their turn
  all: 20_000, // candidates that are all looked at, so that the count is exact and later pages are slices
  budget: 1_000, // milliseconds that a page of more candidates may take; it is shorter then, and the next one goes on
} as const;

export class Finder {
  readonly #database: Database;
  readonly #lists: RowLists;

  constructor(database: Database, lists: RowLists) {
    this.#database = database;
    this.#lists = lists;
  }

  /** Throws Cql2Error and InputError for a filter that makes no sense. */
  async page(filter: EventFilter, page: PageOptions, outlineOf: OutlineOf): Promise<FoundRows> {
    const condition = conditionOf(filter, { inOrder: true });
    const rows = this.#lists.rows(filter);
    if (condition.rest === null) return rows ? this.#slice(filter, rows, page) : this.#scan(filter, condition, page);
    if (rows && rows.length <= LOOKING.all) {
      const held = await this.#lists.kept('held', filter, () => this.#heldOf(filter, condition, rows, outlineOf));
      return this.#slice(filter, held, page);
    }
    return this.#readOn(filter, condition, page, outlineOf);
  }

  #slice(filter: EventFilter, rows: readonly number[], { limit, after, offset = 0 }: PageOptions): FoundRows {
    const start = (after ? this.#firstAfter(filter, rows, after) : 0) + offset;
    const seqs = rows.slice(start, start + limit);
    const hasMore = start + limit < rows.length;
    return { seqs, matched: rows.length, next: hasMore ? this.idOf(filter, seqs.at(-1)) : null };
  }

  /** One more row than asked for tells whether there is a next page. */
  #scan(filter: EventFilter, condition: FilterCondition, { limit, after, offset = 0 }: PageOptions): FoundRows {
    const found = this.rowsAfter(filter, condition, { after: after ?? '', limit: limit + 1, offset });
    const seqs = found.slice(0, limit);
    const matched = this.#lists.count(filter, !after) ?? null; // a later page costs what the first one does, less the count
    return { seqs, matched, next: found.length > limit ? this.idOf(filter, seqs.at(-1)) : null };
  }

  rowsAfter(
    filter: EventFilter,
    condition: FilterCondition,
    page: { readonly after: string; readonly limit: number; readonly offset?: number },
  ): readonly number[] {
    const query = sql(`${tableOf(filter)}-scan`).replace('/*filter*/', condition.sql);
    const row = this.#database.get(query, { ...condition.parameters, offset: 0, ...page });
    return JSON.parse(row?.['seqs'] as string) as readonly number[];
  }

  async #readOn(filter: EventFilter, condition: FilterCondition, page: PageOptions, outlineOf: OutlineOf): Promise<FoundRows> {
    const ends = performance.now() + LOOKING.budget;
    const wanted = (page.offset ?? 0) + page.limit + 1;
    const held: number[] = [];
    for (let after = page.after ?? ''; ; await setImmediate()) {
      const batch = this.rowsAfter(filter, condition, { after, limit: LOOKING.batch });
      held.push(...this.#holding(filter, condition, batch, outlineOf));
      const seqs = held.slice(page.offset ?? 0, wanted - 1);
      if (held.length >= wanted) return { seqs, matched: null, next: this.idOf(filter, seqs.at(-1)) };
      if (batch.length < LOOKING.batch) return { seqs, matched: null, next: null };
      after = this.idOf(filter, batch.at(-1)) ?? '';
      if (performance.now() > ends && !page.offset) return { seqs, matched: null, next: after };
    }
  }

  async #heldOf(
    filter: EventFilter,
    condition: FilterCondition,
    rows: readonly number[],
    outlineOf: OutlineOf,
  ): Promise<readonly number[]> {
    const held: number[] = [];
    for (let start = 0; start < rows.length; start += LOOKING.batch) {
      if (start > 0) await setImmediate();
      held.push(...this.#holding(filter, condition, rows.slice(start, start + LOOKING.batch), outlineOf));
    }
    return held;
  }

  #holding(filter: EventFilter, { rest }: FilterCondition, seqs: readonly number[], outlineOf: OutlineOf): readonly number[] {
    return featureTexts(this.#database, filter, seqs, outlineOf).flatMap(({ seq, text }) => (rest?.(JSON.parse(text)) ? [seq] : []));
  }

  /** The place in the list behind an id, which need not be there itself. */
  #firstAfter(filter: EventFilter, rows: readonly number[], after: string): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.idOf(filter, rows[middle]) ?? '') <= after) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  idOf(filter: EventFilter, seq: number | undefined): string | null {
    const row = seq === undefined ? undefined : this.#database.get(sql(`${tableOf(filter)}-id`), { seq });
    return (row?.['id'] as string | undefined) ?? null;
  }
}
