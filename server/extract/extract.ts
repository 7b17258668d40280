/** One report and a gazetteer → its events, and what was left out and why. No network, no store, no clock: the same text gives the same answer. */
import type { Lookup } from '../../gazetteer/types.ts';
import type { ExtractOptions, Extraction, Toponym } from '../model/extraction.ts';
import type { Rejection } from '../model/rejection.ts';
import { attachHarm } from './attach-harm.ts';
import { carryDates } from './carry-date.ts';
import { findHarm } from './casualties.ts';
import { draftEvents } from './draft.ts';
import type { Draft } from './event-draft.ts';
import { finish } from './finish.ts';
import { joinDrafts } from './join.ts';
import { judgeTriggers } from './judge-triggers.ts';
import type { Mention } from './mention.ts';
import { packagedTypeModel } from './packaged-type-model.ts';
import { readReport, type ReportRead } from './read-report.ts';
import { reject } from './reject.ts';
import { samePlace } from './same-place.ts';
import type { TypeModel } from './type-model.ts';

export type { ExtractOptions, Extraction } from '../model/extraction.ts';
export { EXTRACTOR_VERSION } from './finish.ts';

export const extract = (text: string, lookup: Lookup, options: ExtractOptions = {}): Extraction =>
  extractWith(packagedTypeModel(), text, lookup, options);

/** With another type model than the packaged one: weights are measured on texts that they have not seen (test/eval). */
export function extractWith(model: TypeModel, text: string, lookup: Lookup, options: ExtractOptions = {}): Extraction {
  const { report, drafts, rejected } = draftReport(model, text, lookup, options);
  return {
    language: report.tag,
    published: options.published ?? null,
    toponyms: report.toponyms.map(toponymOf),
    events: drafts.map((draft) => finish(draft, report.published)),
    rejected: [...rejected].sort((a, b) => a.start - b.start),
  };
}

/** The events of a report before they are written up, in the order of the text, and what was left out. */
export function draftReport(model: TypeModel, text: string, lookup: Lookup, options: ExtractOptions = {}) {
  const report = readReport(text, lookup, options);
  const { drafts, rejected } = draftAll(report, lookup, model);
  const { kept, left } = reject(joinDrafts(carryDates(samePlace(drafts, report.readings, lookup), report.published)));
  return { report, drafts: [...kept].sort((a, b) => a.start - b.start), rejected: [...rejected, ...left] };
}

/** Sentence by sentence: events first, then the counts of the sentence on the event they belong to. */
function draftAll({ readings, language: { lexicon }, published }: ReportRead, lookup: Lookup, model: TypeModel) {
  const rejected: Rejection[] = [];
  const drafts: Draft[] = [];
  for (const reading of readings) {
    const { triggers, unlikely } = judgeTriggers(reading, model);
    rejected.push(...unlikely);
    for (const trigger of triggers) {
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
