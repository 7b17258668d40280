/** One line of the bulk format, `{"id"?, "text", "published"?, "language"?, "url"?, "publisher"?, "title"?}` → a report. */
import type { ReportInput } from '../model/report.ts';
import { InputError } from '../model/input-error.ts';
import { checkReport } from './report-input.ts';

/** Throws InputError with one sentence saying what is wrong with the line. */
export function parseLine(line: string): ReportInput {
  return checkReport(parseJson(line));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`The line is not valid JSON (${(error as Error).message}); expected one JSON object.`);
  }
}
