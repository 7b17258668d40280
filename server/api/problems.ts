/** Every fault → application/problem+json (RFC 9457): one table from class to status, one handler. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { InputError } from '../model/input-error.ts';
import type { Problem } from '../model/wire.ts';
import { EventGone, ReportGone, StaleRevision, StoreError, type StoreFault } from '../store/store.ts';
import { Cql2Error } from '../cql2/cql2-error.ts';
import type { AppParts } from './app-parts.ts';
import {
  AddressTooLong,
  Forbidden,
  InvalidToken,
  MethodNotAllowed,
  Misdirected,
  NotAcceptable,
  NotBuilt,
  NotFound,
  PreconditionFailed,
  TooLarge,
  TooMany,
  Unauthorized,
  UnsupportedType,
} from './faults.ts';
import { requestId } from './request-id.ts';

const STATUS: readonly (readonly [new (...of: never[]) => Error, number])[] = [
  [InputError, 400],
  [Cql2Error, 400],
  [Unauthorized, 401],
  [Forbidden, 403],
  [NotFound, 404],
  [MethodNotAllowed, 405],
  [NotAcceptable, 406],
  [ReportGone, 410],
  [EventGone, 410],
  [StaleRevision, 412],
  [PreconditionFailed, 412],
  [TooLarge, 413],
  [AddressTooLong, 414],
  [UnsupportedType, 415],
  [Misdirected, 421],
  [TooMany, 429],
  [NotBuilt, 503],
];

/** The store's own sentences name files of the server, which are nobody's business outside. */
const STORE_STATUS: Readonly<Record<StoreFault, readonly [number, string]>> = {
  busy: [503, 'The store is busy with another process; try again in a moment.'],
  full: [507, 'Nothing was stored: the disk of the server is full or does not answer. Make room and send it again.'],
  'read-only': [507, 'Nothing was stored: the data folder of the server may not be written.'],
  damaged: [500, 'The store is damaged; the log of the server says where. Put a backup in its place.'],
  newer: [500, 'The store was written by a newer version of this program.'],
  unreachable: [503, 'The store cannot be opened; the log of the server says why.'],
  failed: [500, 'The store failed; the log of the server says why.'],
};

export const nothingHere: RequestHandler = (request) => {
  throw new NotFound(`There is nothing at "${request.path}"; the events are at /collections/events/items.`);
};

export function problemHandler({ log }: AppParts): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const [status, detail] = explain(error);
    if (status >= 500 && !(error instanceof NotBuilt))
      log.fault(error, { request_id: requestId(request), request: `${request.method} ${request.path}` });
    if (response.headersSent) {
      response.destroy(); // a download that breaks off must not look whole
      return;
    }
    const problem: Problem = {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail,
      instance: request.originalUrl.slice(0, 200),
      request_id: requestId(request),
    };
    response.removeHeader('Content-Disposition');
    if (status === 401) response.set('WWW-Authenticate', `Bearer${error instanceof InvalidToken ? ' error="invalid_token"' : ''}`);
    response.status(status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(problem));
  };
}

function explain(error: unknown): readonly [number, string] {
  const [, status] = STATUS.find(([kind]) => error instanceof kind) ?? [];
  if (status !== undefined) return [status, (error as Error).message];
  if (error instanceof StoreError) return STORE_STATUS[error.fault];
  const { status: given } = error as { status?: number }; // Express' own: an address that cannot be decoded
  if (given !== undefined && given >= 400 && given < 500)
    return [given, 'The address of the request cannot be decoded; check its percent signs.'];
  return [500, 'The server failed; its log says why. Nothing was half-stored.'];
}
