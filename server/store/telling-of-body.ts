/** Tellings as they stand in the database, read once: a key stands for its content for ever. */
import type { Telling } from '../merge/telling.ts';
import type { Row } from './database.ts';

const MOST = 10_000; // tellings that are remembered
const known = new Map<string, Telling>();

/** A row with `key` and `body`. */
export function tellingOfBody(row: Row): Telling {
  const key = row['key'] as string;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST) known.clear();
  const telling = JSON.parse(row['body'] as string) as Telling;
  known.set(key, telling);
  return telling;
}
