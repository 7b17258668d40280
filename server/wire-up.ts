/** The composition root: settings → store, gazetteer, application, server. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OverrideBook } from '../gazetteer/override-book.ts';
import { createApp } from './api/create-app.ts';
import { isPublic } from './api/visibility.ts';
import { extract } from './extract/extract.ts';
import { closeGracefully, connectionsOf, createHttpServer } from './http-server.ts';
import type { IngestDeps } from './ingest/ingest.ts';
import { createLog } from './log.ts';
import { openNames } from './open-names.ts';
import { BASE_MAP_FOLDER, CLIENT_FOLDER, VERSION } from './paths.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open-store.ts';
import type { EventStore } from './store/store.ts';

/** What the commands and the server share. */
export interface Parts extends IngestDeps {
  readonly settings: Settings;
  readonly store: EventStore;
  readonly overrides: OverrideBook;
}

export interface RunningServer {
  /** Where a browser finds it, with a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly parts: Parts;
  /** How many connections are open. */
  connections(): Promise<number>;
  /** Lets open answers finish, within limits, and ends the server and the store; may be called twice. */
  close(): Promise<void>;
}

/** Opens gazetteer and store. Throws StoreError, or an Error saying that the gazetteer has to be built first. The caller closes `store`. */
export async function openParts(settings: Settings): Promise<Parts> {
  const { lookup, overrides } = openNames(settings.dataDir, (sentence) => void process.stderr.write(`geodispatch: ${sentence}\n`));
  const store = await openStore(settings.dataDir);
  return { settings, store, lookup, overrides, extract, clock: () => new Date() };
}

/** Starts to listen. Throws what `listen` throws (EADDRINUSE, EACCES, …) beside what openParts throws. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const parts = await openParts(settings);
  const log = createLog({ allRequests: settings.log === 'requests' || (settings.log === 'auto' && isPublic(settings)) });
  const app = createApp({ ...parts, version: VERSION, clientFolder: CLIENT_FOLDER, baseMapFolder: BASE_MAP_FOLDER, log });
  const server = createHttpServer(app);
  try {
    await listening(server, settings);
  } catch (error) {
    await parts.store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const unwatch = parts.overrides.watch();
  let closed: Promise<void> | undefined;
  return {
    url: `http://${hostInUrl(settings.host)}:${port}/`,
    port,
    parts,
    connections: () => connectionsOf(server),
    close: () => (closed ??= close(server, parts).finally(unwatch)),
  };
}

function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(void server.off('error', reject)));
  });
}

async function close(server: Server, parts: Parts): Promise<void> {
  await closeGracefully(server);
  await parts.store.close();
}

/** An address as it stands in a URL: IPv6 in brackets, "every address" as this machine. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
