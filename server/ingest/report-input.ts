/** What a report has to be, wherever it comes from: a line of a file or a body of a request. */
import { z } from 'zod';
import { isCalendarDay } from '../model/calendar.ts';
import type { ReportInput } from '../model/report.ts';
import { checked } from './checked.ts';

const MOST_BROKEN = 0.05; // share of U+FFFD above which a text is taken for binary or wrongly decoded

/** Text that can be read; the reason why not is a sentence of its own. */
const reportText = z.string().superRefine((text, context) => {
  const fault = faultOfText(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));

/** The keys of a report, for schemas that add to them. */
export const REPORT_KEYS = {
  id: z.union([line(200), z.number().transform(String)]).optional(),
  text: reportText,
  published: z.string().refine(isCalendarDay).nullish(),
  language: z.string().refine(isLanguageTag).optional(),
  url: line(2_000).refine(isWebAddress).nullish(),
  publisher: line(300).nullish(),
  title: line(500).nullish(),
};

const reportInput = z.strictObject(REPORT_KEYS);

/** Throws InputError with one sentence that names the key, what was found and what was expected. */
export const checkReport = (value: unknown): ReportInput => checked(reportInput, value) as ReportInput;

function faultOfText(text: string): string | undefined {
  if (text.trim() === '') return 'The text is empty; expected the words of a report.';
  if (text.includes('\0')) return 'The text holds NUL characters and is binary, not text; save it as plain UTF-8 text first.';
  if (!text.isWellFormed()) return 'The text holds half of a surrogate pair and is not valid Unicode; encode it anew.';
  const broken = text.split('\uFFFD').length - 1;
  if (broken > text.length * MOST_BROKEN)
    return `The text holds ${broken} replacement characters (U+FFFD) and was decoded wrongly or is binary; expected UTF-8 text.`;
  return undefined;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Only addresses that are safe to be made a link of. */
function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
