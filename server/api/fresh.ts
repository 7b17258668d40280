/** ETag and 304: what is answered is told by the data and the question, so that an unchanged page costs no reading. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** Sets the headers. True when the sender has this answer already: the 304 is on its way. `made` is everything that the answer is made from. */
export function isFresh(request: Request, response: Response, made: readonly string[]): boolean {
  const parts = [...made, request.originalUrl, request.headers['accept-encoding'] ?? '']; // each encoding is another sequence of bytes
  const tag = createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27);
  response.vary('Accept').vary('Accept-Encoding').set('Cache-Control', 'no-cache').set('ETag', `"${tag}"`);
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}
