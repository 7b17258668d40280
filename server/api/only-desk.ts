/** The guard before every write. */
import type { RequestHandler } from 'express';
import type { Settings } from '../settings.ts';
import { requireDeliberate, requireDesk } from './desk.ts';

/** 403 for everybody but the desk, 415 for what a plain form could have sent. */
export function onlyDesk(settings: Settings): RequestHandler {
  return (request, _response, next) => {
    requireDesk(request, settings);
    requireDeliberate(request);
    next();
  };
}
