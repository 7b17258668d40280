/** The first half of the way: a report → its place names and its sentences, each with everything that was found in it. */
import type { Lookup } from '../../gazetteer/types.ts';
import type { ExtractOptions } from '../model/extraction.ts';
import { carryOver } from './carry-over.ts';
import { detectLanguage, type Language, languageOf } from './languages.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './mentions.ts';
import { nameFinder } from './name-finder.ts';
import { readSentence } from './read-sentence.ts';
import { reportDay } from './report-day.ts';
import { splitSentences } from './sentences.ts';
import { splitCompounds } from './split-compounds.ts';
import { findToponyms } from './toponyms.ts';

export interface ReportRead {
  /** BCP 47 tag, as given or as found out. */
  readonly tag: string;
  readonly language: Language;
  /** The day that relative times are counted from, YYYY-MM-DD: publication or dateline. */
  readonly published: string | null;
  readonly toponyms: readonly Mention[];
  readonly readings: readonly Reading[];
}

export function readReport(text: string, lookup: Lookup, options: ExtractOptions = {}): ReportRead {
  const tag = options.language ?? detectLanguage(text);
  const language = languageOf(tag);
  const names = nameFinder(lookup);
  const sentences = splitSentences(text, language.lexicon).map((sentence) => splitCompounds(sentence, names));
  const published = reportDay(text, sentences, language.lexicon, options.published ?? null);
  const toponyms = findToponyms(text, sentences, language, lookup, names, options.country);
  const bySentence = Map.groupBy(toponyms, ({ sentence }) => sentence);
  const read = sentences.map((sentence, number) => readSentence(text, sentence, number, bySentence.get(number) ?? [], language, published));
  return { tag, language, published, toponyms, readings: carryOver(read, lookup) };
}
