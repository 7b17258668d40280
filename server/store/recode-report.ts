/** What a new coding, a person's correction or an event added by hand changes of a stored report; each function is part of a transaction of the caller's. */
import { isDeepStrictEqual } from 'node:util';
import type { CodedEvent, Correction, CorrectableField, StoredEvent } from '../model/event.ts';
import { crosswalkOf } from '../model/crosswalk.ts';
import { type Database, sql } from './database.ts';
import { refreshIncidents } from './incidents.ts';
import { rowOfEvent } from './rows.ts';
import type { CodedReport, Recoding } from './store.ts';
import { type Actor, insertEvent, insertRevision } from './write-reports.ts';

export function writeRecoding(database: Database, known: CodedReport, recoding: Recoding, at: string): void {
  const { id, sample } = known.report;
  const knownIds = new Set(known.events.map((event) => event.id));
  for (const event of known.events.filter((each) => recoding.gone.includes(each.id))) bury(database, event, at);
  for (const { event, change } of recoding.events) {
    if (!knownIds.has(event.id)) insertEvent(database, event, sample);
    else if (change !== null) rewrite(database, event, change);
    database.run(sql('move-event'), { id: event.id, position: event.position });
  }
  const { published, language, rejected } = recoding;
  database.run(sql('recode-report'), { id, published, language, rejected: JSON.stringify(rejected) });
  refreshIncidents(database, [id]);
}

export function correctEvent(database: Database, event: StoredEvent, correction: Correction, at: string, actor?: Actor): void {
  const fields = Object.keys(correction) as CorrectableField[];
  if (fields.every((field) => event.corrected_fields.includes(field) && isDeepStrictEqual(event[field], correction[field]))) return;
  const corrected: StoredEvent = {
    ...event,
    ...correction,
    corrected_fields: [...new Set([...event.corrected_fields, ...fields])],
    revision: event.revision + 1,
    revised_at: at,
  };
  rewrite(database, { ...corrected, crosswalk: crosswalkOf(corrected) }, `corrected: ${fields.join(', ')}`, actor);
  refreshIncidents(database, [event.report_id]);
}

/** Between the others where its words stand in the text. An event that says the same of the same words is there already. */
export function addEvent(database: Database, known: CodedReport, event: StoredEvent, actor: string): { id: string; created: boolean } {
  const same = known.events.find((other) => other.method === 'human' && saysTheSame(other, event));
  if (same) return { id: same.id, created: false };
  const before = known.events.filter((other) => startOf(other) <= startOf(event)).length;
  const position = known.events[before]?.position ?? (known.events.at(-1)?.position ?? -1) + 1;
  database.run(sql('make-room'), { report_id: event.report_id, position });
  insertEvent(database, { ...event, position }, known.report.sample, actor);
  refreshIncidents(database, [event.report_id]);
  return { id: event.id, created: true };
}

const TOLD = [
  'type',
  'assertion',
  'date_start',
  'date_end',
  'locations',
  'evidence',
  'killed',
  'injured',
] as const satisfies readonly (keyof CodedEvent)[];

const saysTheSame = (a: CodedEvent, b: CodedEvent): boolean => TOLD.every((field) => isDeepStrictEqual(a[field], b[field]));

const startOf = ({ evidence }: CodedEvent): number => evidence[0]?.start ?? 0;

/** A new revision, and the row and the point that it is found by. */
function rewrite(database: Database, event: StoredEvent, change: string, actor?: Actor): void {
  insertRevision(database, event, change, actor);
  const { report_id, position, sample, ...row } = rowOfEvent(event, false);
  database.run(sql('revise-event-wholly'), row);
  const seq = seqOf(database, event);
  database.run(sql('delete-point'), { seq });
  const { lon, lat } = row;
  if (lon != null && lat != null) database.run(sql('insert-point'), { seq, lon, lat });
}

/** A tombstone; what it was stays in its revisions. */
function bury(database: Database, event: StoredEvent, at: string): void {
  database.run(sql('delete-point'), { seq: seqOf(database, event) });
  database.run(sql('insert-revision'), {
    event_id: event.id,
    revision: event.revision + 1,
    at,
    change: 'coded again: no longer found',
    actor: null,
    body: null,
  });
  database.run(sql('close-event'), { id: event.id, at });
}

const seqOf = (database: Database, { id }: StoredEvent): number => database.get(sql('event-seq'), { id })?.['seq'] as number;
