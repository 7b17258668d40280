/** Names in, places out: every way of asking, in this thread alone. */
import { openGazetteer, readGazetteer } from '../../gazetteer/lookup.ts';
import { resolve } from '../../gazetteer/resolve.ts';
import { eachMilliseconds, heading, milliseconds, perSecond, quantile, rate, show, sink } from './measure.ts';
import { beginnings, mentions, misspellings, shuffledNames } from './names.ts';

const AMOUNT = { reports: 5_000, beginnings: 5_000 };
const NAMESAKES = 20; // candidates a name that resolve() chooses among, as in the extractor

export function benchGazetteer(): void {
  const memory = readGazetteer();
  let lookup = openGazetteer(memory);
  const forget = (): void => {
    lookup = openGazetteer(memory); // the index stays in memory, what the lookup remembered is gone
  };
  const findAll = (names: readonly string[]): void => {
    for (const name of names) sink(lookup.find(name).length);
  };

  const names = shuffledNames();
  const reports = mentions(AMOUNT.reports);
  const mentioned = reports.flat();
  heading('Gazetteer');
  show(
    `exact, names as ${reports.length.toLocaleString('en')} reports repeat them`,
    `${perSecond(
      rate(mentioned.length, () => findAll(mentioned), forget),
      'names',
    )}, ${new Set(mentioned).size} different among ${mentioned.length.toLocaleString('en')}`,
    '≥ 2,000,000/s',
  );
  show(
    'exact, each name for the first time',
    `${perSecond(
      rate(names.length, () => findAll(names), forget),
      'names',
    )}, all ${names.length.toLocaleString('en')} of the list`,
  );

  const wrong = fuzzyOnly(openGazetteer(memory));
  show(
    'fuzzy, each misspelling for the first time',
    perSecond(
      rate(wrong.length, () => findAll(wrong), forget),
      'names',
    ),
    '≥ 20,000/s',
  );

  const started = beginnings(AMOUNT.beginnings);
  const times = eachMilliseconds(started, (text) => sink(lookup.prefix(text, { limit: 10 }).length));
  show('prefix, 1 to 8 letters', `p50 ${milliseconds(quantile(times, 0.5))}, p99 ${milliseconds(quantile(times, 0.99))}`, 'p99 ≤ 5 ms');

  const resolveAll = (): void => {
    for (const report of reports) sink(resolve(report.map((name) => ({ candidates: lookup.find(name, { limit: NAMESAKES }) }))).length);
  };
  const perReport = (mentioned.length / reports.length).toFixed(0);
  show(`resolution of a report's names (${perReport} each)`, perSecond(rate(reports.length, resolveAll, forget), 'reports'), '≥ 5,000/s');
}

/** Misspelt names that no stage before the last one knows. */
function fuzzyOnly(lookup: ReturnType<typeof openGazetteer>): readonly string[] {
  const all = [...new Set(misspellings().map(({ wrong }) => wrong))];
  return all.filter((name) => (lookup.find(name)[0]?.match_method ?? 'fuzzy') === 'fuzzy');
}
