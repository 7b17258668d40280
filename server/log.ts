/** What the server writes to standard error, a JSON line each; nothing of a report's text is ever logged. */
import { pino } from 'pino';

export interface LogOptions {
  /** Every request and not only those that write. */
  readonly allRequests: boolean;
}

const WRITES: ReadonlySet<unknown> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function createLog({ allRequests }: LogOptions) {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
  return {
    fault: (error: unknown, about: object): void => logger.error({ ...about, err: error }, 'a request failed'),
    request: (line: { readonly method: string }): void => {
      if (allRequests || WRITES.has(line.method)) logger.info(line, 'a request');
    },
  };
}
