/** Numbered migrations: migrations/NNN-name.sql, each applied once, in a transaction; `user_version` counts them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Brings a database to the newest schema. Throws StoreError for one that a newer program wrote. */
export function migrate(connection: DatabaseSync): void {
  const files = readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort();
  if (versionOf(connection) === files.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    applyFrom(versionOf(connection), files, connection); // read again: another process may have been quicker
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function applyFrom(version: number, files: readonly string[], connection: DatabaseSync): void {
  if (version > files.length) {
    throw new StoreError(
      'newer',
      `The database was written by a newer version of this program (schema ${version}, this one knows ${files.length}); update the program, or set DATA_DIR to another folder.`,
    );
  }
  for (const name of files.slice(version)) connection.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
  connection.exec(`PRAGMA user_version = ${files.length}`);
}

const versionOf = (connection: DatabaseSync): number =>
  (connection.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
