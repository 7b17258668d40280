import type { Lookup } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import type { NameFinder } from './name-finder.ts';

/** What a whole report shares while its names are looked for. */
export interface NameContext {
  readonly text: string;
  readonly language: Language;
  readonly lookup: Lookup;
  readonly names: NameFinder;
  /** Lower case. */
  readonly surnames: ReadonlySet<string>;
}
