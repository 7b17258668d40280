/** Weights of span features that make the marked names of documents likeliest, with a pull towards nought; and how right they are on other documents. */
import { FEATURES } from '../../server/extract/span-layout.ts';
import { chooseSpans, spanProbabilities } from '../../server/extract/span-lattice.ts';
import { FirstReading, SECOND_FEATURES } from '../../server/extract/span-second.ts';
import { FeatureList } from '../../server/extract/span-sinks.ts';
import { minimize } from './minimize.ts';
import type { MarkedDocument, MarkedSentence } from './span-documents.ts';

export const FIT = {
  folds: 5,
  /** Strength of the pull towards nought, for the first and for the second reading. */
  pull: 3,
  secondPull: 8,
  /** Features of fewer documents are left out. */
  leastDocuments: 6,
  rounds: 90,
  /** How much documents of a corpus count, where not once. */
  counts: { own: 2 } as Readonly<Record<string, number>>,
  threshold: 0.42,
} as const;

/** Both readings (span-scorer.ts). */
export interface SpanWeights {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** One sentence as a fit sees it: features, and a score it starts from. */
interface Part {
  readonly sentence: Pick<MarkedSentence, 'spans' | 'isGold'>;
  readonly ids: Int32Array;
  readonly ends: Int32Array;
  readonly base: Float64Array;
  readonly count: number;
}

const MOST_SPANS = 20_000;
const scores = new Float64Array(MOST_SPANS);
const probabilities = new Float64Array(MOST_SPANS);

export function fitSpans(documents: readonly MarkedDocument[]): SpanWeights {
  const first = fitFirst(documents);
  // what the second reading is fitted to must be as wrong as first readings of new documents are
  const parts: Part[][] = [];
  for (let fold = 0; fold < FIT.folds; fold++) {
    const weights = fitFirst(documents.filter((_, number) => number % FIT.folds !== fold));
    for (const document of documents.filter((_, number) => number % FIT.folds === fold)) parts.push(secondParts(document, weights));
  }
  return { first, second: fitParts(parts, SECOND_FEATURES, FIT.secondPull) };
}

const fitFirst = (documents: readonly MarkedDocument[]): Float64Array =>
  fitParts(
    documents.map(({ corpus, sentences }) =>
      sentences.map((sentence) => ({
        sentence,
        ids: sentence.ids,
        ends: sentence.ends,
        base: new Float64Array(sentence.spans.length),
        count: FIT.counts[corpus] ?? 1,
      })),
    ),
    FEATURES,
    FIT.pull,
  );

function fitParts(documents: readonly (readonly Part[])[], features: number, pull: number): Float64Array {
  const seen = new Int32Array(features);
  for (const parts of documents) for (const id of new Set(parts.flatMap(({ ids }) => [...ids]))) seen[id]! += 1;
  const all = documents.flat().filter(({ sentence }) => sentence.spans.length > 0);
  return minimize(features, FIT.rounds, (weights, gradient) => {
    let loss = 0;
    for (let id = 0; id < features; id++) {
      gradient[id] = pull * weights[id]!;
      loss += (pull * weights[id]! ** 2) / 2;
    }
    for (const part of all) loss += addPart(part, weights, gradient);
    for (let id = 0; id < features; id++) if (seen[id]! < FIT.leastDocuments) gradient[id] = 0;
    return loss;
  });
}

/** The loss of a sentence; its gradient is added. */
function addPart({ sentence: { spans, isGold }, ids, ends, base, count }: Part, weights: Float64Array, gradient: Float64Array): number {
  let loss = score(spans, ids, ends, base, weights);
  for (let span = 0, at = 0; span < spans.length; span++) {
    if (isGold[span] === 1) loss -= scores[span]!;
    const error = (probabilities[span]! - isGold[span]!) * count;
    for (; at < ends[span]!; at++) gradient[ids[at]!]! += error;
  }
  return loss * count;
}

function score(spans: MarkedSentence['spans'], ids: Int32Array, ends: Int32Array, base: Float64Array, weights: Float64Array): number {
  for (let span = 0, at = 0; span < spans.length; span++) {
    let sum = base[span]!;
    for (; at < ends[span]!; at++) sum += weights[ids[at]!]!;
    scores[span] = sum;
  }
  return spanProbabilities(spans, scores, probabilities);
}

/** A document after its first reading: the first scores to start from, and the features of the second reading. */
function secondParts({ corpus, sentences }: MarkedDocument, weights: Float64Array): Part[] {
  const read = sentences.map(({ spans, ids, ends }) => {
    score(spans, ids, ends, new Float64Array(spans.length), weights);
    return { base: scores.slice(0, spans.length), likely: probabilities.slice(0, spans.length) };
  });
  const reading = new FirstReading();
  sentences.forEach(({ spans }, at) => {
    reading.add(spans, read[at]!.likely);
  });
  return sentences.map((sentence, number) => {
    const list = new FeatureList();
    const { base, likely } = read[number]!;
    const ends = sentence.spans.map((span, at) => {
      reading.features(span, likely[at]!, sentence.tokens, list);
      return list.ids.length;
    });
    return { sentence, ids: Int32Array.from(list.ids), ends: Int32Array.from(ends), base, count: FIT.counts[corpus] ?? 1 };
  });
}

/** The spans that are found in a document, with whether they are marked; per sentence. */
export function findSpans(
  document: MarkedDocument,
  { first, second }: SpanWeights,
  threshold: number,
): readonly { readonly sentence: number; readonly span: number; readonly isGold: boolean }[] {
  return secondParts(document, first).flatMap(({ sentence: { spans, isGold }, ids, ends, base }, number) => {
    score(spans, ids, ends, base, second);
    return chooseSpans(spans, probabilities, threshold).map((span) => ({ sentence: number, span, isGold: isGold[span] === 1 }));
  });
}
