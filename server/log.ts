/** What goes wrong inside the server, a JSON line each on standard error; nothing of a report's text is ever logged. */
import { pino } from 'pino';

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));

export function logError(error: unknown, request: string): void {
  logger.error({ request, err: error }, 'a request failed');
}
