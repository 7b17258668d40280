/** `extract --jsonl`: a stream of reports. The first lines are answered here at once; a longer stream gets a thread per core. */
import { availableParallelism } from 'node:os';
import { answerExtract, unreadableExtract } from './answer-extract.ts';
import { answerLines } from './answer-lines.ts';
import type { AnsweredLine } from './answered-line.ts';
import { ExtractPool } from './extract-pool.ts';
import { openInput } from './input.ts';
import { openNamesOfDataDir } from './open-lookup.ts';

const POOL = {
  startsAfter: 40, // lines: starting threads costs more than answering a few
  mostThreads: 8, // the gazetteer is shared, what a thread remembers of it is not
  aheadPerThread: 4, // lines in work or waiting
};

/** `threads`: how many read at a time; as many as the machine has cores when not said. */
export async function extractLines(file: string, threads = Math.min(availableParallelism(), POOL.mostThreads)): Promise<void> {
  const input = await openInput(file);
  const { lookup, memory } = openNamesOfDataDir();
  let pool: ExtractPool | undefined;
  const answer = async (line: string, number: number): Promise<AnsweredLine> => {
    if (threads < 2 || number <= POOL.startsAfter) return answerExtract(line, number, lookup);
    pool ??= new ExtractPool(threads, memory);
    return pool.answer(line, number);
  };
  try {
    await answerLines(input, { answer, unreadable: unreadableExtract, ahead: threads * POOL.aheadPerThread });
  } finally {
    await pool?.close();
  }
}
