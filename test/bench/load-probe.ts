/** Run by load.ts in a process of its own: opens the gazetteer, asks of it, lets threads open it too, and prints what each step added to the memory in use. */
import { openGazetteer, readGazetteer } from '../../gazetteer/lookup.ts';
import { addedByThreads, residentMemory } from '../support/gazetteer-threads.ts';
import { shuffledNames } from './names.ts';

/** Milliseconds and bytes. */
export interface LoadProbe {
  readonly openMs: number;
  readonly index: number;
  readonly opened: number;
  readonly asked: number;
  readonly byId: number;
  readonly byPoint: number;
  readonly perThread: number;
}

const ASKED = 50_000;

const threads = Number(process.argv[2]);
const names = shuffledNames().slice(0, ASKED);

const before = residentMemory();
const started = performance.now();
const memory = readGazetteer();
const lookup = openGazetteer(memory);
const openMs = performance.now() - started;
const opened = residentMemory() - before;

const asked = added(() => {
  for (const name of names) lookup.find(name);
});
const byId = added(() => void lookup.place('country:UA'));
const byPoint = added(() => void lookup.reverse({ lat: 50, lon: 30 }));
const perThread = (await addedByThreads(memory, threads)) / threads;

console.log(JSON.stringify({ openMs, index: memory.index.byteLength, opened, asked, byId, byPoint, perThread } satisfies LoadProbe));

function added(step: () => void): number {
  const before = residentMemory();
  step();
  return residentMemory() - before;
}
