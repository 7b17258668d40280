/** Compiles packaged sources and imports into the index of DATA_DIR, in a thread of its own, so that Ctrl-C is heard. */
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { defaultIndexFolder } from '../../gazetteer/paths.ts';
import { WorkError } from './command.ts';
import type { ImportDrafts } from './import-drafts.ts';
import type { ProgressLine } from './progress-line.ts';

/** What the thread is told. */
export interface CompileTask {
  /** Holds the index when it is done. */
  readonly folder: string;
  readonly packagedFolder: string;
  readonly files: readonly string[];
}

/** What the thread tells: a step in words. */
export type CompileNews = string;

const MEMORY_SHARE = 0.7; // of the machine's, for all places and names at once
const MEGABYTE = 1 << 20;

const workerFile = new URL(`./compile-worker${extname(import.meta.filename)}`, import.meta.url); // .ts in a clone, .js in the package

/** Puts import and index in place when they are whole. Throws WorkError when it is interrupted or fails; everything then is as it was. */
export async function compileImports(drafts: ImportDrafts, line: ProgressLine, signal: AbortSignal): Promise<void> {
  const workerData: CompileTask = { folder: drafts.folder, packagedFolder: defaultIndexFolder(), files: drafts.files() };
  const resourceLimits = { maxOldGenerationSizeMb: Math.floor((totalmem() * MEMORY_SHARE) / MEGABYTE) };
  const worker = new Worker(workerFile, { workerData, resourceLimits });
  try {
    await new Promise<void>((resolve, reject) => {
      const interrupt = (): void => reject(new WorkError('Interrupted; the gazetteer is as it was.'));
      if (signal.aborted) interrupt();
      signal.addEventListener('abort', interrupt, { once: true });
      worker.on('message', (step: CompileNews) => line.step(step));
      worker.on('error', (error: NodeJS.ErrnoException) => reject(compileError(error)));
      worker.on('exit', () => resolve());
    });
  } finally {
    await worker.terminate();
  }
  drafts.finish();
}

const compileError = (error: NodeJS.ErrnoException): WorkError =>
  new WorkError(
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'The memory of this machine does not hold all these places; import single countries with --country. The gazetteer is as it was.'
      : `The gazetteer could not be compiled and is as it was: ${error.message}`,
  );
