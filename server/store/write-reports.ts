/** What changes the database; each function is one transaction of the caller's. */
import type { ReviewStatus, StoredEvent } from '../model/event.ts';
import type { Rejection } from '../model/rejection.ts';
import type { StoredReport } from '../model/report.ts';
import { type Database, sql } from './database.ts';
import { rowOfEvent, rowOfReport } from './rows.ts';

export function insertReport(
  database: Database,
  report: StoredReport,
  events: readonly StoredEvent[],
  rejected: readonly Rejection[],
): void {
  database.run(sql('insert-report'), rowOfReport(report, rejected));
  for (const event of events) insertEvent(database, event, report.sample);
}

function insertEvent(database: Database, event: StoredEvent, sample: boolean): void {
  const row = rowOfEvent(event, sample);
  const seq = database.run(sql('insert-event'), row).lastInsertRowid;
  insertRevision(database, event, 'created');
  const { lon, lat } = row;
  if (lon != null && lat != null) database.run(sql('insert-point'), { seq, lon, lat });
}

/** Append-only: the event as it is now, beside everything it was. */
export function insertRevision(database: Database, event: StoredEvent, change: string): void {
  database.run(sql('insert-revision'), {
    event_id: event.id,
    revision: event.revision,
    at: event.revised_at,
    change,
    body: JSON.stringify(event),
  });
}

export function reviseEvent(database: Database, event: StoredEvent, status: ReviewStatus, at: string): StoredEvent {
  const revised: StoredEvent = { ...event, review_status: status, revision: event.revision + 1, revised_at: at };
  insertRevision(database, revised, `review: ${status}`);
  database.run(sql('revise-event'), { id: event.id, revision: revised.revision, review_status: status });
  return revised;
}

/** Every word of the report goes, in its row and in every revision; ids and hash stay taken. */
export function eraseReport(database: Database, id: string, at: string): void {
  database.run(sql('delete-points-of-report'), { report_id: id });
  database.run(sql('erase-revisions-of-report'), { report_id: id });
  database.run(sql('bury-events-of-report'), { report_id: id, at });
  database.run(sql('close-events-of-report'), { report_id: id, at });
  database.run(sql('erase-report'), { id, at });
}

/** Samples are no one's record: they go without a trace. Answers how many reports went. */
export function deleteSamples(database: Database): number {
  for (const name of ['delete-sample-points', 'delete-sample-revisions', 'delete-sample-events']) database.run(sql(name));
  database.run(sql('keep-note'), { key: 'samples', value: 'removed' });
  return Number(database.run(sql('delete-sample-reports')).changes);
}
