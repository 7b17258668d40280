/** The store of a data folder; the folder is made when it is missing. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asStoreError } from './faults.ts';
import { SqliteStore } from './sqlite.ts';
import type { EventStore } from './store.ts';

/** The file of the embedded store in its data folder. */
export const STORE_FILE = 'geodispatch.sqlite';

/** Throws StoreError with one sentence when the folder or the file in it cannot be used. */
export async function openStore(dataDir: string): Promise<EventStore> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw asStoreError(error, dataDir);
  }
  return new SqliteStore(join(dataDir, STORE_FILE));
}
