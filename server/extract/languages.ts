/** The languages that reports are read in, their lexicons compiled once, and which of them a text is written in. */
import { en } from './lexicon/en/en.ts';
import { es } from './lexicon/es/es.ts';
import { ru } from './lexicon/ru/ru.ts';
import { uk } from './lexicon/uk/uk.ts';
import type { ActorEntry, Lexicon, PlaceCue, TriggerEntry } from './lexicon/lexicon.ts';
import type { TargetType, Weapon } from '../model/event.ts';
import { PhraseIndex } from './phrase-index.ts';
import { PhraseMatcher } from './phrases.ts';

/** What a word says of numbers of killed and injured. */
export type HarmWord = 'killed' | 'injured' | 'atLeast' | 'upTo' | 'notHere' | 'partOf';

/** A lexicon with its patterns ready to match. */
export interface Language {
  readonly lexicon: Lexicon;
  /** Of all these matchers. */
  readonly phrases: PhraseIndex;
  readonly triggers: PhraseMatcher<TriggerEntry>;
  readonly weapons: PhraseMatcher<Weapon>;
  readonly targets: PhraseMatcher<TargetType>;
  readonly actors: PhraseMatcher<ActorEntry>;
  readonly placeCues: PhraseMatcher<PlaceCue>;
  readonly siteNouns: PhraseMatcher<true>;
  readonly institutions: PhraseMatcher<true>;
  readonly anaphora: PhraseMatcher<'settlement' | 'region' | 'capital'>;
  readonly demonyms: PhraseMatcher<string>;
  readonly greatRegions: PhraseMatcher<string>;
  readonly assertions: PhraseMatcher<keyof Lexicon['assertions']>;
  readonly harm: PhraseMatcher<HarmWord>;
  readonly speech: PhraseMatcher<true>;
  readonly contexts: PhraseMatcher<string>;
  readonly idioms: PhraseMatcher<true>;
}

const LEXICONS: Readonly<Record<string, Lexicon>> = { en, uk, ru, es };
const compiled = new Map<string, Language>();

/** The language of a BCP 47 tag; English when there is no lexicon for it. */
export function languageOf(tag: string): Language {
  const lexicon = LEXICONS[tag.toLowerCase().split('-', 1)[0] ?? ''] ?? en;
  const known = compiled.get(lexicon.language);
  if (known !== undefined) return known;
  const language = compile(lexicon);
  compiled.set(lexicon.language, language);
  return language;
}

/** Characters that are looked at to tell the language. */
const SAMPLE = 4_000;

/** `en`, `uk`, `ru` or `es`: by letters between Ukrainian and Russian, by frequent words between English and Spanish. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  if (cyrillic > count(sample, /\p{Script=Latin}/gu)) return count(sample, /[іїєґ]/g) >= count(sample, /[ыэъё]/g) ? 'uk' : 'ru';
  const words = sample.match(/\p{L}+/gu) ?? [];
  const hits = (lexicon: Lexicon): number => words.filter((word) => lexicon.signature.includes(word)).length;
  return hits(es) > hits(en) ? 'es' : 'en';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function compile(lexicon: Lexicon): Language {
  const { killed, injured, atLeast, upTo, notHere, partOf = [] } = lexicon.casualties;
  const phrases = new PhraseIndex();
  const of = <T>(patterns: readonly (readonly [pattern: string, value: T])[]) => new PhraseMatcher(patterns, phrases);
  const listed = (patterns: readonly string[]) => of(patterns.map((pattern) => [pattern, true] as const));
  const table = <K extends string>(lists: PatternTable<K>) => of(patternsOf(lists));
  return {
    lexicon,
    phrases,
    triggers: of(lexicon.triggers.flatMap((entry) => entry.patterns.map((pattern) => [pattern, entry] as const))),
    weapons: table(lexicon.weapons),
    targets: table(lexicon.targets),
    actors: of(lexicon.actors.flatMap((entry) => entry.patterns.map((pattern) => [pattern, entry] as const))),
    placeCues: table(lexicon.placeCues),
    siteNouns: listed(lexicon.siteNouns),
    institutions: listed(lexicon.institutionNouns),
    anaphora: table(lexicon.anaphora),
    demonyms: table(lexicon.demonyms ?? {}),
    greatRegions: table(lexicon.greatRegions),
    assertions: table(lexicon.assertions),
    harm: table({ killed, injured, atLeast, upTo, notHere, partOf }),
    contexts: table(Object.fromEntries(Object.entries(lexicon.contexts ?? {}).map(([name, { patterns }]) => [name, patterns]))),
    idioms: listed(lexicon.idioms ?? []),
    speech: listed(lexicon.speechVerbs),
  };
}

/** Patterns by what they stand for. */
type PatternTable<K extends string> = Readonly<Partial<Record<K, readonly string[]>>>;

const patternsOf = <K extends string>(table: PatternTable<K>): readonly (readonly [pattern: string, value: K])[] =>
  Object.entries(table).flatMap(([value, patterns]) => (patterns as readonly string[]).map((pattern) => [pattern, value as K] as const));
