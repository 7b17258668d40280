/** Which compiled gazetteer to open: the one with the imports where it still stands for the packaged one, else the packaged one and a sentence. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIndexHead } from './index-file.ts';
import { INDEX_FILE, INDEX_VERSION, type IndexTables } from './index-layout.ts';
import { type GazetteerMemory, openGazetteer, readGazetteer } from './lookup.ts';
import { defaultIndexFolder } from './paths.ts';
import type { Lookup } from './types.ts';

export interface OpenedGazetteer {
  readonly lookup: Lookup;
  /** What `lookup` reads; other threads open it too. */
  readonly memory: GazetteerMemory;
  /** Why what was imported is not in it, one sentence; null when all is well. */
  readonly note: string | null;
}

/** What tells one packaged index from another. */
export const indexStamp = (folder: string): string => readIndexHead(join(folder, INDEX_FILE)).stamp;

/** `mergedFolder` may not be there. The polygons of regions are the packaged ones in any case. Throws when the packaged gazetteer cannot be opened. */
export function openMerged(mergedFolder: string, packagedFolder: string = defaultIndexFolder()): OpenedGazetteer {
  if (!existsSync(join(mergedFolder, INDEX_FILE)) || !existsSync(join(packagedFolder, INDEX_FILE)))
    return { ...opened(readGazetteer(packagedFolder)), note: null };
  const merged = tryMerged(mergedFolder, packagedFolder);
  if (typeof merged !== 'string') return { ...merged, note: null };
  return {
    ...opened(readGazetteer(packagedFolder)),
    note: `What was imported is not used, because ${merged}; run \`geodispatch import --rebuild\` to put it in again.`,
  };
}

type Opened = Pick<OpenedGazetteer, 'lookup' | 'memory'>;

const opened = (memory: GazetteerMemory): Opened => ({ lookup: openGazetteer(memory), memory });

/** The gazetteer with the imports, or why there is none. */
function tryMerged(mergedFolder: string, packagedFolder: string): Opened | string {
  try {
    const { tables } = readIndexHead<IndexTables>(join(mergedFolder, INDEX_FILE));
    if (tables.version !== INDEX_VERSION) return `its index has version ${tables.version} and ${INDEX_VERSION} was expected`;
    if (tables.base !== indexStamp(packagedFolder)) return 'the packaged gazetteer has changed since';
    return opened(readGazetteer(mergedFolder, join(packagedFolder, 'areas')));
  } catch (error) {
    return `its index cannot be read (${(error as Error).message})`;
  }
}
