/** One report and a gazetteer → its events, and what was left out and why. No network, no store, no clock: the same text gives the same answer. */
import type { Lookup } from '../../gazetteer/types.ts';
import type { ExtractOptions, Extraction, Toponym } from '../model/extraction.ts';
import type { Rejection } from '../model/rejection.ts';
import { attachHarm } from './attach-harm.ts';
import { carryDates } from './carry-date.ts';
import { carryOver } from './carry-over.ts';
import { findHarm } from './casualties.ts';
import { draftEvents, type Draft } from './draft.ts';
import { finish } from './finish.ts';
import { joinDrafts } from './join.ts';
import { detectLanguage, languageOf } from './languages.ts';
import { nameFinder } from './name-finder.ts';
import { readSentence, type Reading } from './mentions.ts';
import { reject } from './reject.ts';
import { samePlace } from './same-place.ts';
import { splitCompounds } from './split-compounds.ts';
import { splitSentences } from './sentences.ts';
import type { Mention } from './mention.ts';
import { findToponyms } from './toponyms.ts';
import type { Language } from './languages.ts';

export type { ExtractOptions, Extraction } from '../model/extraction.ts';
export { EXTRACTOR_VERSION } from './finish.ts';

export function extract(text: string, lookup: Lookup, options: ExtractOptions = {}): Extraction {
  const tag = options.language ?? detectLanguage(text);
  const published = options.published ?? null;
  const language = languageOf(tag);
  const names = nameFinder(lookup);
  const sentences = splitSentences(text, language.lexicon).map((sentence) => splitCompounds(sentence, names));
  const toponyms = findToponyms(text, sentences, language, lookup, names, options.country);
  const bySentence = Map.groupBy(toponyms, ({ sentence }) => sentence);
  const readings = carryOver(
    sentences.map((sentence, number) => readSentence(text, sentence, number, bySentence.get(number) ?? [], language, published)),
    lookup,
  );
  const { drafts, rejected } = draftAll(readings, language, lookup, published);
  const { kept, left } = reject(joinDrafts(carryDates(samePlace(drafts, readings), published)));
  return {
    language: tag,
    published,
    toponyms: toponyms.map(toponymOf),
    events: [...kept].sort((a, b) => a.start - b.start).map((draft) => finish(draft, published)),
    rejected: [...rejected, ...left].sort((a, b) => a.start - b.start),
  };
}

/** Sentence by sentence: events first, then the counts of the sentence on the event they belong to. */
function draftAll(readings: readonly Reading[], { lexicon }: Language, lookup: Lookup, published: string | null) {
  const rejected: Rejection[] = [];
  const drafts: Draft[] = [];
  for (const reading of readings) {
    for (const trigger of reading.triggers) {
      const drafted = draftEvents(reading, trigger, lexicon, lookup, published);
      drafts.push(...drafted.drafts);
      rejected.push(...drafted.rejected);
    }
    const { harm, leftOut } = findHarm(reading, lexicon);
    rejected.push(...attachHarm(drafts, reading, harm));
    rejected.push(
      ...leftOut.map(({ start, end }) => ({
        start,
        end,
        code: 'total',
        reason: 'A total of a longer time or of people who are looked for, not the harm of one event.',
      })),
    );
  }
  return { drafts, rejected };
}

const toponymOf = ({ start, end, text, kind, place, geo_precision, score, match_method }: Mention): Toponym => ({
  start,
  end,
  text,
  kind,
  place,
  geo_precision,
  score,
  match_method,
});
