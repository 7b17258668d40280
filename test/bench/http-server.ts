/** The thread of http.ts: the application with an empty store and the real gazetteer, and an empty Express route beside it. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import express from 'express';
import { readSettings } from '../../server/settings.ts';
import { startServer } from '../../server/wire-up.ts';

/** What is said to http.ts when both listen. */
export interface BenchPorts {
  readonly search: number;
  readonly empty: number;
}

const folder = mkdtempSync(join(tmpdir(), 'geodispatch-bench-'));
const { port: search } = await startServer(readSettings({ DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1' }));
const empty = express()
  .get('/', (_request, response) => void response.end())
  .listen(0, '127.0.0.1');
await once(empty, 'listening');
rmSync(folder, { recursive: true }); // nothing of it is asked for

parentPort?.postMessage({ search, empty: (empty.address() as AddressInfo).port } satisfies BenchPorts);
