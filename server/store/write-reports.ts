/** What changes the database; each function is one transaction of the caller's. */
import type { ReviewStatus, StoredEvent } from '../model/event.ts';
import { type Database, sql } from './database.ts';
import { refreshIncidents } from './incidents.ts';
import { rowOfEvent, rowOfReport } from './rows.ts';
import type { CodedReport } from './store.ts';

/** Of whoever writes; undefined: the program by itself. */
export type Actor = string | undefined;

export function insertReport(database: Database, { report, events, rejected }: CodedReport, actor?: Actor): void {
  database.run(sql('insert-report'), { ...rowOfReport(report, rejected), added_by: actor ?? null });
  for (const event of events) insertEvent(database, event, report.sample, actor);
  refreshIncidents(database, [report.id]);
}

export function insertEvent(database: Database, event: StoredEvent, sample: boolean, actor?: Actor): void {
  const row = rowOfEvent(event, sample);
  const seq = database.run(sql('insert-event'), row).lastInsertRowid;
  insertRevision(database, event, 'created', actor);
  const { lon, lat } = row;
  if (lon != null && lat != null) database.run(sql('insert-point'), { seq, lon, lat });
}

/** Append-only: the event as it is now, beside everything it was. */
export function insertRevision(database: Database, event: StoredEvent, change: string, actor?: Actor): void {
  database.run(sql('insert-revision'), {
    event_id: event.id,
    revision: event.revision,
    at: event.revised_at,
    change,
    actor: actor ?? null,
    body: JSON.stringify(event),
  });
}

export function reviseEvent(database: Database, event: StoredEvent, status: ReviewStatus, at: string, actor?: Actor): void {
  const revised: StoredEvent = { ...event, review_status: status, revision: event.revision + 1, revised_at: at };
  insertRevision(database, revised, `review: ${status}`, actor);
  database.run(sql('revise-event'), { id: event.id, revision: revised.revision, review_status: status });
  refreshIncidents(database, [event.report_id]);
}

/** Every word of the report goes, in its row and in every revision; ids and hash stay taken. */
export function eraseReport(database: Database, id: string, at: string, actor?: Actor): void {
  database.run(sql('delete-points-of-report'), { report_id: id });
  database.run(sql('erase-revisions-of-report'), { report_id: id });
  database.run(sql('bury-events-of-report'), { report_id: id, at, actor: actor ?? null });
  database.run(sql('close-events-of-report'), { report_id: id, at });
  database.run(sql('erase-report'), { id, at });
  refreshIncidents(database, [id]);
}

/** Samples are no one's record: they go without a trace. Answers how many reports went. */
export function deleteSamples(database: Database): number {
  database.run(sql('close-sample-events'));
  refreshIncidents(
    database,
    database.all(sql('sample-report-ids')).map((row) => row['id'] as string),
  );
  for (const what of ['points', 'revisions', 'decisions', 'events']) database.run(sql(`delete-sample-${what}`));
  database.run(sql('keep-note'), { key: 'samples', value: 'removed' });
  return Number(database.run(sql('delete-sample-reports')).changes);
}
