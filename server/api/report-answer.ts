/** What is told of a report: whole to editors; to the public without its text, unless its publisher gives that free. */
import { isWithheld, publicView } from '../model/harm.ts';
import type { ReportAnswer } from '../model/wire.ts';
import type { CodedReport } from '../store/store.ts';

/** A text or a title that tells of withheld places stays with editors even when it is free. */
export function reportAnswer({ report, events, rejected, added_by }: CodedReport, created: boolean, mayEdit: boolean): ReportAnswer {
  const withholds = events.some((event) => isWithheld(event.type));
  const text = mayEdit || (report.free_text && !withholds) ? report.text : null;
  const title = mayEdit || !withholds ? report.title : null;
  return {
    report: { ...report, text, title },
    events: events.map(publicView),
    rejected,
    created,
    ...(mayEdit && added_by !== undefined ? { added_by } : {}),
  };
}
