/**
 * The package as a library: `extract(text, lookup, options)` reads one report, `openGazetteer()` gives the lookup it needs.
 *
 *     import { extract, openGazetteer } from 'geodispatch';
 *     const { events, rejected } = extract('A missile hit Mykolaiv on Tuesday.', openGazetteer(), { published: '2022-03-30' });
 */
export { type GazetteerMemory, openGazetteer, readGazetteer } from '../gazetteer/lookup.ts';
export type { Area, Candidate, FindOptions, Lookup, MatchMethod, Place } from '../gazetteer/types.ts';
export { extract } from './extract/extract.ts';
export { CODEBOOK, type CodebookEntry, EVENT_TYPES, type EventType, type Family, VOCABULARY_VERSION } from './model/codebook.ts';
export type { Actor, Assertion, CodedEvent, Count, Crosswalk, Evidence, Location } from './model/event.ts';
export { EXTRACT_SCHEMA, type ExtractOptions, type Extraction, type Toponym } from './model/extraction.ts';
export type { Rejection } from './model/rejection.ts';
export type { Span } from './model/span.ts';
