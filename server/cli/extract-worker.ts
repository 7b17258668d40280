/** One thread of ExtractPool: opens the gazetteer, then answers lines until it is ended. */
import { parentPort } from 'node:worker_threads';
import { answerExtract } from './answer-extract.ts';
import { openLookup } from './open-lookup.ts';
import type { ExtractReply, ExtractQuestion } from './extract-pool.ts';

const lookup = openLookup(() => undefined); // the first thread has said it

parentPort?.on('message', ({ ticket, line, number }: ExtractQuestion) => {
  parentPort?.postMessage({ ticket, answer: answerExtract(line, number, lookup) } satisfies ExtractReply);
});
