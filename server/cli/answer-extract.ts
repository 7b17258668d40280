/** One line of `extract --jsonl` in, one line out (docs/extract.schema.json). Never throws: a bad line is answered with its error. */
import type { Lookup } from '../../gazetteer/types.ts';
import { extract } from '../extract/extract.ts';
import { checkReport } from '../ingest/report-input.ts';
import { EXTRACT_SCHEMA } from '../model/extraction.ts';
import { InputError } from '../model/input-error.ts';
import type { ReportInput } from '../model/report.ts';
import { type AnsweredLine, answered, faultOf, refused } from './answered-line.ts';
import { type JsonObject, parseObject } from './json-line.ts';

/** The keys that extraction reads; whatever else a line carries is left alone, so that annotated corpora are input as they are. */
const READ = ['text', 'published', 'language'] as const;

/** `number` counts lines from 1; it names a line whose id cannot be read. */
export function answerExtract(line: string, number: number, lookup: Lookup): AnsweredLine {
  let id = lineId(number);
  try {
    const input = parseObject(line);
    id = readId(input) ?? id;
    const { text, published, language } = readReport(input);
    const extraction = extract(text, lookup, { published: published ?? null, ...(language === undefined ? {} : { language }) });
    return answered({ schema: EXTRACT_SCHEMA, id, ...extraction });
  } catch (error) {
    return refused({ schema: EXTRACT_SCHEMA, id, error: faultOf(error) });
  }
}

/** For a line that is not even text. */
export const unreadableExtract = (number: number, error: string): AnsweredLine =>
  refused({ schema: EXTRACT_SCHEMA, id: lineId(number), error });

const lineId = (number: number): string => `line:${number}`;

/** `doc_id` is what corpora often call it; a number is as good as a string. */
function readId(input: JsonObject): string | undefined {
  const id = input['id'] ?? input['doc_id'];
  if (id === undefined || id === null) return undefined;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new InputError('"id" is neither a string nor a number.');
}

/**
 * The day of an instant. Annotated corpora carry all sorts of things as their date ("7:58 AM ET"): what is no calendar date at all counts as not
 * known, and the answer's `published` says so with null; what is written like one is checked, and refused when there is no such day.
 */
function dayOf(published: unknown): unknown {
  if (typeof published !== 'string') return published;
  return /^\d{4}-\d/.test(published) ? published.replace(/[T ].*$/, '') : null;
}

function readReport(input: JsonObject): ReportInput {
  const given = READ.filter((name) => input[name] !== undefined && input[name] !== null);
  return checkReport(Object.fromEntries(given.map((name) => [name, name === 'published' ? dayOf(input[name]) : input[name]])));
}
