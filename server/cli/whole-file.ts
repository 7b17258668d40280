/** A file that is whole or not there: written beside its place first, then put there. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WorkError } from './command.ts';

/** Throws WorkError when it cannot be written; an older file of the name then stays as it was. */
export async function writeWholeFile(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw 'syscall' in (error as Error)
      ? new WorkError(`"${file}" cannot be written (${(error as Error).message}); nothing was left half-written.`)
      : error;
  }
}
