/** The place names of a report: found in the text, told from people and common words, and resolved together. */
import { resolve } from '../../gazetteer/resolve.ts';
import type { Lookup } from '../../gazetteer/types.ts';
import { inTheirTowns } from './in-town.ts';
import type { Language } from './languages.ts';
import type { Mention } from './mention.ts';
import type { NameFinder } from './name-finder.ts';
import type { NameSpan } from './mention.ts';
import { nameSpans } from './name-spans.ts';
import { precisionOf } from '../model/geo-precision.ts';
import type { Sentence } from './sentences.ts';

/** `home`: the outlet's country, where it is known. */
export function findToponyms(
  text: string,
  sentences: readonly Sentence[],
  language: Language,
  lookup: Lookup,
  names: NameFinder,
  home?: string,
): readonly Mention[] {
  const spans = nameSpans(sentences, { text, language, lookup, names });
  const resolved = resolve(
    spans.map((span, at) => ambiguityOf(spans[at - 1], span, spans[at + 1], text)),
    home === undefined ? {} : { home },
  );
  const mentions = spans.map(({ candidates, wanted, probability, ...span }, at) => {
    const { chosen, score } = resolved[at]!;
    return {
      ...span,
      place: chosen?.place ?? null,
      geo_precision: chosen === null ? null : precisionOf(chosen.place),
      score: candidates.length === 0 ? probability : score,
      match_method: chosen?.match_method ?? candidates[0]?.match_method ?? 'exact',
    };
  });
  return inTheirTowns(mentions);
}

/** "Paris, Texas": a region right after a comma says where the name before it lies, and the other way round. */
function ambiguityOf(before: NameSpan | undefined, span: NameSpan, after: NameSpan | undefined, text: string) {
  const { candidates, wanted } = span;
  const outer = isPair(span, after, text) ? regionsOf(after) : [];
  const inner = isPair(before, span, text) && regionsOf(span).length > 0 ? before!.candidates : [];
  return {
    candidates,
    ...(wanted === undefined ? {} : { wanted }),
    ...(outer.length === 0 ? {} : { within: outer }),
    ...(inner.length === 0 ? {} : { holds: inner }),
  };
}

const isPair = (first: NameSpan | undefined, second: NameSpan | undefined, text: string): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.sentence === second.sentence &&
  /^,\s+(?:in\s+)?$/.test(text.slice(first.end, second.start));

const regionsOf = (span: NameSpan | undefined) => span?.candidates.filter(({ place }) => /^(?:PCLI|ADM1)$/.test(place.feature_code)) ?? [];
