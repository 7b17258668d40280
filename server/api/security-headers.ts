/** Headers of every answer: a content security policy that allows our own files only, and CORS for public reading only. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Settings } from '../settings.ts';
import { isPublic } from './visibility.ts';

export function securityHeaders(settings: Settings): RequestHandler {
  const open = isPublic(settings) && !settings.isPrivate;
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(settings) },
    crossOriginResourcePolicy: { policy: open ? 'cross-origin' : 'same-origin' },
    strictTransportSecurity: false, // a proxy's business: this server speaks plain HTTP
  });
  return (request, response, next) => {
    if (open && ['GET', 'HEAD'].includes(request.method)) response.set('Access-Control-Allow-Origin', '*');
    protect(request, response, next);
  };
}

/** No inline script or style, nobody else's files, in nobody's frame; pictures also as data, and tiles where they were asked for. */
function contentPolicy({ tileUrl }: Settings) {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', ...(tileUrl === null ? [] : [tileOrigin(tileUrl)])],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** `https://{s}.tile.example.org/{z}/…` → `https://*.tile.example.org` */
const tileOrigin = (template: string): string => new URL(template.replace('{s}', '*')).origin;
