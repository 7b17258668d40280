/** The store that is there, for commands that only read: an empty one made on the spot would look like lost data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../settings.ts';
import { openStore, STORE_FILE } from '../store/open-store.ts';
import type { EventStore } from '../store/store.ts';
import { WorkError } from './command.ts';

/** Of DATA_DIR. Throws WorkError when there is none, StoreError when it cannot be used. The caller closes it. */
export async function openExistingStore(): Promise<EventStore> {
  const { dataDir } = readSettings(process.env);
  requireStore(dataDir);
  return openStore(dataDir);
}

/** Throws WorkError when there is none. */
export function requireStore(dataDir: string): void {
  if (existsSync(join(dataDir, STORE_FILE))) return;
  throw new WorkError(
    `There is no store in ${dataDir} yet; run \`ingest\` or the server first, or set DATA_DIR to the folder that holds it.`,
  );
}
