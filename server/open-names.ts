/** The gazetteer as the data folder has it: packaged places, imports, and over them the overrides. */
import { type GazetteerMemory, openGazetteer } from '../gazetteer/lookup.ts';
import { openMerged } from '../gazetteer/open-merged.ts';
import { OverrideBook } from '../gazetteer/override-book.ts';
import { withOverrides } from '../gazetteer/overrides.ts';
import type { Lookup } from '../gazetteer/types.ts';
import { mergedFolder, overridesFile } from './import-paths.ts';

export interface Names {
  /** Obeys the overrides. */
  readonly lookup: Lookup;
  readonly overrides: OverrideBook;
  /** What another thread opens the same gazetteer with. */
  readonly memory: GazetteerMemory;
}

/** `say` hears what is not used and why. Throws an Error with a sentence when the gazetteer is not built. */
export function openNames(dataDir: string, say: (sentence: string) => void): Names {
  const { lookup, memory, note } = openMerged(mergedFolder(dataDir));
  if (note !== null) say(note);
  return { ...overridden(lookup, dataDir, say), memory };
}

/** The same in another thread: the gazetteer is not read again, the overrides are. */
export const openSharedNames = (memory: GazetteerMemory, dataDir: string): Lookup =>
  overridden(openGazetteer(memory), dataDir, () => undefined).lookup; // the thread that read it has said what there was to say

function overridden(lookup: Lookup, dataDir: string, say: (sentence: string) => void): Pick<Names, 'lookup' | 'overrides'> {
  const overrides = new OverrideBook(overridesFile(dataDir), say);
  return { lookup: withOverrides(lookup, overrides), overrides };
}
