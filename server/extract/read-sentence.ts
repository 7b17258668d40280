/** A sentence → its reading: parties, weapons, dates and the words that tell of events, each found once. */
import { withCountries } from './actor-countries.ts';
import { clausesOf } from './clauses.ts';
import { findDates } from './dates.ts';
import type { Language } from './languages.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './mentions.ts';
import { refineTriggers } from './refine-triggers.ts';
import type { Sentence } from './sentences.ts';
import { namesUnknownPlace } from './unknown-place.ts';

export function readSentence(
  text: string,
  sentence: Sentence,
  number: number,
  toponyms: readonly Mention[],
  language: Language,
  published: string | null,
): Reading {
  const { tokens } = sentence;
  const starts = language.phrases.starts(tokens);
  const idioms = language.idioms.matchAll(tokens, starts);
  const triggers = language.triggers
    .matchLongest(tokens, starts)
    .filter((trigger) => !idioms.some(({ first, end }) => first < trigger.end && end > trigger.first));
  const reading = {
    text,
    sentence,
    number,
    clauses: clausesOf(
      tokens,
      language.lexicon,
      triggers.map(({ first }) => first),
    ),
    toponyms,
    unknownPlace: namesUnknownPlace(sentence, toponyms, language),
    dates: findDates(text, sentence, language.lexicon.dates, published),
    actors: withCountries(language.actors.matchAll(tokens, starts), toponyms),
    weapons: language.weapons.matchAll(tokens, starts),
    targets: language.targets.matchAll(tokens, starts),
    assertions: language.assertions.matchAll(tokens, starts),
    harm: language.harm.matchAll(tokens, starts),
    anaphora: language.anaphora.matchAll(tokens, starts),
    contexts: triggers.length === 0 ? [] : language.contexts.allAt(tokens, starts),
  };
  return { ...reading, triggers: refineTriggers(reading, triggers, language.lexicon) };
}
