/**
 * A file written in a thread of its own: the server answers others meanwhile, and features are read while those before are written. Neither side runs away from the other.
 */
import { on } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FeatureBatch } from './feature-batches.ts';
import type { AboutExport } from './format.ts';
import { AHEAD, type ExportTask, type FromWorker, type ToWorker } from './worker-messages.ts';
import type { WriterName } from './writers.ts';

const workerFile = new URL(`./export-worker${extname(import.meta.filename)}`, import.meta.url); // .ts in a clone, .js in the package

const YOUNG = 16; // megabytes of a thread's heap for what lives as long as a batch

export async function* writeInWorker(
  writer: WriterName,
  batches: AsyncIterable<FeatureBatch>,
  { tell, ...about }: AboutExport,
): AsyncGenerator<Uint8Array> {
  const worker = new Worker(workerFile, {
    workerData: { writer, about } satisfies ExportTask,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  const source = batches[Symbol.asyncIterator]();
  const say = (message: ToWorker): void => worker.postMessage(message);
  try {
    for (let n = 0; n < AHEAD.batches; n++) await feed(source, say);
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[FromWorker]>) {
      if (message.kind === 'room') await feed(source, say);
      else if (message.kind === 'tell') tell?.(message.sentence);
      else if (message.kind === 'failed') throw message.error;
      else if (message.kind === 'done') return;
      else {
        yield message.bytes;
        say({ kind: 'taken' });
      }
    }
    throw new Error('The thread that writes the file ended before the file did.');
  } finally {
    say({ kind: 'stop' });
    await source.return?.();
    await exit; // by then it has left nothing on disk
  }
}

async function feed(source: AsyncIterator<FeatureBatch>, say: (message: ToWorker) => void): Promise<void> {
  const { value, done } = await source.next();
  say(done ? { kind: 'end' } : { kind: 'batch', count: value.count, bytes: value.bytes() });
}
