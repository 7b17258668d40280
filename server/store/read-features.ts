/** Features as they are stored, as text: what a page or a filter is made from. */
import type { EventFilter } from '../model/filter.ts';
import { type Database, sql } from './database.ts';
import { tableOf } from './row-lists.ts';

/** The outline of an area by its key (placing.ts), as JSON; `null` where there is none. */
export type OutlineOf = (areaKey: string) => string;

const NO_GEOMETRY = '"geometry":null';

/** JSON texts with commas between them, as bytes, in the order asked for. Rows that are gone are left out. */
export function featureBytes(database: Database, filter: EventFilter, seqs: readonly number[], outlineOf: OutlineOf): Uint8Array {
  if (filter.collection === 'event-areas')
    return Buffer.from(
      featureTexts(database, filter, seqs, outlineOf)
        .map(({ text }) => text)
        .join(','),
    );
  const row = database.get(sql(`features-of-${tableOf(filter)}`), { seqs: JSON.stringify(seqs) });
  return (row?.['features'] as Uint8Array | null) ?? new Uint8Array();
}

/** One text each. */
export function featureTexts(
  database: Database,
  filter: EventFilter,
  seqs: readonly number[],
  outlineOf: OutlineOf,
): readonly { readonly seq: number; readonly text: string }[] {
  return database.all(sql(`feature-texts-of-${tableOf(filter)}`), { seqs: JSON.stringify(seqs) }).map((row) => {
    const text = row['text'] as string;
    const key = filter.collection === 'event-areas' ? (row['area_key'] as string | null) : null;
    return { seq: row['seq'] as number, text: key === null ? text : text.replace(NO_GEOMETRY, () => `"geometry":${outlineOf(key)}`) };
  });
}
