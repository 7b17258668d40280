/** The thread of gazetteer-threads.ts. */
import { parentPort } from 'node:worker_threads';
import { type GazetteerMemory, openGazetteer, type Lookup } from '../../gazetteer/lookup.ts';

/** What comes in: first the gazetteer, then names. */
export type GazetteerQuestion = GazetteerMemory | string;

let lookup: Lookup | undefined;

parentPort?.on('message', (question: GazetteerQuestion) => {
  if (typeof question !== 'string') lookup = openGazetteer(question);
  parentPort?.postMessage(typeof question === 'string' ? (lookup?.find(question) ?? []) : []);
});
parentPort?.postMessage('ready');
