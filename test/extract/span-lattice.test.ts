/** Probabilities of spans against all ways of choosing them, written out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SpanCandidate } from '../../server/extract/span-candidates.ts';
import { chooseSpans, spanProbabilities } from '../../server/extract/span-lattice.ts';

const span = (first: number, length: number): SpanCandidate => ({
  first,
  last: first + length,
  start: 0,
  end: 0,
  name: '',
  candidates: [],
  reading: { kind: 0, level: 0, isSure: false, isTorn: false, isMany: false, isAlternate: false },
});
const anySpans = fc
  .array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.double({ min: -6, max: 6, noNaN: true })), { maxLength: 9 })
  .map((rows) => [...rows].sort((a, b) => a[0] - b[0]));

test('the share of all ways without overlap that choose a span', () => {
  fc.assert(
    fc.property(anySpans, (rows) => {
      const spans = rows.map(([first, length]) => span(first, length));
      const scores = Float64Array.from(rows, ([, , score]) => score);
      const probabilities = new Float64Array(spans.length);
      const logTotal = spanProbabilities(spans, scores, probabilities);
      const { total, chosen } = writtenOut(spans, scores);
      assert.ok(Math.abs(Math.exp(logTotal) / total - 1) < 1e-9);
      chosen.forEach((weight, at) => {
        assert.ok(Math.abs(probabilities[at]! - weight / total) < 1e-9);
      });
    }),
  );
});

function writtenOut(spans: readonly SpanCandidate[], scores: Float64Array): { readonly total: number; readonly chosen: readonly number[] } {
  let total = 0;
  const chosen = spans.map(() => 0);
  for (let way = 0; way < 2 ** spans.length; way++) {
    const members = spans.map((_, at) => at).filter((at) => (way & (1 << at)) !== 0);
    if (members.some((a) => members.some((b) => a < b && overlap(spans[a]!, spans[b]!)))) continue;
    const weight = Math.exp(members.reduce((sum, at) => sum + scores[at]!, 0));
    total += weight;
    for (const at of members) chosen[at]! += weight;
  }
  return { total, chosen };
}

const overlap = (a: SpanCandidate, b: SpanCandidate): boolean => a.first < b.last && b.first < a.last;

test('what is chosen is likelier than the threshold and does not overlap', () => {
  fc.assert(
    fc.property(anySpans, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (rows, threshold) => {
      const spans = rows.map(([first, length]) => span(first, length));
      const probabilities = new Float64Array(spans.length);
      spanProbabilities(
        spans,
        Float64Array.from(rows, ([, , score]) => score),
        probabilities,
      );
      const chosen = chooseSpans(spans, probabilities, threshold);
      assert.ok(chosen.every((at) => probabilities[at]! > threshold));
      assert.ok(chosen.every((a) => chosen.every((b) => a === b || !overlap(spans[a]!, spans[b]!))));
    }),
  );
});

test('a run of a thousand tokens in capitals keeps its numbers finite', () => {
  const spans = Array.from({ length: 3000 }, (_, at) => span(Math.floor(at / 3), 1 + (at % 3)));
  const probabilities = new Float64Array(spans.length);
  assert.ok(Number.isFinite(spanProbabilities(spans, new Float64Array(spans.length).fill(9), probabilities)));
  assert.ok(probabilities.every((probability) => probability >= 0 && probability <= 1 + 1e-9));
});
