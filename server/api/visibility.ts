/** For whom this server is there: one analyst at this machine, or everybody. */
import type { Settings } from '../settings.ts';
import { isLoopbackName } from './loopback.ts';

/** Nobody but this machine can connect. */
export const listensHere = ({ host }: Settings): boolean => isLoopbackName(host);

/** Others are meant to read: it listens for them, or a proxy does. Such a server takes writes from holders of a token only. */
export const isPublic = (settings: Settings): boolean =>
  !listensHere(settings) || (settings.baseUrl !== null && !isLoopbackName(settings.baseUrl.hostname));
