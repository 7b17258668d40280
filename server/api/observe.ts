/** Every request is measured and logged when it is over, however it ends. */
import type { Request, RequestHandler, Response } from 'express';
import { tokenHolder } from './access.ts';
import type { Log } from './app-parts.ts';
import type { Metrics } from './metrics.ts';
import { requestId } from './request-id.ts';

export function observe(metrics: Metrics, log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const { bytesWritten } = request.socket;
    const path = request.path;
    metrics.begin();
    response.once('close', () => {
      const milliseconds = Math.round((performance.now() - start) * 10) / 10;
      const bytes = Math.max(0, request.socket.bytesWritten - bytesWritten);
      metrics.end({
        method: request.method,
        route: routeOf(request, response),
        status: response.statusCode,
        seconds: milliseconds / 1000,
        bytes,
      });
      const actor = tokenHolder(request);
      log.request({
        ...{ request_id: requestId(request), method: request.method, path, status: response.statusCode, milliseconds, bytes },
        ...(actor === undefined ? {} : { actor }),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}

/** The pattern that matched, never the address: there are few patterns, and addresses without end. */
function routeOf({ route }: Request, { statusCode }: Response): string {
  const pattern = (route as { readonly path?: unknown } | undefined)?.path;
  if (pattern !== undefined) return String(pattern);
  return statusCode < 400 ? 'file' : 'none';
}
