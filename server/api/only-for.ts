/** The guard before every write. */
import type { RequestHandler } from 'express';
import type { Role } from '../model/token.ts';
import type { Settings } from '../settings.ts';
import { requireRole } from './access.ts';
import { requireDeliberate } from './desk.ts';

/** 401 or 403 for whoever has no such role, 415 for what a plain form could have sent. */
export function onlyFor(role: Role, settings: Settings): RequestHandler {
  return (request, _response, next) => {
    requireRole(request, settings, role);
    requireDeliberate(request);
    next();
  };
}
