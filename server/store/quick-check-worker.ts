/** A thread that reads through a database once, so that the server goes on meanwhile. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

const MOST_FAULTS = 5;

const connection = new DatabaseSync(workerData as string, { readOnly: true, timeout: 3_000 });
const faults = connection
  .prepare(`PRAGMA quick_check(${MOST_FAULTS})`)
  .all()
  .map((row) => String(row['quick_check']))
  .filter((line) => line !== 'ok');
connection.close();
parentPort?.postMessage(faults);
