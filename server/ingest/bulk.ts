/** Many reports at once: streaming, resumable (what is stored already is skipped by its hash), interruptible between two reports. */
import { setImmediate } from 'node:timers/promises';
import { ReportGone } from '../store/store.ts';
import { type IngestDeps, ingestReport } from './ingest.ts';
import { type Item, type Source, sourcesOf } from './sources.ts';

export interface BulkProgress {
  /** Reports stored now. */
  readonly created: number;
  /** Reports that were stored before. */
  readonly known: number;
  /** Lines or files that could not be read, and reports that were taken down. */
  readonly failed: number;
  /** Events of the reports stored now. */
  readonly events: number;
  readonly bytes: number;
  /** Null when not known: standard input. */
  readonly totalBytes: number | null;
}

export interface BulkResult extends BulkProgress {
  /** The signal came before the end; the same command goes on where this one stopped. */
  readonly interrupted: boolean;
}

export interface BulkOptions {
  /** Read for the path `-`. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** YYYY-MM-DD: the day of reports that do not say theirs, such as plain text files. */
  readonly published?: string;
  /** Aborted by Ctrl-C: the current report is finished, the rest is left. */
  readonly signal?: AbortSignal;
  /** After every report. */
  readonly onProgress?: (progress: BulkProgress) => void;
  /** `FILE, line N: what is wrong`; the rest goes on. */
  readonly onFault?: (sentence: string) => void;
}

const TURN = 20; // milliseconds of work after which signals and timers get their turn

/** Stores the reports of a file, a folder or `-`. Throws InputError when there is nothing to read, StoreError when nothing can be kept. */
export async function ingestBulk(path: string, deps: IngestDeps, options: BulkOptions): Promise<BulkResult> {
  const sources = await sourcesOf(path, options.stdin);
  const tally = new Tally(sources);
  let turnEnds = performance.now() + TURN;
  for await (const item of itemsOf(sources, tally)) {
    if (performance.now() > turnEnds) {
      await setImmediate();
      turnEnds = performance.now() + TURN;
    }
    if (options.signal?.aborted) return { ...tally.progress(), interrupted: true };
    await ingestItem(item, deps, tally, options);
    options.onProgress?.(tally.progress());
  }
  return { ...tally.progress(), interrupted: false };
}

async function* itemsOf(sources: readonly Source[], tally: Tally): AsyncGenerator<Item> {
  for (const source of sources) yield* source.read((count) => tally.addBytes(count));
}

async function ingestItem(item: Item, deps: IngestDeps, tally: Tally, options: BulkOptions): Promise<void> {
  const fault = item.report === null ? item.fault : await storeReport(dated(item.report, options), deps, tally);
  if (fault === null) return;
  tally.addFault();
  options.onFault?.(`${item.file}${item.line === null ? '' : `, line ${item.line}`}: ${fault}`);
}

const dated = (report: NonNullable<Item['report']>, { published }: BulkOptions): NonNullable<Item['report']> =>
  published === undefined ? report : { ...report, published: report.published ?? published };

/** Null, or why it was not stored. */
async function storeReport(report: NonNullable<Item['report']>, deps: IngestDeps, tally: Tally): Promise<string | null> {
  try {
    const { created, events } = await ingestReport(report, deps);
    tally.addReport(created, events.length);
    return null;
  } catch (error) {
    if (error instanceof ReportGone) return error.message;
    throw error;
  }
}

class Tally {
  readonly #totalBytes: number | null;
  #counts = { created: 0, known: 0, failed: 0, events: 0, bytes: 0 };

  constructor(sources: readonly Source[]) {
    this.#totalBytes = sources.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0);
  }

  addBytes(count: number): void {
    this.#counts.bytes += count;
  }

  addFault(): void {
    this.#counts.failed += 1;
  }

  addReport(created: boolean, events: number): void {
    this.#counts[created ? 'created' : 'known'] += 1;
    if (created) this.#counts.events += events;
  }

  progress(): BulkProgress {
    return { ...this.#counts, totalBytes: this.#totalBytes };
  }
}
