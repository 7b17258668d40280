/** The thread of in-worker.ts: writes one file and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { batchOfPage, type FeatureBatch } from './feature-batches.ts';
import { AHEAD, type ExportTask, type FromWorker, type ToWorker } from './worker-messages.ts';
import { WRITERS } from './writers.ts';

const { writer, about } = workerData as ExportTask;
const waiting: FeatureBatch[] = [];
const state = { isEnd: false, isStopped: false, ahead: 0 };
let wake = (): void => undefined;

const say = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'batch') waiting.push(batchOfPage({ features: message.bytes, returned: message.count }));
  else if (message.kind === 'taken') state.ahead -= 1;
  else if (message.kind === 'end') state.isEnd = true;
  else state.isStopped = true;
  wake();
});

const OWN_MEMORY = 128 * 1024; // bytes from which on a piece shares its memory with no other, so that it can be handed over and need not be copied

function sendPiece(bytes: Uint8Array): void {
  const message: FromWorker = { kind: 'piece', bytes };
  parentPort?.postMessage(message, bytes.byteLength >= OWN_MEMORY ? [bytes.buffer as ArrayBuffer] : []);
}

/** Waits for messages until it holds; throws when nobody wants the file any more. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds() && !state.isStopped) await new Promise<void>((resolve) => (wake = resolve));
  if (state.isStopped) throw new Error('Nobody wants the file any more.');
}

async function* batches(): AsyncGenerator<FeatureBatch> {
  for (;;) {
    await until(() => waiting.length > 0 || state.isEnd);
    const batch = waiting.shift();
    if (!batch) return;
    say({ kind: 'room' });
    yield batch;
  }
}

async function write(): Promise<void> {
  for await (const piece of WRITERS[writer](batches(), { ...about, tell: (sentence) => say({ kind: 'tell', sentence }) })) {
    sendPiece(typeof piece === 'string' ? Buffer.from(piece) : piece);
    state.ahead += 1;
    await until(() => state.ahead < AHEAD.pieces);
  }
}

try {
  await write();
  say({ kind: 'done' });
} catch (error) {
  say({ kind: 'failed', error });
}
await until(() => false).catch(() => parentPort?.close()); // what was said is read before the thread ends
