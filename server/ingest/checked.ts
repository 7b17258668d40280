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
