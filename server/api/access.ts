/** Who asks: somebody with a token, the desk of this machine, or nobody known. */
import type { Request, RequestHandler } from 'express';
import { DESK, type Identity, mayAct, type Role } from '../model/token.ts';
import type { Settings } from '../settings.ts';
import type { AppParts } from './app-parts.ts';
import { deskObjection, requireOwnOrigin } from './desk.ts';
import { Forbidden, InvalidToken, Unauthorized } from './faults.ts';
import { checkToken } from './tokens.ts';

const known = new WeakMap<Request, Identity | InvalidToken>();

/** Reads the token, once for each request. What is no token is refused only after it was counted, see rate-limit.ts. */
export function identify({ store, clock }: AppParts): RequestHandler {
  return async (request, _response, next) => {
    const token = bearerOf(request.headers.authorization);
    if (token !== undefined) known.set(request, await checkToken(token, store, clock()));
    next();
  };
}

/** 401 for a token that is none, and for everybody without one where reading is private. */
export function gate(settings: Settings): RequestHandler {
  return (request, _response, next) => {
    const found = known.get(request);
    if (found instanceof InvalidToken) throw found;
    if (settings.isPrivate && !isOpen(request.path)) requireRole(request, settings, 'reader');
    next();
  };
}

/** Of the token, else of the desk. */
export function identityOf(request: Request, settings: Settings): Identity | null {
  const found = known.get(request);
  if (found !== undefined) return found instanceof InvalidToken ? null : found;
  return deskObjection(request, settings) === null ? { role: 'admin', actor: DESK } : null;
}

/** Of whoever sent a token that is good. */
export function tokenHolder(request: Request): string | undefined {
  const found = known.get(request);
  return found === undefined || found instanceof InvalidToken ? undefined : found.actor;
}

/** Whom the history is to name. Only for requests that a guard has let through. */
export const actorOf = (request: Request, settings: Settings): string => identityOf(request, settings)?.actor ?? DESK;

/** Whether whole texts, and what is kept for those who work with them, may be shown. */
export const mayEdit = (request: Request, settings: Settings): boolean => mayAct(identityOf(request, settings)?.role ?? null, 'editor');

/** Throws Unauthorized where a token would help, Forbidden where it would not. */
export function requireRole(request: Request, settings: Settings, needed: Role): Identity {
  requireOwnOrigin(request, settings);
  const identity = identityOf(request, settings);
  if (identity === null)
    throw new Unauthorized(
      `${deskObjection(request, settings)}, and this needs a token of the role ${needed}; send "Authorization: Bearer TOKEN" (\`geodispatch token create\` makes one).`,
    );
  if (!mayAct(identity.role, needed))
    throw new Forbidden(`The token "${identity.actor}" has the role ${identity.role}; this needs ${needed}.`);
  return identity;
}

/** Other schemes are a proxy's business. */
const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer(?: |$)/i.test(header ?? '') ? header?.slice('Bearer'.length).trim() : undefined;

/** The page, which asks for the token, and what a probe asks. */
const isOpen = (path: string): boolean =>
  !path.includes('..') && /^\/((assets|basemap)\/.*|page|health|[\w-]+\.(svg|ico|png|webmanifest))?$/.test(path);
