/** One address with its methods; any other method is answered with 405 and the list of those there are. */
import type { RequestHandler, Router } from 'express';
import { MethodNotAllowed } from './faults.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

export function route(
  router: Router,
  path: string,
  handlers: Readonly<Partial<Record<Method, RequestHandler | readonly RequestHandler[]>>>,
): void {
  for (const [method, handler] of Object.entries(handlers)) router[method as Method](path, ...[handler].flat());
  const names = Object.keys(handlers).map((method) => method.toUpperCase());
  const allowed = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  router.all(path, (request, response) => {
    response.set('Allow', allowed);
    if (request.method !== 'OPTIONS')
      throw new MethodNotAllowed(`${request.method} is not known at "${request.path}"; expected ${allowed}.`);
    response.status(204).end();
  });
}
