/** Where a request comes from: of the socket, or what a proxy on this machine says where it is believed. */
import { isIP } from 'node:net';
import type { Request } from 'express';
import type { Settings } from '../settings.ts';
import { isLoopbackAddress } from './loopback.ts';

/** The last address of X-Forwarded-For is the one that the proxy itself saw. */
export function clientAddress({ socket, headers }: Request, { trustProxy }: Settings): string {
  const own = socket.remoteAddress ?? '';
  if (!trustProxy || !isLoopbackAddress(own)) return own;
  const last = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last !== undefined && isIP(last) !== 0 ? last : own;
}

/** Nobody stands between: a program or a page of this machine. */
export const isFromHere = ({ socket, headers }: Request): boolean =>
  isLoopbackAddress(socket.remoteAddress) && !Object.keys(headers).some((name) => /^(x-forwarded-.*|forwarded|x-real-ip|via)$/.test(name));
