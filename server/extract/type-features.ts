/**
 * What a linear model sees of a trigger in its sentence: the words, those right around the trigger, and what the lexicon calls them.
 * Every feature has a readable name ("N:grenade": the word stands near the trigger), so that a weight can be argued with.
 */
import type { TriggerEntry } from './lexicon/lexicon.ts';
import type { Reading } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Feature name → number of its row in the table of weights; -1 when it has none. */
export type RowOf = (feature: string) => number;

/** Words on either side that count as near, and as told with the trigger at all. */
const NEAR = 4;
const REACH = 25;
/** Words are also seen without their endings, by so many first letters. */
const STEM = 5;
/** Words of a sentence that are seen; sentences without end are cut. */
const MAX_WORDS = 60;

/** Rows of a word, kept with the word by the features that found them. */
interface WordRows {
  readonly owner: TypeFeatures;
  /** Wherever it stands in the sentence. */
  readonly sentence: readonly number[];
  /** Near the trigger. */
  readonly near: readonly number[];
  /** As a word of the trigger; looked up when first needed. */
  trigger: number | undefined;
}

/** Reads features with one numbering; what is found out about a word is kept, so that a text costs one look-up per token. */
export class TypeFeatures {
  readonly #rowOf: RowOf;
  readonly #classes = new Map<string, Map<string, number>>();

  constructor(rowOf: RowOf) {
    this.#rowOf = rowOf;
  }

  /** Rows of a trigger, or of the sentence as a whole when none is given; a row may come twice. */
  rows(reading: Reading, trigger?: PhraseMatch<TriggerEntry>): readonly number[] {
    const rows: number[] = [];
    this.#addWords(reading.sentence.tokens, trigger, rows);
    this.#addClasses(reading, trigger, rows);
    return rows;
  }

  /** Rows of one word wherever it stands in the sentence. */
  ofWord(token: Token): readonly number[] {
    return token.kind === 'word' ? this.#word(token).sentence : [];
  }

  #addWords(tokens: readonly Token[], trigger: PhraseMatch<TriggerEntry> | undefined, rows: number[]): void {
    const from = trigger === undefined ? 0 : Math.max(0, trigger.first - REACH);
    const to = Math.min(tokens.length, trigger === undefined ? MAX_WORDS : trigger.end + REACH);
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      if (token.kind === 'sign') continue;
      const { sentence, near } = this.#word(token);
      for (const row of sentence) rows.push(row);
      if (trigger !== undefined && at >= trigger.first - NEAR && at < trigger.end + NEAR) for (const row of near) rows.push(row);
    }
    if (trigger !== undefined) for (let at = trigger.first; at < trigger.end; at++) addKnown(rows, this.#ofTrigger(tokens[at]!));
  }

  #ofTrigger(token: Token): number {
    const rows = this.#word(token);
    rows.trigger ??= this.#rowOf(`T:${stem(token.lower)}`);
    return rows.trigger;
  }

  #word({ word, lower, kind }: Token): WordRows {
    const known = word.rows as WordRows | undefined;
    if (known?.owner === this) return known;
    const names = kind === 'number' ? ['#'] : [...new Set([lower, `${stem(lower)}*`])];
    const found: WordRows = {
      owner: this,
      sentence: [this.#rowOf(`S:${names[0]}`)].filter((row) => row >= 0),
      near: names.map((name) => this.#rowOf(`N:${name}`)).filter((row) => row >= 0),
      trigger: undefined,
    };
    word.rows = found;
    return found;
  }

  /** What the lexicon knows around the trigger: its rule, other triggers, parties before and after it, weapons, targets, counts, places. */
  #addClasses(reading: Reading, trigger: PhraseMatch<TriggerEntry> | undefined, rows: number[]): void {
    const at = trigger?.first ?? Number.POSITIVE_INFINITY;
    const own: number[] = [];
    const add = (group: string, name: string): void => {
      const row = this.#classRow(group, name);
      if (row >= 0 && !own.includes(row)) own.push(row);
    };
    add('R:', trigger === undefined ? '' : trigger.value.type);
    if (trigger !== undefined) add('I:', trigger.value.id);
    for (const other of reading.triggers) if (other !== trigger) add(other.first < at ? 'O<:' : 'O>:', other.value.type);
    for (const { first, value } of reading.actors) {
      add(first < at ? 'A<:' : 'A>:', value.sector);
      if (value.country !== null) add(first < at ? 'C<:' : 'C>:', value.country);
    }
    for (const { first, value } of reading.contexts) {
      add(first < at ? 'X<:' : 'X>:', value);
      add('X:', value);
    }
    for (const { value } of reading.weapons) add('W:', value);
    for (const { value } of reading.targets) add('G:', value);
    for (const { value } of reading.assertions) add('Q:', value);
    for (const { value } of reading.harm) add('H:', value);
    if (reading.toponyms.some(({ kind }) => kind === 'literal')) add('P', '');
    if (trigger !== undefined && reading.toponyms.some(({ first }) => first === trigger.end)) add('P>', '');
    if (trigger !== undefined && reading.toponyms.some(({ last }) => last === trigger.first)) add('P<', '');
    if (reading.dates.length > 0) add('D', '');
    for (const row of own) rows.push(row);
  }

  /** The row of a feature that is called by its group and a name of the lexicon; there are few of these, so all are kept. */
  #classRow(group: string, name: string): number {
    const known = this.#classes.get(group) ?? new Map<string, number>();
    if (known.size === 0) this.#classes.set(group, known);
    const row = known.get(name) ?? this.#rowOf(group + name);
    known.set(name, row);
    return row;
  }
}

const addKnown = (rows: number[], row: number): void => {
  if (row >= 0) rows.push(row);
};

const stem = (word: string): string => word.slice(0, STEM);
