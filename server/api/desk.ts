/**
 * Who may write without a token: the analyst at this machine, asking directly, from our own page or from a program. A foreign page can send
 * "simple" requests to a loopback server without being asked for permission, hence the checks of Origin, Host and forwarding headers.
 */
import type { Request } from 'express';
import type { Settings } from '../settings.ts';
import { Forbidden, UnsupportedType } from './faults.ts';
import { isLoopbackAddress, isLoopbackName, nameOfHost, normalHost } from './loopback.ts';
import { isPublic, listensHere } from './visibility.ts';

/** Null for a request from the desk, else the beginning of a sentence that says why it is none. */
export function deskObjection(request: Request, settings: Settings): string | null {
  if (!listensHere(settings)) return `This server listens on ${settings.host}, for others too`;
  if (isPublic(settings)) return 'BASE_URL is a public address';
  if (!isLoopbackAddress(request.socket.remoteAddress)) return 'The request comes from another machine';
  if (!isLoopbackName(nameOfHost(request.headers.host) ?? '')) return 'The Host header is not a name of this machine';
  if (!isDirect(request, settings)) return 'The request was forwarded by a proxy';
  return isForeign(request, settings) ? 'Another page sent the request' : null;
}

/** Throws Forbidden for a page that is not ours. */
export function requireOwnOrigin(request: Request, settings: Settings): void {
  if (isForeign(request, settings)) throw new Forbidden(foreignSentence(request));
}

/** Throws UnsupportedType: what a plain form can send is no write. */
export function requireDeliberate(request: Request): void {
  if (isJson(request) || request.headers['x-geodispatch'] === '1') return;
  throw new UnsupportedType(
    `The content type is "${request.headers['content-type'] ?? ''}"; expected application/json, or the header "X-Geodispatch: 1" where there is no body.`,
  );
}

/** Throws UnsupportedType. */
export function requireJson(request: Request): void {
  if (isJson(request)) return;
  throw new UnsupportedType(`The content type is "${request.headers['content-type'] ?? ''}"; expected application/json.`);
}

const isJson = (request: Request): boolean => /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');

/** Not through a proxy; with TRUST_PROXY also through one on this machine that forwards for this machine. */
function isDirect({ headers }: Request, { trustProxy }: Settings): boolean {
  const forwarding = Object.keys(headers).filter((name) => /^(x-forwarded-.*|forwarded|x-real-ip|via)$/.test(name));
  if (forwarding.length === 0) return true;
  if (!trustProxy || headers['forwarded'] !== undefined) return false;
  const clients = listOf(headers['x-forwarded-for']).concat(listOf(headers['x-real-ip']));
  return (
    clients.length > 0 &&
    clients.every(isLoopbackAddress) &&
    listOf(headers['x-forwarded-host']).every((host) => isLoopbackName(nameOfHost(host) ?? ''))
  );
}

/** A page of another origin sent it. No Origin: a program, or a navigation, which cannot write. */
function isForeign({ headers }: Request, { baseUrl, trustProxy }: Settings): boolean {
  if (headers.origin === undefined) return false;
  const ours = [headers.host, baseUrl?.host, ...(trustProxy ? listOf(headers['x-forwarded-host']) : [])].map(normalHost);
  const origin = URL.parse(headers.origin);
  return origin === null || !/^https?:$/.test(origin.protocol) || !ours.includes(origin.host);
}

const foreignSentence = (request: Request): string =>
  `The page at "${request.headers.origin}" is not one of this server; open the map at the address that the server prints.`;

const listOf = (header: string | readonly string[] | undefined): readonly string[] =>
  [header ?? []].flat().flatMap((value) => value.split(',').map((part) => part.trim()));
