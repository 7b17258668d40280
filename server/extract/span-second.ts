/** The second reading of a report: what its first reading as a whole says of each span. Its features come on top of the first score. */
import type { SpanCandidate } from './span-candidates.ts';
import { ECHO_FEATURES, type Echoes, echoFeatures, echoName, hear } from './span-echo.ts';
import type { FeatureSink } from './span-features.ts';
import { MASS_FEATURES, massName, ReportMass } from './span-mass.ts';
import type { Token } from './tokens.ts';

export const SECOND_FEATURES = ECHO_FEATURES + MASS_FEATURES;

export const secondName = (id: number): string => (id < ECHO_FEATURES ? echoName(id) : massName(id - ECHO_FEATURES));

export class FirstReading {
  readonly #echoes: Echoes = new Map();
  readonly #mass = new ReportMass();

  /** Sentence by sentence. */
  add(spans: readonly SpanCandidate[], probabilities: Float64Array): void {
    hear(this.#echoes, spans, probabilities);
    this.#mass.add(spans, probabilities);
  }

  /** The features of a span; none where nothing else in the report speaks of it. */
  features(span: SpanCandidate, probability: number, tokens: readonly Token[], sink: FeatureSink): void {
    echoFeatures(this.#echoes, span, probability, tokens, sink);
    this.#mass.features(span, sink, ECHO_FEATURES);
  }
}
