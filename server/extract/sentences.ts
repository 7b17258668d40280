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
/** Words that begin a sentence after "U.S.", where any other word with a capital may be part of a name. */
const STARTERS: ReadonlySet<string> = new Set(
  'the a an he she it they we i you in on at but and this that these those there his her its their when while after before as for if with by from some many most both according however meanwhile also since last not now so such then to what who why how our my all another each more several el la los las en un una de se su al no y'.split(
    ' ',
  ),
);
const TERMINAL: ReadonlySet<string> = new Set('.!?…');
const CLOSING: ReadonlySet<string> = new Set('"\'”’»)]');

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
    const newline = before === undefined ? -1 : lineBreak(text, before.end, token.start);
    if (newline >= 0) {
      const isBlank = lineBreak(text, newline + 1, token.start) >= 0;
      if (isBlank || endsLine(before!, token, before!.end - lineStart)) close();
      if (isBlank) paragraph += 1;
      lineStart = token.start;
    } else if (before !== undefined && before.end < token.start && current.length > 0)
      if (current.length >= LONGEST || endsSentence(current, token, lexicon)) close();
    current.push(token);
    before = token;
  }
  close();
  return sentences;
}

/** Where the next one is; -1 where there is none. */
function lineBreak(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_BREAK) return at;
  return -1;
}
const LINE_BREAK = 10;

/** A single line break ends a sentence unless it looks like prose wrapped at a column. */
const endsLine = (before: Token, after: Token, lineLength: number): boolean =>
  /[.!?…]/.test(before.text) || lineLength < WRAPPED_LINE || after.kind === 'sign';

function endsSentence(current: readonly Token[], after: Token, lexicon: Lexicon): boolean {
  let last = current.length - 1;
  while (last > 0 && CLOSING.has(current[last]!.text)) last -= 1;
  const stop = current[last]!;
  if (!TERMINAL.has(stop.text.length === 1 ? stop.text : stop.text.at(-1)!)) return false;
  if (!(after.capital || after.kind !== 'word')) return false;
  if (stop.text !== '.') return stop.kind === 'sign' || STARTERS.has(after.lower); // "U.S. forces", "the U.S. Attorney"
  const word = current[last - 1];
  const isAbbreviation =
    word !== undefined && word.end === stop.start && (lexicon.abbreviations.has(word.lower) || /(?:^|-)\p{Lu}$/u.test(word.text));
  return !isAbbreviation;
}
