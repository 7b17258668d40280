/** One sentence with everything that was found in it: what the later steps choose from. */
import type { TargetType, Weapon } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import { clausesOf } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { findDates } from './dates.ts';
import type { HarmWord, Language } from './languages.ts';
import type { ActorEntry, Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Mention } from './mention.ts';

export interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  /** Number of the sentence in the report. */
  readonly number: number;
  readonly clauses: readonly number[];
  readonly toponyms: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly triggers: readonly PhraseMatch<TriggerEntry>[];
  readonly actors: readonly PhraseMatch<ActorEntry>[];
  readonly weapons: readonly PhraseMatch<Weapon>[];
  readonly targets: readonly PhraseMatch<TargetType>[];
  readonly assertions: readonly PhraseMatch<keyof Lexicon['assertions']>[];
  readonly harm: readonly PhraseMatch<HarmWord>[];
  readonly anaphora: readonly PhraseMatch<'settlement' | 'region' | 'capital'>[];
}

export function readSentence(
  text: string,
  sentence: Sentence,
  number: number,
  toponyms: readonly Mention[],
  language: Language,
  published: string | null,
): Reading {
  const { tokens } = sentence;
  const triggers = language.triggers.matchAll(tokens);
  return {
    text,
    sentence,
    number,
    clauses: clausesOf(
      tokens,
      language.lexicon,
      triggers.map(({ first }) => first),
    ),
    toponyms,
    dates: findDates(text, sentence, language.lexicon.dates, published),
    triggers,
    actors: language.actors.matchAll(tokens),
    weapons: language.weapons.matchAll(tokens),
    targets: language.targets.matchAll(tokens),
    assertions: language.assertions.matchAll(tokens),
    harm: language.harm.matchAll(tokens),
    anaphora: language.anaphora.matchAll(tokens),
  };
}

/** The characters that a stretch of tokens covers. */
export const spanOf = ({ sentence }: Reading, { first, end }: { readonly first: number; readonly end: number }): Span => ({
  start: sentence.tokens[first]!.start,
  end: sentence.tokens[end - 1]!.end,
});

/** Whether two token positions lie in one clause. */
export const sameClause = ({ clauses }: Reading, a: number, b: number): boolean => clauses[a] === clauses[b];
