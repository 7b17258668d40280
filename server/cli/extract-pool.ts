/** Several threads that answer lines of `extract --jsonl`, all from one gazetteer in memory. */
import { extname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { GazetteerMemory } from '../../gazetteer/lookup.ts';
import type { AnsweredLine } from './answered-line.ts';
import { WorkError } from './command.ts';

/** What goes to a worker. */
export interface ExtractQuestion {
  readonly ticket: number;
  readonly line: string;
  /** Of the line in its stream, from 1. */
  readonly number: number;
}

/** What comes back. */
export interface ExtractReply {
  readonly ticket: number;
  readonly answer: AnsweredLine;
}

interface Waiting {
  resolve(answer: AnsweredLine): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Every thread has a heap of its own. They are kept close to what is in use, so that several fit beside each other: left alone each grows to three times that. */
const HEAP = {
  youngMegabytes: 24, // what a few reports leave behind
  growthPercent: 30, // of what is in use, before it is tidied up again
} as const;

const workerFile = new URL(`./extract-worker${extname(import.meta.filename)}`, import.meta.url); // .ts in a clone, .js in the package

export class ExtractPool {
  readonly #threads: readonly Thread[];
  #tickets = 0;

  constructor(size: number, memory: GazetteerMemory) {
    setFlagsFromString(`--heap-growing-percent=${HEAP.growthPercent}`);
    this.#threads = Array.from({ length: size }, () => startThread(memory));
  }

  /** The output line; rejects only when a thread breaks down. */
  answer(line: string, number: number): Promise<AnsweredLine> {
    const thread = this.#threads.reduce((idlest, other) => (other.waiting.size < idlest.waiting.size ? other : idlest));
    const ticket = this.#tickets++;
    return new Promise((resolve, reject) => {
      thread.waiting.set(ticket, { resolve, reject });
      thread.worker.postMessage({ ticket, line, number } satisfies ExtractQuestion);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }
}

function startThread(workerData: GazetteerMemory): Thread {
  const worker = new Worker(workerFile, { workerData, resourceLimits: { maxYoungGenerationSizeMb: HEAP.youngMegabytes } });
  const thread: Thread = { worker, waiting: new Map() };
  thread.worker.on('message', ({ ticket, answer }: ExtractReply) => {
    thread.waiting.get(ticket)?.resolve(answer);
    thread.waiting.delete(ticket);
  });
  thread.worker.on('error', (error) => {
    for (const { reject } of thread.waiting.values())
      reject(new WorkError(`A worker thread broke down (${error.message}); what was answered so far is complete.`));
  });
  return thread;
}
