/** What leaves the server of an event, kept as text beside it: written anew with every change, read without being understood. */
import { createHash } from 'node:crypto';
import { EVENT_TYPES } from '../model/codebook.ts';
import { featureOf } from '../model/feature.ts';
import { publicView } from '../model/harm.ts';
import type { EventFeature } from '../model/wire.ts';
import { type Database, type Row, sql } from './database.ts';
import { keepIncident } from './keep-incident.ts';
import { PROBES } from './probes.ts';
import { eventOfRow, rowOfEvent, sourceOfRow } from './rows.ts';
import { wordsOf } from './words.ts';

/** Part of the transaction of whatever wrote events of these reports, or the reports themselves. */
export function keepFeatures(database: Database, reportIds: Iterable<string>): void {
  for (const report_id of reportIds)
    for (const row of database.all(sql('events-of-report-as-features'), { report_id })) keepFeature(database, row);
}

function keepFeature(database: Database, row: Row): void {
  const seq = row['seq'] as number;
  database.run(sql('drop-feature'), { seq });
  database.run(sql('drop-words'), { seq });
  if (row['deleted_at'] !== null) return;
  const event = eventOfRow(row);
  const feature = featureOf({ event, report: sourceOfRow(row) });
  database.run(sql('insert-feature'), { seq, ...piecesOf(feature) });
  database.run(sql('insert-words'), { seq, ...wordsOf(publicView(event).actors, feature.properties) });
}

const INCIDENT = '"incident_id":';
const SOURCES = ',"source_count":';
const REPORTS = ',"report_count":';

/** What changes without a new revision is left out: incident_id, source_count, report_count. No text of a property can look like their keys: its quotes are escaped. */
function piecesOf(feature: EventFeature): { readonly head: string; readonly middle: string; readonly tail: string } {
  const text = JSON.stringify(feature);
  const incident = text.indexOf(INCIDENT) + INCIDENT.length;
  const sources = text.indexOf(SOURCES, incident) + SOURCES.length;
  const reports = text.indexOf(REPORTS, sources) + REPORTS.length;
  return {
    head: text.slice(0, incident),
    middle: text.slice(text.indexOf(',', incident), sources),
    tail: text.slice(text.indexOf(',', reports)),
  };
}

const NOTE = 'features';
const BATCH = 500; // reports

/** Makes all features anew when what they say has changed, or what may be said: of a store that an older program wrote. */
export function bringFeaturesUpToDate(database: Database): void {
  const version = versionOfFeatures();
  const isUpToDate = (): boolean => database.get(sql('note'), { key: NOTE })?.['value'] === version;
  if (isUpToDate()) return;
  database.transaction(() => {
    if (isUpToDate()) return; // another process may have been quicker
    inBatches(database, 'report-ids', (ids) => {
      keepFeatures(database, ids);
      for (const id of ids) refreshRows(database, id);
    });
    inBatches(database, 'incident-ids', (ids) => {
      for (const id of ids) keepIncident(database, id);
    });
    database.run(sql('keep-note'), { key: NOTE, value: version });
  });
}

function inBatches(database: Database, question: 'report-ids' | 'incident-ids', work: (ids: readonly string[]) => void): void {
  const more = question === 'report-ids' ? { since: '' } : {};
  for (let after = ''; ; ) {
    const ids = database.all(sql(question), { after, limit: BATCH, ...more }).map((row) => row['id'] as string);
    work(ids);
    if (ids.length < BATCH) return;
    after = ids.at(-1) ?? '';
  }
}

/** The columns and the point that an event is found by. */
function refreshRows(database: Database, report_id: string): void {
  for (const row of database.all(sql('events-of-report-as-features'), { report_id })) {
    if (row['deleted_at'] !== null) continue;
    const seq = row['seq'] as number;
    const { report_id: _report, position, sample, ...columns } = rowOfEvent(eventOfRow(row), false);
    database.run(sql('revise-event-wholly'), columns);
    database.run(sql('delete-point'), { seq });
    const { lon, lat } = columns;
    if (lon != null && lat != null) database.run(sql('insert-point'), { seq, lon, lat });
  }
}

/** Changes when any property, its order, the codebook's words or the rules of harm do: what they make of an event of each type. */
const versionOfFeatures = (): string =>
  createHash('sha256')
    .update(
      JSON.stringify(EVENT_TYPES.flatMap((type) => PROBES.map(({ event, report }) => featureOf({ event: { ...event, type }, report })))),
    )
    .digest('hex')
    .slice(0, 16);
