/** Text → sentences, each with its tokens and the number of its paragraph. */
import type { Span } from '../model/span.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

/** Lines longer than this that end without a full stop are wrapped prose, not headings. */
const WRAPPED_LINE = 55;
/** Lists and text without full stops are cut after so many words: what is found in a sentence is weighed against everything else in it. */
const LONGEST = 200;
const TERMINAL = /[.!?…]/;
const CLOSING = /["'”’»)\]]/;

export function splitSentences(text: string, lexicon: Lexicon): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let current: Token[] = [];
  const close = (): void => {
    if (current.length > 0) sentences.push({ start: current[0]!.start, end: current.at(-1)!.end, tokens: current, paragraph });
    current = [];
  };
  let lineStart = 0;
  let before: Token | undefined;
  for (const token of tokenize(text)) {
    const between = before === undefined ? '' : text.slice(before.end, token.start);
    const newline = between.indexOf('\n');
    if (newline >= 0) {
      const isBlank = between.indexOf('\n', newline + 1) >= 0;
      if (isBlank || endsLine(before!, token, before!.end - lineStart)) close();
      if (isBlank) paragraph += 1;
      lineStart = token.start;
    } else if (between !== '' && current.length > 0 && (current.length >= LONGEST || endsSentence(current, token, lexicon))) close();
    current.push(token);
    before = token;
  }
  close();
  return sentences;
}

/** A single line break ends a sentence unless it looks like prose wrapped at a column. */
const endsLine = (before: Token, after: Token, lineLength: number): boolean =>
  TERMINAL.test(before.text) || lineLength < WRAPPED_LINE || after.kind === 'sign';

function endsSentence(current: readonly Token[], after: Token, lexicon: Lexicon): boolean {
  let last = current.length - 1;
  while (last > 0 && CLOSING.test(current[last]!.text)) last -= 1;
  const stop = current[last]!;
  if (!TERMINAL.test(stop.text.at(-1)!)) return false;
  if (!(after.capital || after.kind !== 'word')) return false;
  if (stop.text !== '.') return stop.kind === 'sign' || after.capital; // "U.S. forces": only a capital may begin a sentence there
  const word = current[last - 1];
  const isAbbreviation =
    word !== undefined && word.end === stop.start && (lexicon.abbreviations.has(word.lower) || /^\p{Lu}$/u.test(word.text));
  return !isAbbreviation;
}
