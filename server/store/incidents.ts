/** Features and incidents are kept in step with every write; this is the one door to that. Each function is part of a transaction of the caller's. */
import { sketchOf } from '../merge/sketch.ts';
import { MERGE_VERSION } from '../merge/weights.ts';
import { type Database, sql } from './database.ts';
import { keepFeatures } from './keep-features.ts';
import { regroupIncidents } from './regroup-incidents.ts';
import { type Retold, retellReport } from './retell-report.ts';

/** To be called after the events of these reports were written, reviewed, corrected or closed. */
export function refreshIncidents(database: Database, reportIds: readonly string[] | ReadonlySet<string>): void {
  keepFeatures(database, reportIds);
  const retold: Retold = { tellings: new Set(), incidents: new Set() };
  for (const id of reportIds) retellReport(database, id, retold);
  regroupIncidents(database, retold);
}

const VERSION = { key: 'merge', value: MERGE_VERSION };
const BATCH = 500; // reports

/** Makes all incidents anew when they were made by other rules, or by none: of a store from before there were any. */
export function bringIncidentsUpToDate(database: Database): void {
  if (isUpToDate(database)) return;
  database.transaction(() => {
    if (isUpToDate(database)) return; // another process may have been quicker
    for (const name of EMPTYING) database.run(name);
    for (let after = ''; ; ) {
      const reports = database.all(sql('reports-to-merge'), { after, limit: BATCH });
      for (const row of reports) database.run(sql('set-sketch'), { id: row['id'] as string, sketch: sketchOf(row['text'] as string) });
      refreshIncidents(
        database,
        reports.map((row) => row['id'] as string),
      );
      if (reports.length < BATCH) break;
      after = reports.at(-1)?.['id'] as string;
    }
    database.run(sql('keep-note'), VERSION);
  });
}

const isUpToDate = (database: Database): boolean => database.get(sql('note'), { key: VERSION.key })?.['value'] === VERSION.value;

/** Decisions stay. */
const EMPTYING = [
  'UPDATE events SET telling = NULL WHERE telling IS NOT NULL',
  ...['telling_blocks', 'telling_links', 'told_apart', 'tellings', 'incident_points', 'incident_words', 'incidents'].map(
    (table) => `DELETE FROM ${table}`,
  ),
];
