/** Answers of the remote geocoder on disk, a JSON object a line, each asked for once; a torn last line is left out. */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cleanRows, type RemoteRow } from './remote-answer.ts';

interface CacheLine {
  readonly key: string;
  readonly rows: readonly RemoteRow[];
}

export class RemoteCache {
  readonly #path: string;
  readonly #most: number;
  readonly #rows = new Map<string, readonly RemoteRow[]>();

  /** `most`: rows of an answer. The file may not be there. */
  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
    for (const line of readLines(path)) this.#take(line);
  }

  get(key: string): readonly RemoteRow[] | undefined {
    return this.#rows.get(key);
  }

  /** Throws what the file system throws; the answer is then known to this process only. */
  set(key: string, rows: readonly RemoteRow[]): void {
    this.#rows.set(key, rows);
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `${JSON.stringify({ key, rows } satisfies CacheLine)}\n`);
  }

  /** The file is checked as an answer is: it may have been edited. */
  #take(line: string): void {
    try {
      const { key, rows } = JSON.parse(line) as Partial<CacheLine>;
      if (typeof key === 'string') this.#rows.set(key, cleanRows(rows, this.#most));
    } catch {
      // a torn line: the name is asked for again
    }
  }
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
