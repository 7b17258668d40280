/** Where a command reads from: a file, or `-` for standard input. Faults become one sentence each. */
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { WorkError } from './command.ts';

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder',
  EACCES: 'it may not be read; check its permissions',
  EISDIR: 'it is a folder; name a file in it',
  ENOTDIR: 'a part of the path is a file and not a folder',
  ENAMETOOLONG: 'the name is too long; it may be text where a file name was expected (text goes through `-`)',
};

/** The bytes of a file or of standard input; throws WorkError before the first byte when it cannot be read. */
export async function openInput(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  try {
    const handle = await open(file);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw Object.assign(new Error(), { code: 'EISDIR' });
    }
    return handle.createReadStream();
  } catch (error) {
    throw inputError(file, error as NodeJS.ErrnoException);
  }
}

/** The whole text of a file or of standard input; throws WorkError when it is empty, binary or not UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const name = nameOf(file);
  if (bytes.includes(0))
    throw new WorkError(
      `${name} is binary (it holds zero bytes); plain UTF-8 text was expected. Save a PDF, Word or UTF-16 file as plain text first.`,
    );
  if (!isUtf8(bytes))
    throw new WorkError(
      `${name} is not valid UTF-8 (line ${firstBrokenLine(bytes)}); convert it first, for example: iconv -f WINDOWS-1251 -t UTF-8.`,
    );
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') throw new WorkError(`${name} is empty; the text of a report was expected.`);
  return text;
}

/** What a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'Standard input' : `"${file}"`);

async function readBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await openInput(file)) chunks.push(chunk as Buffer);
  } catch (error) {
    throw error instanceof WorkError ? error : inputError(file, error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}

/** Why a file cannot be read, in a sentence. */
export function inputError(file: string, error: NodeJS.ErrnoException): WorkError {
  return new WorkError(`${nameOf(file)} cannot be read: ${FAULTS[error.code ?? ''] ?? error.message}.`);
}

/** From 1. A UTF-8 sequence never holds a line feed, so that lines can be looked at one by one. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
