/** One pattern of words, step by step, tried at a place of a text. How patterns are written stands in phrases.ts. */
import type { Token } from './tokens.ts';

export interface Step {
  /** As written, without the sign for "may be missing": equal steps have equal texts. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}

export interface Pattern<T> {
  readonly steps: readonly Step[];
  readonly value: T;
}

const GAP = '...';
/** Words that a gap may stand for at most. */
const MAX_GAP = 3;

export function parseStep(written: string): Step {
  const gap = written === GAP;
  const optional = written.endsWith('?');
  const text = optional ? written.slice(0, -1) : written;
  const choices = gap ? [] : text.split('|');
  return {
    text,
    words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    prefixes: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    optional,
    gap,
  };
}

/** The token number after the last step, or -1. A step that may be missing is taken where it can be, a gap as short as it can be. */
export function matchSteps(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  if (step === steps.length) return at;
  const wanted = steps[step]!;
  if (wanted.gap) return matchGap(steps, step + 1, tokens, at);
  if (at < tokens.length && accepts(wanted, tokens[at]!.lower)) {
    const end = matchSteps(steps, step + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return wanted.optional ? matchSteps(steps, step + 1, tokens, at) : -1;
}

function matchGap(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  for (let next = at; next <= at + MAX_GAP && next < tokens.length; next++) {
    const end = matchSteps(steps, step, tokens, next);
    if (end >= 0) return end;
    if (tokens[next]!.kind === 'sign') return -1;
  }
  return -1;
}

function accepts({ words, prefixes }: Step, word: string): boolean {
  if (words.has(word)) return true;
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return false;
}
