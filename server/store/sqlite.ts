/** The EventStore on SQLite (node:sqlite): one file, no server. Everything is done at once and answered as a promise. */
import { rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import type { Correction, ReviewStatus, StoredEvent } from '../model/event.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Incident } from '../model/incident.ts';
import type { Rejection } from '../model/rejection.ts';
import type { StoredReport } from '../model/report.ts';
import type { StoredToken } from '../model/token.ts';
import { Database, type DatabaseOptions, type Row, sql } from './database.ts';
import { DataVersion } from './data-version.ts';
import { asStoreError } from './faults.ts';
import { Finder, type PageOptions } from './finder.ts';
import { mergeIncidents, readIncident, splitIncident } from './edit-incidents.ts';
import { bringIncidentsUpToDate } from './incidents.ts';
import { bringFeaturesUpToDate } from './keep-features.ts';
import { quickCheck } from './quick-check.ts';
import { type Reader, readFeatures, readIncidents, readPage, streamEvents } from './read-events.ts';
import type { OutlineOf } from './read-features.ts';
import { addEvent, correctEvent, writeRecoding } from './recode-report.ts';
import { RowLists } from './row-lists.ts';
import { eventOfRow, isErased, rejectedOfRow, reportOfRow, supportOfRow } from './rows.ts';
import {
  type CodedReport,
  EventGone,
  type EventStore,
  type EventWithReport,
  type EventWithSource,
  type FeaturePage,
  type IncidentWithEvents,
  type Page,
  type Recoding,
  ReportGone,
  StaleRevision,
  type Writer,
} from './store.ts';
import { addToken, readToken, readTokens, revokeToken } from './tokens.ts';
import { deleteSamples, eraseReport, insertReport, reviseEvent } from './write-reports.ts';

export class SqliteStore implements EventStore {
  readonly #database: Database;
  readonly #version: DataVersion;
  readonly #reader: Reader;

  /** Throws StoreError when the file cannot be opened, is damaged or was written by a newer program. */
  constructor(path: string, options?: DatabaseOptions) {
    this.#database = new Database(path, options);
    try {
      bringIncidentsUpToDate(this.#database);
      bringFeaturesUpToDate(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
    this.#version = new DataVersion(this.#database);
    const lists = new RowLists(this.#database, this.#version);
    this.#reader = { database: this.#database, lists, finder: new Finder(this.#database, lists) };
  }

  async addReport(
    report: StoredReport,
    events: readonly StoredEvent[],
    rejected: readonly Rejection[],
    actor?: string,
  ): Promise<CodedReport & { readonly created: boolean }> {
    return this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-hash'), { sha256: report.sha256 }));
      if (known) return { ...known, created: false };
      insertReport(this.#database, { report, events, rejected }, actor);
      return { report, events: this.#events(report.id), rejected, created: true, ...(actor === undefined ? {} : { added_by: actor }) };
    });
  }

  async report(id: string): Promise<CodedReport | undefined> {
    return this.#coded(this.#database.get(sql('report-by-id'), { id }));
  }

  async reportByHash(sha256: string): Promise<CodedReport | undefined> {
    return this.#coded(this.#database.get(sql('report-by-hash'), { sha256 }));
  }

  async reportIds({ after, limit, since = '' }: Parameters<EventStore['reportIds']>[0]): Promise<readonly string[]> {
    return this.#database.all(sql('report-ids'), { after, limit, since }).map((row) => row['id'] as string);
  }

  async recodeReport(id: string, at: string, plan: (known: CodedReport) => Recoding): Promise<CodedReport | undefined> {
    return this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-id'), { id }));
      if (known) writeRecoding(this.#database, known, plan(known), at);
      return known && this.#coded(this.#database.get(sql('report-by-id'), { id }));
    });
  }

  async removeReport(id: string, actor?: string): Promise<boolean> {
    const removed = this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-id'), { id }));
      if (known) eraseReport(this.#database, id, new Date().toISOString(), actor);
      return known !== undefined;
    });
    if (removed) this.#emptyLog();
    return removed;
  }

  async events(filter: EventFilter, page: PageOptions): Promise<Page<EventWithSource>> {
    return readPage(this.#reader, filter, page);
  }

  async features(filter: EventFilter, page: PageOptions, outlineOf?: OutlineOf): Promise<FeaturePage> {
    return readFeatures(this.#reader, filter, page, outlineOf);
  }

  async version(): Promise<string> {
    return this.#version.now();
  }

  eachEvent(filter: EventFilter): AsyncIterable<EventWithSource> {
    return streamEvents(this.#reader, filter);
  }

  async event(id: string): Promise<EventWithReport | undefined> {
    return this.#event(id);
  }

  async addEvent(event: StoredEvent, actor: string): ReturnType<EventStore['addEvent']> {
    return this.#database.transaction(() => {
      const known = this.#coded(this.#database.get(sql('report-by-id'), { id: event.report_id }));
      if (!known) return undefined;
      const { id, created } = addEvent(this.#database, known, event, actor);
      const found = this.#event(id);
      return found && { ...found, created };
    });
  }

  async reviewEvent(id: string, status: ReviewStatus, at: string, writer?: Writer): Promise<EventWithReport | undefined> {
    return this.#database.transaction(() => {
      const found = this.#asSeen(id, writer);
      if (!found || found.event.review_status === status) return found; // asked twice, done once
      reviseEvent(this.#database, found.event, status, at, writer?.actor);
      return this.#event(id);
    });
  }

  async correctEvent(id: string, correction: Correction, at: string, writer?: Writer): Promise<EventWithReport | undefined> {
    return this.#database.transaction(() => {
      const found = this.#asSeen(id, writer);
      if (found) correctEvent(this.#database, found.event, correction, at, writer?.actor);
      return found && this.#event(id);
    });
  }

  async incidents(filter: EventFilter, page: PageOptions): Promise<Page<Incident>> {
    return readIncidents(this.#reader, filter, page);
  }

  async incident(id: string): Promise<IncidentWithEvents | undefined> {
    return readIncident(this.#database, id);
  }

  async mergeIncidents(ids: readonly string[], at: string, actor?: string): Promise<IncidentWithEvents | undefined> {
    return this.#database.transaction(() => mergeIncidents(this.#database, ids, { at, actor }));
  }

  async splitIncident(id: string, eventIds: readonly string[], at: string, actor?: string): ReturnType<EventStore['splitIncident']> {
    return this.#database.transaction(() => splitIncident(this.#database, id, eventIds, { at, actor }));
  }

  async areaKeys(): Promise<readonly string[]> {
    return this.#database.all(sql('area-keys')).map((row) => row['area_key'] as string);
  }

  async revisions(id: string): ReturnType<EventStore['revisions']> {
    return this.#database.all(sql('revisions-of-event'), { event_id: id }).map((row) => ({
      revision: row['revision'] as number,
      at: row['at'] as string,
      change: row['change'] as string,
      actor: row['actor'] as string | null,
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

  async addToken(token: StoredToken): Promise<void> {
    addToken(this.#database, token);
  }

  async tokens(): Promise<readonly StoredToken[]> {
    return readTokens(this.#database);
  }

  async token(id: string): Promise<StoredToken | undefined> {
    return readToken(this.#database, id);
  }

  async revokeToken(id: string, at: string): Promise<boolean> {
    return revokeToken(this.#database, id, at);
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

  async quickCheck(): Promise<readonly string[]> {
    return quickCheck(this.#database.path);
  }

  async check(): Promise<readonly string[]> {
    const whole = this.#database.all('PRAGMA integrity_check').map((row) => String(row['integrity_check']));
    const strays = this.#database
      .all('PRAGMA foreign_key_check')
      .map((row) => `${row['table']} row ${row['rowid']} points to a missing row of ${row['parent']}`);
    const indexes = this.#database.all("SELECT rtreecheck('event_points') AS result UNION ALL SELECT rtreecheck('incident_points')");
    return [...whole, ...strays, ...indexes.map((row) => String(row['result']))].filter((line) => line !== 'ok');
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #event(id: string): EventWithReport | undefined {
    const row = this.#database.get(sql('event-by-id'), { id });
    if (!row) return undefined;
    if (row['deleted_at'] !== null) throw new EventGone(`The event ${id} was deleted; its id is never given again.`);
    return { event: eventOfRow(row), report: reportOfRow(row), ...supportOfRow(row) };
  }

  /** Throws StaleRevision when the writer had another one before their eyes. */
  #asSeen(id: string, writer: Writer | undefined): EventWithReport | undefined {
    const found = this.#event(id);
    if (found && writer?.revision !== undefined && found.event.revision !== writer.revision)
      throw new StaleRevision(
        `The event is at revision ${found.event.revision} and you had revision ${writer.revision}; read it again, then decide.`,
      );
    return found;
  }

  #coded(row: Row | undefined): CodedReport | undefined {
    if (!row) return undefined;
    if (isErased(row))
      throw new ReportGone(`The report ${row['id']} was taken down on ${String(row['removed_at']).slice(0, 10)}; its text is erased.`);
    const { id, added_by } = row as { readonly id: string; readonly added_by: string | null };
    const coded = { report: reportOfRow(row), events: this.#events(id), rejected: rejectedOfRow(row) };
    return added_by === null ? coded : { ...coded, added_by };
  }

  #events(reportId: string): readonly StoredEvent[] {
    return this.#database.all(sql('events-of-report'), { report_id: reportId }).map(eventOfRow);
  }

  /** Erased words may still stand in the write-ahead log; a busy reader keeps them there until the next checkpoint. */
  #emptyLog(): void {
    this.#database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
