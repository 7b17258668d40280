/** Threads that open a gazetteer which the first thread has read. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Candidate, GazetteerMemory } from '../../gazetteer/lookup.ts';
import type { GazetteerQuestion } from './gazetteer-thread.ts';

/** A thread that has loaded the code and waits for a gazetteer. */
export interface GazetteerThread {
  open(memory: GazetteerMemory): Promise<void>;
  find(name: string): Promise<readonly Candidate[]>;
  close(): Promise<void>;
}

export async function startGazetteerThread(): Promise<GazetteerThread> {
  const worker = new Worker(new URL('./gazetteer-thread.ts', import.meta.url));
  await once(worker, 'message');
  const ask = async (question: GazetteerQuestion): Promise<readonly Candidate[]> => {
    worker.postMessage(question);
    const [answer] = (await once(worker, 'message')) as [readonly Candidate[]];
    return answer;
  };
  return {
    open: async (memory) => void (await ask(memory)),
    find: ask,
    close: async () => void (await worker.terminate()),
  };
}

/** Bytes by which the process grows when so many threads, already running, open the gazetteer and ask something of it. */
export async function addedByThreads(memory: GazetteerMemory, threads: number): Promise<number> {
  const all = await Promise.all(Array.from({ length: threads }, startGazetteerThread));
  const before = residentMemory();
  for (const thread of all) {
    await thread.open(memory);
    await thread.find('Mykolaiv');
    await thread.find('Mykolaivv');
  }
  const added = residentMemory() - before;
  await Promise.all(all.map((thread) => thread.close()));
  return added;
}

/** Bytes in use by the whole process, garbage collected where the process was started with --expose-gc. */
export function residentMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
