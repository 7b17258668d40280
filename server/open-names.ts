/** The gazetteer as the data folder has it: packaged places, imports, and over them the overrides. */
import { openMerged } from '../gazetteer/open-merged.ts';
import { OverrideBook } from '../gazetteer/override-book.ts';
import { withOverrides } from '../gazetteer/overrides.ts';
import type { Lookup } from '../gazetteer/types.ts';
import { mergedFolder, overridesFile } from './import-paths.ts';

export interface Names {
  /** Obeys the overrides. */
  readonly lookup: Lookup;
  readonly overrides: OverrideBook;
}

/** `say` hears what is not used and why. Throws an Error with a sentence when the gazetteer is not built. */
export function openNames(dataDir: string, say: (sentence: string) => void): Names {
  const { lookup, note } = openMerged(mergedFolder(dataDir));
  if (note !== null) say(note);
  const overrides = new OverrideBook(overridesFile(dataDir), say);
  return { lookup: withOverrides(lookup, overrides), overrides };
}
