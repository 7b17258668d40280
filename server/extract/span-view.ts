/** A sentence made ready for the features of its spans. */
import type { NameContext } from './name-context.ts';
import type { Sentence } from './sentences.ts';
import { spanCandidates } from './span-candidates.ts';
import { classesOf, type WordClasses } from './span-classes.ts';
import type { SentenceView } from './span-features.ts';
import type { ReportWords } from './span-report.ts';
import type { Token } from './tokens.ts';

/** Undefined where nothing could be a name. */
export function viewOf({ tokens }: Sentence, context: NameContext, words: ReportWords): SentenceView | undefined {
  const spans = spanCandidates(tokens, context);
  if (spans.length === 0) return undefined;
  const [knownEnd, knownThrough] = [zeros(tokens.length), zeros(tokens.length)];
  const levels = zeros(tokens.length);
  const classes: WordClasses[] = [];
  for (let at = 0; at < tokens.length; at++) {
    levels[at] = tokens[at]!.capital ? 0 : -1;
    classes.push(classesOf(tokens[at]!));
  }
  for (const { first, last, end, reading } of spans) {
    if (last - first === 1 && end === tokens[first]!.end) levels[first] = reading.level;
    if (reading.level === 0) continue;
    knownEnd[first] = Math.max(knownEnd[first]!, last);
    for (let at = first + 1; at < last; at++) knownThrough[at] = 1;
  }
  return {
    tokens,
    classes,
    spans,
    words,
    levels,
    isCapitals: isInCapitals(tokens),
    knownEnd,
    knownThrough,
    ...runsOf(tokens),
  };
}

/** A plain list: sentences are short, and typed ones are dear to make. */
const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/** Words with capitals that follow each other without a sign between. */
function runsOf(tokens: readonly Token[]): Pick<SentenceView, 'runStart' | 'runEnd'> {
  const [runStart, runEnd] = [zeros(tokens.length), zeros(tokens.length)];
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    if (isCapitalWord(tokens[first]!)) while (last + 1 < tokens.length && isCapitalWord(tokens[last + 1]!)) last += 1;
    for (let at = first; at <= last; at++) {
      runStart[at] = first;
      runEnd[at] = last;
    }
    first = last + 1;
  }
  return { runStart, runEnd };
}

const isCapitalWord = ({ kind, capital }: Token): boolean => capital && kind === 'word';

/** Headings and shouting: a capital says nothing there. */
const LEAST_WORDS = 4;
const SHARE = 0.7;

function isInCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, text, capital } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    words += 1;
    if (capital && (text === text.toUpperCase() || text.charCodeAt(1) < LOWER_A)) capitals += 1;
  }
  return words >= LEAST_WORDS && capitals >= words * SHARE;
}

const LOWER_A = 97;
