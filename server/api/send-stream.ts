/** What comes in pieces → an answer, at the reader's pace. */
import { once } from 'node:events';
import type { Response } from 'express';

/** A reader who leaves ends it quietly. What the pieces throw before the first of them can still become a problem. */
export async function sendStream(pieces: AsyncIterable<string | Uint8Array>, response: Response): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    for await (const piece of pieces) {
      if (gone.signal.aborted) return;
      if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
    }
    response.end();
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}
