import type { Lookup } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import type { NameFinder } from './name-finder.ts';

/** What a whole report shares while its names are looked for. */
export interface NameContext {
  readonly text: string;
  readonly language: Language;
  readonly lookup: Lookup;
  readonly names: NameFinder;
}

/** What rules need beside (span-rules.ts). */
export interface RuleContext extends NameContext {
  /** Lower case. */
  readonly surnames: ReadonlySet<string>;
  /** ISO codes of those in which places of the report lie. */
  readonly countries: ReadonlySet<string>;
}
