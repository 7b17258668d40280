/** export-probe.ts FOLDER FORMAT FILE: one download of a store into a file, as `export --out` does it; how long, and how much memory at most. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storedBatches } from '../../server/export/feature-batches.ts';
import { formatOf } from '../../server/export/formats.ts';
import { openStore } from '../../server/store/open-store.ts';

export interface ExportProbe {
  readonly seconds: number;
  /** The most above the open store. */
  readonly bytes: number;
}

const EVERY = 20; // milliseconds between two looks

const [folder = '', name = '', file = ''] = process.argv.slice(2);
const store = await openStore(folder);
await store.features({ collection: 'events', samples: 'include' }, { limit: 1 });
globalThis.gc?.();
const idle = process.memoryUsage.rss();
let most = idle;
const looking = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, EVERY);
const started = performance.now();
const about = { generated_at: new Date().toISOString(), samples: 'include', folder } as const;
const batches = storedBatches((page) => store.features({ collection: 'events', samples: 'include' }, page));
await pipeline(Readable.from(formatOf(name)?.write(batches, about) ?? []), createWriteStream(file));
const seconds = (performance.now() - started) / 1000;
clearInterval(looking);
await store.close();
console.log(JSON.stringify({ seconds, bytes: most - idle } satisfies ExportProbe));
