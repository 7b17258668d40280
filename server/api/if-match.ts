/** Against lost updates (RFC 9110, 13.1.1): the revision of an event is its ETag, and If-Match says which one the writer had seen. */
import type { Request, Response } from 'express';
import type { EventWithReport, Writer } from '../store/store.ts';
import { PreconditionFailed } from './faults.ts';

const TAG = /^"r(\d{1,9})"$/;

export const tagOf = ({ event }: EventWithReport): string => `"r${event.revision}"`;

export const tag = (response: Response, found: EventWithReport): Response => response.set('ETag', tagOf(found));

/** Without the header, or with "*", any revision will do. Throws PreconditionFailed for what is no revision of an event. */
export function writerOf(request: Request, actor: string): Writer {
  const header = request.headers['if-match']?.trim();
  if (header === undefined || header === '*') return { actor };
  const [, revision] = TAG.exec(header) ?? [];
  if (revision === undefined)
    throw new PreconditionFailed(`If-Match is ${header.slice(0, 60)}; expected the ETag of GET /events/{id}, such as "r3".`);
  return { actor, revision: Number(revision) };
}
