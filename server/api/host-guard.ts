/**
 * Against DNS rebinding: a foreign page can have its own name point to 127.0.0.1, and is then same-origin with a loopback server.
 * The Host header still tells its name, so that a loopback server answers its own names and BASE_URL's only; not even reads.
 */
import type { RequestHandler } from 'express';
import type { Settings } from '../settings.ts';
import { Misdirected } from './faults.ts';
import { isLoopbackName, nameOfHost } from './loopback.ts';
import { listensHere } from './visibility.ts';

export function hostGuard(settings: Settings): RequestHandler {
  return (request, _response, next) => {
    const name = nameOfHost(request.headers.host);
    if (!listensHere(settings) || (name !== undefined && (isLoopbackName(name) || name === settings.baseUrl?.hostname))) return next();
    throw new Misdirected(
      `The Host header is "${request.headers.host ?? ''}"; expected 127.0.0.1, localhost or the host of BASE_URL. Behind a proxy, set BASE_URL to the address that readers use.`,
    );
  };
}
