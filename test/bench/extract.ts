/** Whole reports read, from text to coded events. */
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import { makeReport, seededRandom } from '../support/made-reports.ts';
import { heading, medianSeconds, perSecond, show, sink } from './measure.ts';
import { SEED } from './names.ts';

const REPORTS = 150;

export function benchExtract(): void {
  const lookup = openGazetteer();
  const random = seededRandom(SEED);
  const reports = Array.from({ length: REPORTS }, () => makeReport(random));
  const bytes = reports.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const seconds = medianSeconds(() => {
    for (const text of reports) sink(extract(text, lookup, { published: '2022-03-30' }).toponyms.length);
  });
  heading('Extractor');
  show(
    `made reports of ${Math.round(bytes / REPORTS)} bytes, one thread`,
    `${perSecond(REPORTS / seconds, 'reports')}, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`,
  );
}
