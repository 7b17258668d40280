/** One thread of ExtractPool: opens the gazetteer that the first thread has read, then answers lines until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import type { GazetteerMemory } from '../../gazetteer/lookup.ts';
import { openSharedNames } from '../open-names.ts';
import { readSettings } from '../settings.ts';
import { answerExtract } from './answer-extract.ts';
import type { ExtractReply, ExtractQuestion } from './extract-pool.ts';

const lookup = openSharedNames(workerData as GazetteerMemory, readSettings(process.env).dataDir);

parentPort?.on('message', ({ ticket, line, number }: ExtractQuestion) => {
  parentPort?.postMessage({ ticket, answer: answerExtract(line, number, lookup) } satisfies ExtractReply);
});
