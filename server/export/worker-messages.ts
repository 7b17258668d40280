/** What in-worker.ts and export-worker.ts say to each other. */
import type { AboutExport } from './format.ts';
import type { WriterName } from './writers.ts';

export interface ExportTask {
  readonly writer: WriterName;
  readonly about: Omit<AboutExport, 'tell'>;
}

export type ToWorker =
  | { readonly kind: 'batch'; readonly count: number; readonly bytes: Uint8Array }
  /** No batch comes any more. */
  | { readonly kind: 'end' }
  /** A piece has been taken. */
  | { readonly kind: 'taken' }
  /** Nobody wants the file any more. */
  | { readonly kind: 'stop' };

export type FromWorker =
  /** A batch has been taken: there is room for another. */
  | { readonly kind: 'room' }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'tell'; readonly sentence: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** How far either side goes ahead of the other. */
export const AHEAD = { batches: 3, pieces: 3 } as const;
