/** A zod schema's first complaint as one sentence for a person. */
import type { z } from 'zod';
import { InputError } from '../model/input-error.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a string of at most 200 characters or a number',
  text: 'a string, the words of the report',
  published: 'a day that exists, written YYYY-MM-DD, or null',
  language: 'a BCP 47 language tag such as "uk" or "en-GB"',
  url: 'an http or https address of at most 2,000 characters, or null',
  publisher: 'a string of at most 300 characters, or null',
  title: 'a string of at most 500 characters, or null',
  name: 'a string of 1 to 120 characters',
  place_id: 'the id of a place in the gazetteer, or null where the name means no place',
  note: 'a string of at most 500 characters, or null',
  review: 'a list of {"position": 0, "review_status": "reviewed" or "rejected"}',
  incidents: 'a list of the ids of two or more incidents, at most 100',
  events: 'a list of the ids of 1 to 100 events',
  type: 'an event type of the codebook, such as strike.missile',
  assertion: 'one of reported, claimed, confirmed, denied, planned, hypothetical, negated, historical',
  date_start: 'a day that exists, written YYYY-MM-DD, or null',
  date_end: 'a day that exists, written YYYY-MM-DD, or null',
  place:
    'null, {"gazetteer_id": ID} or {"lon": DEGREES, "lat": DEGREES, "name": TEXT, "uncertainty_m": METRES}, the last two may be missing',
  report_id: 'the id of a report that is stored',
  report: 'an object with the keys of POST /reports',
  quote: 'words of the report, at most 10,000 characters',
  killed: 'a whole number of persons, or null where none is told',
  injured: 'a whole number of persons, or null where none is told',
  weapon: 'a list of weapons of the codebook, such as ["artillery"]',
  target_type: 'a list of targets of the codebook, such as ["energy"]',
  summary: 'a string of 1 to 280 characters, or null',
  review_status: 'one of machine, reviewed, verified, disputed, rejected, retracted',
};

const LONGEST_FOUND = 60; // characters of a wrong value that are shown

/** The value as the schema reads it. Throws InputError. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InputError(sentence(result.error.issues[0] as z.core.$ZodIssue, value, schema));
}

function sentence(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys')
    return `Unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}; known are ${knownKeys(schema)}.`;
  const key = issue.path[0];
  if (key === undefined) return `Found ${shown(value)}; expected one JSON object with the keys ${knownKeys(schema)}.`;
  if (issue.code === 'custom' && issue.message !== 'Invalid input') return issue.message;
  const found = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  return `"${String(key)}" is ${found === undefined ? 'missing' : shown(found)}; expected ${EXPECTED[String(key)] ?? 'another value'}.`;
}

function knownKeys(schema: z.ZodType): string {
  return 'shape' in schema ? Object.keys(schema.shape as object).join(', ') : 'of the format';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND).toWellFormed()}…` : text;
}
