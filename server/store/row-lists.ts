/**
 * The rows that a filter selects, in the order of their ids, remembered until something is written: a page of a narrow filter is then a
 * slice, and its count is known. A wide filter is remembered as such, and its rows are read in order instead, page by page.
 */
import { createHash } from 'node:crypto';
import type { EventFilter } from '../model/filter.ts';
import type { DataVersion } from './data-version.ts';
import { type Database, sql } from './database.ts';
import { conditionOf } from './filter-sql.ts';

/** `events` are kept in one table, incidents in another. */
export type Table = 'events' | 'incidents';

export const tableOf = ({ collection }: EventFilter): Table => (collection === 'incidents' ? 'incidents' : 'events');

const MOST = {
  rows: 100_000, // of one list; a filter that selects more is wide
  remembered: 2_000_000, // rows of all lists together
  wide: 10_000, // filters
  counts: 10_000, // filters
} as const;

export class RowLists {
  readonly #database: Database;
  readonly #version: DataVersion;
  readonly #lists = new Map<string, readonly number[]>();
  readonly #counts = new Map<string, number>();
  readonly #wide = new Set<string>(); // stays when something is written: wide filters rarely become narrow
  #remembered = 0;
  #of = '';

  constructor(database: Database, version: DataVersion) {
    this.#database = database;
    this.#version = version;
  }

  /** Candidates, where the condition leaves a rest. Undefined when they are many, or all. */
  rows(filter: EventFilter): readonly number[] | undefined {
    this.#forgetIfWritten();
    const key = keyOf(filter);
    const known = this.#lists.get(key);
    if (known || this.#wide.has(key)) return known;
    const condition = conditionOf(filter);
    const found = condition.narrows ? this.#select(filter, condition) : undefined;
    if (found) return this.#keep(key, found);
    if (this.#wide.size >= MOST.wide) this.#wide.clear();
    this.#wide.add(key);
    return undefined;
  }

  /** Lists that cost more than a question to the database, under a name of their own. */
  async kept(name: string, filter: EventFilter, make: () => Promise<readonly number[]>): Promise<readonly number[]> {
    this.#forgetIfWritten();
    const key = `${name} ${keyOf(filter)}`;
    return this.#lists.get(key) ?? this.#keep(key, await make());
  }

  /** How many rows the condition selects; undefined where that would have to be counted and `isWorthIt` is false. */
  count(filter: EventFilter, isWorthIt: boolean): number | undefined {
    this.#forgetIfWritten();
    const key = keyOf(filter);
    const known = this.#lists.get(key)?.length ?? this.#counts.get(key);
    if (known !== undefined || !isWorthIt) return known;
    const { sql: condition, parameters } = conditionOf(filter);
    const row = this.#database.get(sql(`${tableOf(filter)}-count`).replace('/*filter*/', condition), parameters);
    const matched = row?.['matched'] as number;
    if (this.#counts.size >= MOST.counts) this.#counts.clear();
    this.#counts.set(key, matched);
    return matched;
  }

  #select(filter: EventFilter, { sql: condition, parameters }: ReturnType<typeof conditionOf>): readonly number[] | undefined {
    const query = sql(`${tableOf(filter)}-list`).replace('/*filter*/', condition);
    const row = this.#database.get(query, { ...parameters, most: MOST.rows + 1 });
    const found = JSON.parse(row?.['seqs'] as string) as readonly number[];
    return found.length > MOST.rows ? undefined : found;
  }

  #keep(key: string, rows: readonly number[]): readonly number[] {
    if (this.#remembered + rows.length > MOST.remembered) this.#forget();
    this.#lists.set(key, rows);
    this.#remembered += rows.length + 100; // an empty list takes room, too
    return rows;
  }

  #forgetIfWritten(): void {
    const now = this.#version.now();
    if (now !== this.#of) this.#forget();
    this.#of = now;
  }

  #forget(): void {
    this.#lists.clear();
    this.#counts.clear();
    this.#remembered = 0;
  }
}

const keyOf = (filter: EventFilter): string => createHash('sha256').update(JSON.stringify(filter)).digest('base64');
