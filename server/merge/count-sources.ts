/** How many have told of it by themselves: a publisher counts once, and so does a text that others have copied. */
import { isCopy } from './sketch.ts';

export interface SourceOfText {
  readonly report_id: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly sketch: Uint8Array | null;
}

/** One report may be there several times. Reports that are linked by a publisher or by their words are one source. */
export function countSources(reports: readonly SourceOfText[]): number {
  const distinct = [...new Map(reports.map((report) => [report.report_id, { name: publisherOf(report), sketch: report.sketch }])).values()];
  const groups: Source[][] = [];
  for (const report of distinct) {
    const linked = groups.filter((group) => group.some((other) => isOneSource(report, other)));
    const rest = groups.filter((group) => !linked.includes(group));
    groups.splice(0, groups.length, ...rest, [...linked.flat(), report]);
  }
  return groups.length;
}

interface Source {
  readonly name: string | null;
  readonly sketch: Uint8Array | null;
}

const isOneSource = (a: Source, b: Source): boolean =>
  (a.name !== null && a.name === b.name) || (a.sketch !== null && b.sketch !== null && isCopy(a.sketch, b.sketch));

/** The name, else the host of the address. */
const publisherOf = ({ publisher, url }: SourceOfText): string | null =>
  publisher?.trim().toLowerCase() || (url === null ? null : (URL.parse(url)?.hostname ?? null));
