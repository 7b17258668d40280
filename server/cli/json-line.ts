/** A line of a JSONL stream → an object, or an InputError that says what was found instead. */
import { InputError } from '../model/input-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const LONGEST_FOUND = 40; // characters of a wrong value that are shown

export function parseObject(line: string): JsonObject {
  if (line.trim() === '') throw new InputError('The line is empty; expected one JSON object.');
  const value = parseJson(line);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new InputError(
    `Found ${Array.isArray(value) ? 'a list' : JSON.stringify(value).slice(0, LONGEST_FOUND)}; expected one JSON object.`,
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`The line is not valid JSON (${(error as Error).message}); expected one JSON object.`);
  }
}
