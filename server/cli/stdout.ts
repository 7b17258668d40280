/** Writing data to standard output: waits for a slow reader, ends quietly when the reader has gone (`| head`). */
import { once } from 'node:events';
import { WorkError } from './command.ts';

const EXIT_QUIETLY = 0;

let failure: NodeJS.ErrnoException | undefined;

/** To be called once, before anything is written. */
export function watchStdout(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT_QUIETLY);
    failure = error;
  });
}

/** Writes and waits until the reader keeps up; throws WorkError when nothing more can be written, as on a full disk. */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (!failure && !process.stdout.write(text))
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
  if (failure) throw outputError(failure);
}

/** Waits until all that was written has left the process. */
export async function flushOut(): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  if (failure) throw outputError(failure);
}

const outputError = (error: NodeJS.ErrnoException): WorkError =>
  new WorkError(
    `The output cannot be written (${error.code ?? error.message}); what stands there is incomplete. Make room or write elsewhere and run it again.`,
  );
