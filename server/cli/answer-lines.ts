/** A stream of lines → a stream of answers on standard output: one for every line, in order, with memory flat however long it is. */
import type { Readable } from 'node:stream';
import { type Line, readLines } from '../ingest/lines.ts';
import type { AnsweredLine } from './answered-line.ts';
import { mapInOrder } from './map-in-order.ts';
import { writeOut } from './stdout.ts';

export interface LineAnswerer {
  /** `number` counts from 1. */
  answer(line: string, number: number): Promise<AnsweredLine>;
  /** The answer to a line that is not text; `fault` is a sentence. */
  unreadable(number: number, fault: string): AnsweredLine;
  /** How many lines may be in work at a time; 1 when not given. */
  readonly ahead?: number;
}

/** Bad lines are answered in the stream and counted on standard error; they do not end it. */
export async function answerLines(input: Readable, answerer: LineAnswerer): Promise<void> {
  const work = (line: Line): Promise<AnsweredLine> =>
    line.text === null
      ? Promise.resolve(answerer.unreadable(line.number, line.fault ?? 'The line cannot be read.'))
      : answerer.answer(line.text, line.number);
  let all = 0;
  let bad = 0;
  for await (const { output, failed } of mapInOrder(readLines(input), work, answerer.ahead ?? 1)) {
    await writeOut(`${output}\n`);
    all++;
    if (failed) bad++;
  }
  if (bad > 0) process.stderr.write(`geodispatch: ${bad} of ${all} lines could not be used; the answer to each says why.\n`);
}
