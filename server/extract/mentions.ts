/** One sentence with everything that was found in it: what the later steps choose from. */
import type { TargetType, Weapon } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { DateMention } from './date-mention.ts';
import type { HarmWord } from './languages.ts';
import type { ActorEntry, Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import type { Mention } from './mention.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Sentence } from './sentences.ts';

export interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  /** Number of the sentence in the report. */
  readonly number: number;
  readonly clauses: readonly number[];
  readonly toponyms: readonly Mention[];
  /** A place is named that the gazetteer does not know. */
  readonly unknownPlace: boolean;
  readonly dates: readonly DateMention[];
  readonly triggers: readonly PhraseMatch<TriggerEntry>[];
  readonly actors: readonly PhraseMatch<ActorEntry>[];
  readonly weapons: readonly PhraseMatch<Weapon>[];
  readonly targets: readonly PhraseMatch<TargetType>[];
  readonly assertions: readonly PhraseMatch<keyof Lexicon['assertions']>[];
  readonly harm: readonly PhraseMatch<HarmWord>[];
  readonly anaphora: readonly PhraseMatch<'settlement' | 'region' | 'capital'>[];
  /** Words that make something else of a trigger. */
  readonly contexts: readonly PhraseMatch<string>[];
}

/** The characters that a stretch of tokens covers. */
export const spanOf = ({ sentence }: Reading, { first, end }: { readonly first: number; readonly end: number }): Span => ({
  start: sentence.tokens[first]!.start,
  end: sentence.tokens[end - 1]!.end,
});

/** Whether two token positions lie in one clause. */
export const sameClause = ({ clauses }: Pick<Reading, 'clauses'>, a: number, b: number): boolean => clauses[a] === clauses[b];
