/** The events of one report → their tellings, kept in their blocks and linked to those they may be one incident with. */
import { createHash } from 'node:crypto';
import { blocksAround, blocksOf } from '../merge/blocks.ts';
import { NEVER, scoreOf } from '../merge/score.ts';
import { normalText } from '../merge/sketch.ts';
import { keyOf, type Telling, tellingOf } from '../merge/telling.ts';
import { MERGING } from '../merge/weights.ts';
import { type Database, type Row, sql } from './database.ts';
import { eventOfRow } from './rows.ts';
import { tellingOfBody } from './telling-of-body.ts';

/** What has to be done anew, collected over one or many reports. */
export interface Retold {
  /** Tellings that came, whose neighbours went, or that a report told apart: to be grouped. */
  readonly tellings: Set<number>;
  /** Incidents whose events changed: to be summed up. */
  readonly incidents: Set<string>;
}

const MOST_CANDIDATES = 200; // tellings that one is compared with

export function retellReport(database: Database, reportId: string, retold: Retold): void {
  const rows = database.all(sql('events-of-report-to-tell'), { report_id: reportId });
  const before = new Set(rows.flatMap((row) => (row['telling'] as number | null) ?? []));
  const after = new Set<number>();
  const textKey = remembered(() => textKeyOf(String(rows[0]?.['text'])));
  for (const row of rows) {
    const telling = isTold(row) ? tellingOfRow(row, textKey) : undefined;
    const number = telling ? placed(database, telling, row, retold) : null;
    if (number !== row['telling']) database.run(sql('set-telling'), { seq: row['seq'] as number, telling: number });
    if (number !== null) after.add(number);
  }
  tellApart(database, before, after, retold);
  for (const number of before) if (!after.has(number)) dropIfUntold(database, number, retold);
  for (const number of new Set([...before, ...after])) noteChange(database, number, retold);
}

/** Its incident is summed up anew; when its oldest event has changed, the incident has another name. */
function noteChange(database: Database, number: number, retold: Retold): void {
  const row = database.get(sql('incident-of-telling'), { telling: number });
  if (!row) return;
  const { incident_id, is_oldest } = row as { readonly incident_id: string | null; readonly is_oldest: number };
  if (incident_id === null || is_oldest === 0) retold.tellings.add(number);
  if (incident_id !== null) retold.incidents.add(incident_id);
}

/** What was deleted, or said by a person not to be so, is in no incident. */
const isTold = (row: Row): boolean => row['deleted_at'] === null && !['rejected', 'retracted'].includes(String(row['review_status']));

function tellingOfRow(row: Row, textKey: () => string): Telling {
  const decision = row['decision'] as number | null;
  return tellingOf(eventOfRow(row), {
    sample: row['sample'] === 1,
    copyKey: `${textKey()} ${row['position']}`,
    pinned: decision === null ? null : `${row['id']}@${decision}`, // another decision, another telling: its links are found anew
  });
}

const textKeyOf = (text: string): string => createHash('sha256').update(normalText(text)).digest('hex').slice(0, 32);

/** The number of the telling, which is made, with its blocks and links, when it is the first of its kind. */
function placed(database: Database, telling: Telling, row: Row, { tellings }: Retold): number {
  const key = keyOf(telling);
  const known = database.get(sql('telling-by-key'), { key });
  if (known) return known['seq'] as number;
  const pinned = row['decision'] === null ? null : (row['id'] as string);
  const number = Number(database.run(sql('insert-telling'), { key, body: JSON.stringify(telling), pinned }).lastInsertRowid);
  tellings.add(number);
  for (const block of blocksOf(telling)) database.run(sql('insert-block'), { block, telling: number });
  for (const other of candidatesFor(database, telling, number)) database.run(sql('insert-link'), { a: number, b: other });
  return number;
}

function candidatesFor(database: Database, telling: Telling, number: number): readonly number[] {
  const blocks = JSON.stringify(blocksAround(telling));
  const near = database
    .all(sql('tellings-in-blocks'), { blocks, telling: number, most: MOST_CANDIDATES })
    .filter((row) => scoreOf(telling, tellingOfBody(row)) >= MERGING.threshold);
  const eventId = telling.only?.split('@')[0] ?? '';
  const decided = database.all(sql('pinned-with-event'), { event_id: eventId });
  return [...near, ...decided].map((row) => row['seq'] as number);
}

/** Keeps count of the reports that tell of two tellings as two events. */
function tellApart(database: Database, before: ReadonlySet<number>, after: ReadonlySet<number>, { tellings }: Retold): void {
  if (before.size + after.size < 3 || (before.size === after.size && [...before].every((number) => after.has(number)))) return;
  for (const pair of comparablePairs(database, before)) {
    database.run(sql('tell-apart-no-more'), pair);
    if (Number(database.run(sql('drop-told-apart'), pair).changes) > 0) tellings.add(pair.a).add(pair.b);
  }
  for (const pair of comparablePairs(database, after)) {
    if (database.get(sql('tell-apart'), pair)?.['reports'] === 1) tellings.add(pair.a).add(pair.b);
  }
}

function comparablePairs(database: Database, numbers: ReadonlySet<number>): readonly { readonly a: number; readonly b: number }[] {
  const tellings = database
    .all(sql('tellings-among'), { tellings: JSON.stringify([...numbers]) })
    .map((row) => ({ number: row['seq'] as number, telling: tellingOfBody(row) }))
    .sort((x, y) => x.number - y.number);
  return tellings.flatMap((x, n) =>
    tellings.slice(n + 1).flatMap((y) => (scoreOf(x.telling, y.telling) > NEVER ? [{ a: x.number, b: y.number }] : [])),
  );
}

/** What no event tells any more goes; those it was linked to are grouped anew. */
function dropIfUntold(database: Database, number: number, retold: Retold): void {
  if (database.get(sql('telling-is-told'), { telling: number })) return;
  for (const row of database.all(sql('links-of-telling'), { telling: number })) retold.tellings.add(row['b'] as number);
  const [row] = database.all(sql('tellings-among'), { tellings: JSON.stringify([number]) });
  if (typeof row?.['incident_id'] === 'string') retold.incidents.add(row['incident_id']);
  for (const what of ['links-of', 'blocks-of', 'told-apart-of']) database.run(sql(`drop-${what}-telling`), { telling: number });
  database.run(sql('drop-telling'), { telling: number });
  retold.tellings.delete(number);
}

function remembered<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
