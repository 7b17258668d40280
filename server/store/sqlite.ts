/** The EventStore on SQLite (node:sqlite): one file, no server. Everything is done at once and answered as a promise. */
import { rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import type { ReviewStatus, StoredEvent } from '../model/event.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Rejection } from '../model/rejection.ts';
import type { StoredReport } from '../model/report.ts';
import { Database, type DatabaseOptions, type Row, sql } from './database.ts';
import { asStoreError } from './faults.ts';
import { Counter, type PageOptions, readPage, streamEvents } from './read-events.ts';
import { eventOfRow, isErased, rejectedOfRow, reportOfRow } from './rows.ts';
import {
  type CodedReport,
  EventGone,
  type EventStore,
  type EventWithReport,
  type EventWithSource,
  type Page,
  ReportGone,
} from './store.ts';
import { deleteSamples, eraseReport, insertReport, reviseEvent } from './write-reports.ts';

export class SqliteStore implements EventStore {
  readonly #database: Database;
  readonly #counter: Counter;

  /** Throws StoreError when the file cannot be opened, is damaged or was written by a newer program. */
  constructor(path: string, options?: DatabaseOptions) {
    this.#database = new Database(path, options);
    this.#counter = new Counter(this.#database);
  }

  async addReport(
    report: StoredReport,
    events: readonly StoredEvent[],
    rejected: readonly Rejection[],
  ): Promise<CodedReport & { readonly created: boolean }> {
    return this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-hash'), { sha256: report.sha256 }));
      if (known) return { ...known, created: false };
      insertReport(this.#database, report, events, rejected);
      return { report, events, rejected, created: true };
    });
  }

  async report(id: string): Promise<CodedReport | undefined> {
    return this.#coded(this.#database.get(sql('report-by-id'), { id }));
  }

  async reportByHash(sha256: string): Promise<CodedReport | undefined> {
    return this.#coded(this.#database.get(sql('report-by-hash'), { sha256 }));
  }

  async removeReport(id: string): Promise<boolean> {
    const removed = this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-id'), { id }));
      if (known) eraseReport(this.#database, id, new Date().toISOString());
      return known !== undefined;
    });
    if (removed) this.#emptyLog();
    return removed;
  }

  async events(filter: EventFilter, page: PageOptions): Promise<Page<EventWithSource>> {
    return readPage(this.#database, this.#counter, filter, page);
  }

  eachEvent(filter: EventFilter): AsyncIterable<EventWithSource> {
    return streamEvents(this.#database, filter);
  }

  async event(id: string): Promise<EventWithReport | undefined> {
    return this.#event(id);
  }

  async reviewEvent(id: string, status: ReviewStatus, at: string): Promise<EventWithReport | undefined> {
    return this.#database.transaction(() => {
      const found = this.#event(id);
      if (!found || found.event.review_status === status) return found; // asked twice, done once
      return { ...found, event: reviseEvent(this.#database, found.event, status, at) };
    });
  }

  async areaKeys(): Promise<readonly string[]> {
    return this.#database.all(sql('area-keys')).map((row) => row['area_key'] as string);
  }

  async revisions(id: string): ReturnType<EventStore['revisions']> {
    return this.#database.all(sql('revisions-of-event'), { event_id: id }).map((row) => ({
      revision: row['revision'] as number,
      at: row['at'] as string,
      change: row['change'] as string,
      event: row['body'] === null ? null : eventOfRow(row),
    }));
  }

  async counts(): ReturnType<EventStore['counts']> {
    const row = this.#database.get(sql('counts')) ?? {};
    return { reports: row['reports'] as number, samples: row['samples'] as number, events: row['events'] as number };
  }

  async removeSamples(): Promise<number> {
    const removed = this.#database.transaction(() => deleteSamples(this.#database));
    this.#emptyLog();
    return removed;
  }

  async samplesLoaded(): Promise<void> {
    this.#database.transaction(() => this.#database.run(sql('keep-note'), { key: 'samples', value: 'loaded' }));
  }

  async wantsSamples(): Promise<boolean> {
    return this.#database.get(sql('wants-samples'))?.['wanted'] === 1;
  }

  /** Into a file beside the target first, so that a backup is whole or not there. */
  async backup(path: string): Promise<void> {
    const unfinished = `${path}.unfinished`;
    try {
      await backup(this.#database.connection, unfinished);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined); // the first error is the one to tell
      throw asStoreError(error, path);
    }
  }

  async check(): Promise<readonly string[]> {
    const whole = this.#database.all('PRAGMA integrity_check').map((row) => String(row['integrity_check']));
    const strays = this.#database
      .all('PRAGMA foreign_key_check')
      .map((row) => `${row['table']} row ${row['rowid']} points to a missing row of ${row['parent']}`);
    const index = String(this.#database.get("SELECT rtreecheck('event_points') AS result")?.['result']);
    return [...whole, ...strays, index].filter((line) => line !== 'ok');
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #event(id: string): EventWithReport | undefined {
    const row = this.#database.get(sql('event-by-id'), { id });
    if (!row) return undefined;
    if (row['deleted_at'] !== null) throw new EventGone(`The event ${id} was deleted with its report; its id is never given again.`);
    return { event: eventOfRow(row), report: reportOfRow(row) };
  }

  #coded(row: Row | undefined): CodedReport | undefined {
    if (!row) return undefined;
    if (isErased(row))
      throw new ReportGone(`The report ${row['id']} was taken down on ${String(row['removed_at']).slice(0, 10)}; its text is erased.`);
    const events = this.#database.all(sql('events-of-report'), { report_id: row['id'] as string }).map(eventOfRow);
    return { report: reportOfRow(row), events, rejected: rejectedOfRow(row) };
  }

  /** Erased words may still stand in the write-ahead log; a busy reader keeps them there until the next checkpoint. */
  #emptyLog(): void {
    this.#database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
