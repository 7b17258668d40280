/** How often one address or one token may ask: a window of a minute, told in the headers RateLimit and RateLimit-Policy, 429 with Retry-After beyond. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Settings } from '../settings.ts';
import { tokenHolder } from './access.ts';
import { clientAddress, isFromHere } from './client-address.ts';
import { TooMany } from './faults.ts';

const WINDOW = 60_000; // milliseconds

const LIMITS = {
  tokenShare: 5, // times as many for a token
  costlyShare: 1 / 20, // of the requests may be costly ones
} as const;

/** Reading a text and making a file take a thousand times what a page of events takes. */
const COSTLY = /^\/(extract|download\/.*)$/;

/** Two counters: all requests, and the costly ones of them. */
export function limitRate(settings: Settings): readonly RequestHandler[] {
  const { rateLimit: most } = settings;
  if (most === null) return [];
  return [
    limiter(settings, most, 'requests', isUncounted),
    limiter(
      settings,
      Math.max(1, Math.floor(most * LIMITS.costlyShare)),
      'costly requests',
      (request) => isUncounted(request) || !isCostly(request),
    ),
  ];
}

const isCostly = ({ path }: Request): boolean => COSTLY.test(path);

/** This machine may do what it likes to itself, and a probe is not to be turned away. */
const isUncounted = (request: Request): boolean => isFromHere(request) || request.path === '/health';

function limiter(settings: Settings, most: number, what: string, skip: (request: Request) => boolean): RequestHandler {
  const limitOf = (request: Request): number => most * (tokenHolder(request) === undefined ? 1 : LIMITS.tokenShare);
  return rateLimit({
    windowMs: WINDOW,
    limit: limitOf,
    skip,
    keyGenerator: (request) => keyOf(request, settings),
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    validate: false, // it looks at Express' own idea of a proxy, which is not used here
    handler: (request, _response, next) =>
      next(new TooMany(`There were more than ${limitOf(request)} ${what} in a minute (RATE_LIMIT); wait as long as Retry-After says.`)),
  });
}

/** The holder of a token wherever they are, else the address, of IPv6 the network. */
function keyOf(request: Request, settings: Settings): string {
  const holder = tokenHolder(request);
  return holder === undefined ? ipKeyGenerator(clientAddress(request, settings)) : `token ${holder}`;
}
