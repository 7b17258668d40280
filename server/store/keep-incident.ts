/** An incident's row: what its events say in sum, written anew whenever one of them changes. */
import { incidentOf, type Told } from '../merge/incident-of.ts';
import type { Incident } from '../model/incident.ts';
import { incidentFeatureOf } from '../model/incident-feature.ts';
import { type Database, type Parameters, type Row, sql } from './database.ts';
import { columnsOf, eventOfRow } from './rows.ts';
import { wordsOf } from './words.ts';

const MOST_EVENTS = 200; // the latest, from which an incident is summed up; its counts are of all

/** Writes it, or removes it when nothing tells of it any more. */
export function keepIncident(database: Database, id: string): void {
  database.run(sql('drop-incident-point'), { id });
  database.run(sql('drop-incident-words'), { id });
  database.run(sql('drop-incident'), { id });
  const told = database.all(sql('events-of-incident-latest'), { incident_id: id, most: MOST_EVENTS }).map(toldOfRow);
  if (told.length === 0) return;
  const totals = told.length < MOST_EVENTS ? countsOf(told) : database.get(sql('incident-totals'), { incident_id: id });
  const { event_count, report_count } = totals as ReturnType<typeof countsOf>;
  const incident = incidentOf(told, { id, event_count, report_count });
  const row = rowOfIncident(incident);
  const seq = database.run(sql('keep-incident'), row).lastInsertRowid;
  database.run(sql('insert-incident-words'), { seq, ...wordsOf(incident.actors, incidentFeatureOf(incident).properties) });
  database.run(sql('count-in-tellings'), { id, report_count: incident.report_count, source_count: incident.source_count });
  const { lon, lat } = row;
  if (lon != null && lat != null) database.run(sql('insert-incident-point'), { seq, lon, lat });
}

const countsOf = (told: readonly Told[]) => ({
  event_count: told.length,
  report_count: new Set(told.map(({ report }) => report.report_id)).size,
});

const toldOfRow = (row: Row): Told => ({
  event: eventOfRow(row),
  report: {
    report_id: row['report_id'] as string,
    sha256: row['sha256'] as string,
    publisher: row['publisher'] as string | null,
    url: row['url'] as string | null,
    published: row['published'] as string | null,
    sample: row['sample'] === 1,
    sketch: row['sketch'] as Uint8Array | null,
  },
});

function rowOfIncident(incident: Incident): Parameters {
  const { id, report_count, source_count, location, sample } = incident;
  return {
    ...{ id, report_count, source_count, ...columnsOf(incident, location ?? undefined) },
    sample: Number(sample),
    body: JSON.stringify(incident),
    feature: JSON.stringify(incidentFeatureOf(incident)),
  };
}

export const incidentOfRow = (row: Row): Incident => JSON.parse(row['body'] as string) as Incident;
