/** Behind a proxy under a path: the prefix of BASE_URL is taken off where the proxy leaves it on. */
import type { RequestHandler } from 'express';
import type { Settings } from '../settings.ts';

export function pathPrefix({ baseUrl }: Settings): RequestHandler {
  const prefix = baseUrl === null || baseUrl.pathname === '/' ? '' : baseUrl.pathname;
  return (request, response, next) => {
    if (prefix === '') return next();
    if (request.path === prefix) return response.redirect(308, `${prefix}/`); // the page's addresses are relative to it
    if (request.url.startsWith(`${prefix}/`)) request.url = request.url.slice(prefix.length);
    next();
  };
}
