/**
 * The names of places of a report, by weights fitted to news in which they are marked: every candidate span is scored, those that overlap compete, and the same
 * words elsewhere in the report have a say.
 */
import { SPAN_THRESHOLD, SPAN_WEIGHTS } from './lexicon/en/span-weights.ts';
import type { NameContext } from './name-context.ts';
import type { Sentence } from './sentences.ts';
import type { SpanCandidate } from './span-candidates.ts';
import { classesOf, classNumber, isOf } from './span-classes.ts';
import { collectFeatures, type SentenceView } from './span-features.ts';
import { FEATURES, featureName } from './span-layout.ts';
import { chooseSpans, spanProbabilities } from './span-lattice.ts';
import { reportWords } from './span-report.ts';
import { FirstReading, SECOND_FEATURES, secondName } from './span-second.ts';
import { WeightSum, WordWeightSum } from './span-sinks.ts';
import { viewOf } from './span-view.ts';
import type { Token } from './tokens.ts';

export interface ScoredSpan extends SpanCandidate {
  /** 0–1 */
  readonly probability: number;
}

/** Languages with weights; the others are read by rules (span-rules.ts). */
export const SCORED_LANGUAGES: ReadonlySet<string> = new Set(['en']);

const firstSum = new WordWeightSum(Float64Array.from({ length: FEATURES }, (_, id) => SPAN_WEIGHTS[featureName(id)] ?? 0));
const secondSum = new WeightSum(Float64Array.from({ length: SECOND_FEATURES }, (_, id) => SPAN_WEIGHTS[secondName(id)] ?? 0));

interface Read {
  readonly view: SentenceView;
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

/** The chosen spans, sentence by sentence. */
export function scoredSpans(sentences: readonly Sentence[], context: NameContext): readonly (readonly ScoredSpan[])[] {
  const words = reportWords(context.text, sentences);
  const reads = sentences.map((sentence) => readOnce(viewOf(sentence, context, words)));
  const first = new FirstReading();
  for (const read of reads) if (read !== undefined) first.add(read.view.spans, read.probabilities);
  return reads.map((read) => (read === undefined ? NONE : chosen(read, first)));
}

const NONE: readonly never[] = [];

function chosen(read: Read, first: FirstReading): readonly ScoredSpan[] {
  const { spans } = read.view;
  const probabilities = readAgain(read, first);
  return chooseSpans(spans, probabilities, SPAN_THRESHOLD)
    .map((number) => ({ ...spans[number]!, probability: probabilities[number]! }))
    .filter((span) => !isCalledAfterPlace(span, read.view.tokens));
}

/** "Paris Hilton visited": a sentence that begins with a town's name and a surname, and nothing more with a capital, begins with a person. */
function isCalledAfterPlace({ first, last, probability }: ScoredSpan, tokens: readonly Token[]): boolean {
  const [surname, after] = [tokens[last], tokens[last + 1]];
  if (first > 0 || last > 1 || probability > SURE || surname?.capital !== true || after?.kind !== 'word' || after.capital) return false;
  return isOf(classesOf(surname), SURNAME);
}
const SURE = 0.7;
const SURNAME = classNumber('surname');

function readOnce(view: SentenceView | undefined): Read | undefined {
  if (view === undefined) return undefined;
  const { spans } = view;
  const scores = new Float64Array(spans.length);
  const probabilities = new Float64Array(spans.length);
  for (let number = 0; number < spans.length; number++) {
    firstSum.value = 0;
    collectFeatures(view, spans[number]!, firstSum);
    scores[number] = firstSum.value;
  }
  spanProbabilities(spans, scores, probabilities);
  return { view, scores, probabilities };
}

/** The same, with what the rest of the report says. */
function readAgain({ view, scores, probabilities }: Read, first: FirstReading): Float64Array {
  const { spans, tokens } = view;
  for (let number = 0; number < spans.length; number++) {
    secondSum.value = scores[number]!;
    first.features(spans[number]!, probabilities[number]!, tokens, secondSum);
    scores[number] = secondSum.value;
  }
  spanProbabilities(spans, scores, probabilities);
  return probabilities;
}
