/**
 * The overrides of a data folder: a JSON object a line, written as a whole at every change. A line that cannot be read is said, left out and
 * kept in the file, so that a slip of a hand-made edit loses nothing.
 */
import { mkdirSync, readFileSync, renameSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spellingKey } from './normalize.ts';
import type { Override, Overrides } from './types.ts';

const WATCH = 1_000; // milliseconds between two looks at the file

export class OverrideBook implements Overrides {
  readonly #path: string;
  #byKey: ReadonlyMap<string, Override> = new Map();
  #unreadable: readonly string[] = [];

  /** Reads the file, which may not be there; `say` hears of each line that cannot be read. */
  constructor(path: string, say: (sentence: string) => void) {
    this.#path = path;
    this.#read(say);
  }

  list(): readonly Override[] {
    return [...this.#byKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  get(name: string): Override | undefined {
    return this.#byKey.size === 0 ? undefined : this.#byKey.get(spellingKey(name));
  }

  set(override: Override): boolean {
    const key = spellingKey(override.name);
    if (key === '') return false;
    this.#change((byKey) => byKey.set(key, override));
    return true;
  }

  remove(name: string): boolean {
    const key = spellingKey(name);
    this.#read(nobody);
    if (!this.#byKey.has(key)) return false;
    this.#change((byKey) => byKey.delete(key));
    return true;
  }

  /** Takes up what other processes write, within a second; answers how to stop. Does not keep the process alive. */
  watch(): () => void {
    const onChange = (): void => this.#read(nobody);
    watchFile(this.#path, { interval: WATCH, persistent: false }, onChange);
    return () => unwatchFile(this.#path, onChange);
  }

  /** On top of what stands in the file now: another process may have written it. */
  #change(change: (byKey: Map<string, Override>) => void): void {
    this.#read(nobody);
    const byKey = new Map(this.#byKey);
    change(byKey);
    const lines = [...[...byKey.values()].map((override) => JSON.stringify(override)), ...this.#unreadable];
    const draft = `${this.#path}.unfinished-${process.pid}`;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(draft, lines.map((line) => `${line}\n`).join(''));
    renameSync(draft, this.#path);
    this.#byKey = byKey;
  }

  #read(say: (sentence: string) => void): void {
    const byKey = new Map<string, Override>();
    const unreadable: string[] = [];
    textOf(this.#path)
      .split('\n')
      .forEach((line, at) => {
        if (line.trim() === '') return;
        const override = parseOverride(line);
        if (override) byKey.set(spellingKey(override.name), override);
        else {
          unreadable.push(line);
          say(`Line ${at + 1} of ${this.#path} is no override and is left out; expected {"name", "place_id", "note", "set_at"}.`);
        }
      });
    this.#byKey = byKey;
    this.#unreadable = unreadable;
  }
}

const nobody = (): void => undefined;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function parseOverride(line: string): Override | undefined {
  try {
    const { name, place_id, note = null, set_at = '', set_by } = JSON.parse(line) as Partial<Override>;
    const isGood =
      typeof name === 'string' &&
      spellingKey(name) !== '' &&
      (place_id === null || typeof place_id === 'string') &&
      (note === null || typeof note === 'string') &&
      typeof set_at === 'string' &&
      (set_by === undefined || typeof set_by === 'string');
    if (!isGood) return undefined;
    return { name, place_id, note, set_at, ...(set_by === undefined ? {} : { set_by }) };
  } catch {
    return undefined;
  }
}
