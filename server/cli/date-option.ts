import { isCalendarDay } from '../model/calendar.ts';
import { UsageError } from './command.ts';

/** The day an option names; throws UsageError for one that does not exist. */
export function parseDateOption(option: string, text: string): string {
  if (isCalendarDay(text)) return text;
  throw new UsageError(`--${option} is "${text}", which is not a day of the calendar; write it as YYYY-MM-DD, such as 2022-03-30.`);
}
