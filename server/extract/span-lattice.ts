/**
 * All ways to choose spans of a sentence that do not overlap, weighed at once: the score of a way is the sum of its spans' scores, a span's probability the share of
 * the ways that choose it (Sarawagi and Cohen 2004, semi-Markov conditional random fields). A longer name and the names within it compete this way.
 */
import type { SpanCandidate } from './span-candidates.ts';

/** The probabilities of the spans, given in the order of their first token; returns the logarithm of the weight of all ways. */
export function spanProbabilities(spans: readonly SpanCandidate[], scores: Float64Array, probabilities: Float64Array): number {
  let total = 0;
  for (let from = 0; from < spans.length; ) {
    let end = spans[from]!.last;
    let to = from + 1;
    while (to < spans.length && spans[to]!.first < end) end = Math.max(end, spans[to++]!.last);
    total += cluster(spans, scores, probabilities, from, to, end);
    from = to;
  }
  return total;
}

/** Spans that hang together by overlaps: forward over the tokens, then backward. */
function cluster(
  spans: readonly SpanCandidate[],
  scores: Float64Array,
  probabilities: Float64Array,
  from: number,
  to: number,
  end: number,
): number {
  const origin = spans[from]!.first;
  if (to - from === 1) {
    probabilities[from] = 1 / (1 + Math.exp(-scores[from]!));
    return logAdd(0, scores[from]!);
  }
  const size = end - origin;
  const forward = new Array<number>(size + 1).fill(Number.NEGATIVE_INFINITY);
  const backward = new Array<number>(size + 1).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  for (let at = 0, next = from; at < size; at++) {
    forward[at + 1] = logAdd(forward[at + 1]!, forward[at]!);
    for (; next < to && spans[next]!.first - origin === at; next++) {
      const last = spans[next]!.last - origin;
      forward[last] = logAdd(forward[last]!, forward[at]! + scores[next]!);
    }
  }
  backward[size] = 0;
  for (let at = size - 1, next = to - 1; at >= 0; at--) {
    backward[at] = backward[at + 1]!;
    for (; next >= from && spans[next]!.first - origin === at; next--)
      backward[at] = logAdd(backward[at]!, backward[spans[next]!.last - origin]! + scores[next]!);
  }
  const all = forward[size]!;
  for (let at = from; at < to; at++) {
    const { first, last } = spans[at]!;
    probabilities[at] = Math.exp(forward[first - origin]! + scores[at]! + backward[last - origin]! - all);
  }
  return all;
}

function logAdd(a: number, b: number): number {
  if (a < b) return b + Math.log1p(Math.exp(a - b));
  return a === Number.NEGATIVE_INFINITY ? a : a + Math.log1p(Math.exp(b - a));
}

/** The spans that are likelier than the threshold, the likeliest first where they overlap; in the order of the text. */
export function chooseSpans(spans: readonly SpanCandidate[], probabilities: Float64Array, threshold: number): readonly number[] {
  const likely: number[] = [];
  for (let number = 0; number < spans.length; number++) if (probabilities[number]! > threshold) likely.push(number);
  return likely.filter(
    (number) => !likely.some((other) => overlap(spans[number]!, spans[other]!) && isLikelier(probabilities, other, number)),
  );
}

const overlap = (a: SpanCandidate, b: SpanCandidate): boolean => a !== b && a.first < b.last && b.first < a.last;

const isLikelier = (probabilities: Float64Array, a: number, b: number): boolean =>
  probabilities[a]! > probabilities[b]! || (probabilities[a] === probabilities[b] && a < b);
