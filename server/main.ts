/** `npm start`: reads the settings, starts the server, fills an empty store with the samples, and ends gracefully. */
import { isPublic } from './api/visibility.ts';
import { loadSamples } from './ingest/samples.ts';
import { readSettings, type Settings } from './settings.ts';
import { type RunningServer, startServer } from './wire-up.ts';

let isEnding = false;
const FORCED = 130; // exit status of a second signal

try {
  const settings = readSettings(process.env);
  const server = await startServer(settings);
  endOnSignal(server);
  const samples = await fillOrClear(settings, server);
  console.log(
    `Geodispatch is at ${settings.baseUrl?.href ?? server.url}${samples}${isPublic(settings) ? ' – others can reach it, writing needs a token' : ''} (Ctrl-C ends it)`,
  );
} catch (error) {
  if (isEnding) process.exit(0); // Ctrl-C while the samples were being read
  console.error(`geodispatch: ${startFault(error as NodeJS.ErrnoException)}`);
  process.exit(1);
}

/** What to add to the line that says where the server is. */
async function fillOrClear(settings: Settings, { parts }: RunningServer): Promise<string> {
  if (!settings.samples) {
    const { samples } = await parts.store.counts();
    return samples > 0 ? ` – ${await parts.store.removeSamples()} sample reports removed` : '';
  }
  const stored = await loadSamples(parts);
  return stored > 0 ? ` – ${stored} sample reports loaded` : '';
}

function endOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(server));
  }
}

let endedAt = 0;
const SAME_SIGNAL = 500; // milliseconds within which a second signal is the same one: a terminal and a supervisor may both send it

/** Answers that are under way finish; whoever asks a second time does not want to wait. */
async function end(server: RunningServer): Promise<void> {
  if (isEnding) {
    if (performance.now() - endedAt > SAME_SIGNAL) process.exit(FORCED);
    return;
  }
  isEnding = true;
  endedAt = performance.now();
  const closed = server.close();
  const open = await server.connections();
  if (open > 0) console.error(`geodispatch: ${open} connections are finishing; a second Ctrl-C ends at once.`);
  await closed;
  process.exit(0);
}

function startFault(error: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  const where = `${error.address ?? ''}:${error.port ?? ''}`;
  if (error.code === 'EADDRINUSE')
    return `${where} is taken by another program; choose another port: PORT=${(error.port ?? 8080) + 1} npm start`;
  if (error.code === 'EACCES' && error.port !== undefined)
    return `${where} may not be used by this user; choose a port above 1023: PORT=8080 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is not an address of this machine (${error.message}); use 127.0.0.1`;
  return error.message;
}
