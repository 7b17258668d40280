import { openGazetteer } from '../../gazetteer/lookup.ts';
import type { Lookup } from '../../gazetteer/types.ts';
import { WorkError } from './command.ts';

/** The compiled gazetteer; throws WorkError, which says what to do, when it is not built or not whole. */
export function openLookup(): Lookup {
  try {
    return openGazetteer();
  } catch (error) {
    throw new WorkError(`The gazetteer cannot be opened: ${(error as Error).message}`);
  }
}
