/**
 * The compiled gazetteer as threads share it: read once, posted to a worker as it is (a SharedArrayBuffer is handed on, not copied), and opened
 * there by openGazetteer. What a thread derives from it for itself, places as objects and answers it remembers, stays its own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIndexMemory } from './index-file.ts';
import { INDEX_FILE } from './index-layout.ts';
import { defaultIndexFolder } from './paths.ts';

export interface GazetteerMemory {
  /** The whole index file. */
  readonly index: SharedArrayBuffer;
  /** Where it was read from; named in what goes wrong. */
  readonly path: string;
  /** Polygons, which are read when one is asked for. */
  readonly areasFolder: string;
}

/** Reads a compiled gazetteer. Throws with a sentence when it is not there. */
export function readGazetteer(folder: string = defaultIndexFolder(), areasFolder: string = join(folder, 'areas')): GazetteerMemory {
  const path = join(folder, INDEX_FILE);
  if (!existsSync(path)) throw new Error(`there is no gazetteer at ${path}; run \`npm run build\` to compile it.`);
  return { index: readIndexMemory(path), path, areasFolder };
}
