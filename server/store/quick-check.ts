import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { asStoreError } from './faults.ts';

const workerFile = new URL(`./quick-check-worker${extname(import.meta.filename)}`, import.meta.url); // .ts in a clone, .js in the package

/** What is wrong with a database file, empty when it is whole: every page is read in another thread. Throws StoreError when it cannot be read. */
export async function quickCheck(path: string): Promise<readonly string[]> {
  const worker = new Worker(workerFile, { workerData: path });
  worker.unref(); // a server that ends does not wait for it
  try {
    const [faults] = await once(worker, 'message');
    return faults as readonly string[];
  } catch (error) {
    const stored = asStoreError(error, path);
    if (stored instanceof Error && 'fault' in stored && stored.fault === 'damaged') return [stored.message];
    throw stored;
  }
}
