/** The store of a data folder; the folder is made when it is missing. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asStoreError } from './faults.ts';
import { SqliteStore } from './sqlite.ts';
import type { EventStore } from './store.ts';

/** The file of the embedded store in its data folder. */
export const STORE_FILE = 'geodispatch.sqlite';

/** Throws StoreError with one sentence when the folder or the file in it cannot be used. */
export async function openStore(dataDir: string): Promise<EventStore> {
  try {
    await makeFolder(dataDir);
  } catch (error) {
    throw asStoreError(error, dataDir);
  }
  return new SqliteStore(join(dataDir, STORE_FILE));
}

/** With the folders above it. Not `recursive: true`: that tries for ever where a file system makes no folders (seen on /proc). */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return;
  try {
    await mkdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
