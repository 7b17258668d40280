import type { Lookup } from '../../gazetteer/types.ts';
import { type Names, openNames } from '../open-names.ts';
import { readSettings } from '../settings.ts';
import { WorkError } from './command.ts';

/** The compiled gazetteer with the imports and overrides of DATA_DIR; throws WorkError, which says what to do, when it is not built or not whole. */
export function openLookup(say: (sentence: string) => void = sayOnStderr): Lookup {
  return openNamesOfDataDir(say).lookup;
}

/** The same with the overrides themselves. */
export function openNamesOfDataDir(say: (sentence: string) => void = sayOnStderr): Names {
  const { dataDir } = readSettings(process.env);
  try {
    return openNames(dataDir, say);
  } catch (error) {
    throw new WorkError(`The gazetteer cannot be opened: ${(error as Error).message}`);
  }
}

export const sayOnStderr = (sentence: string): void => void process.stderr.write(`geodispatch: ${sentence}\n`);
