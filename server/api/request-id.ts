/** A name for each request, by which an answer and the lines of the log are found: the sender's own X-Request-Id where it is sane, else a new one. */
import type { Request, RequestHandler } from 'express';
import { newId } from '../model/id.ts';

const SANE = /^[\w.:@+=/-]{1,64}$/;
const ids = new WeakMap<Request, string>();

export const nameRequests: RequestHandler = (request, response, next) => {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && SANE.test(sent) ? sent : newId();
  ids.set(request, id);
  response.set('X-Request-Id', id);
  next();
};

export const requestId = (request: Request): string => ids.get(request) ?? '';
