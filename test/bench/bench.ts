/**
 * npm run bench: how fast reports are read and names are looked up. Seeded, repeated, with a sink; the peer runs in the same process:
 * a linear scan over the same names, which is what one would write first. The median of the runs is printed, with machine and versions.
 */
import { cpus, totalmem } from 'node:os';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { readCities } from '../../gazetteer/sources/geonames.ts';
import { extract } from '../../server/extract/extract.ts';
import { VERSION } from '../../server/paths.ts';
import { makeReport, seededRandom } from '../support/made-reports.ts';

const BENCH = {
  seed: 20220224,
  runs: 7, // the median is printed
  reports: 150,
  names: 20_000, // looked up per run
  scans: 30, // of the peer, which is slow
};

/** What is measured goes in here, so that nothing is optimised away. */
let sink = 0;

const lookup = timed('open the gazetteer', () => openGazetteer());
const names = pickNames();
const misspeltNames = names.map(misspelt);
const reports = makeReports();
const bytes = reports.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

console.log(
  `Geodispatch ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB; seed ${BENCH.seed}, median of ${BENCH.runs} runs`,
);
show(
  'extract',
  `${(bytes / 1e6 / medianSeconds(() => readAll())).toFixed(2)} MB/s, ${rate(reports.length, () => readAll())} reports/s of ${Math.round(bytes / reports.length)} bytes`,
);
show('find, names as they are', `${rate(names.length, () => findAll(names))} names/s`);
show('find, names misspelt', `${rate(names.length, () => findAll(misspeltNames))} names/s`);
show('peer: linear scan, names as they are', `${rate(BENCH.scans, linearScan())} names/s`);
show('memory', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
if (sink === 0) throw new Error('Nothing was measured.');

function readAll(): void {
  for (const text of reports) sink += extract(text, lookup, { published: '2022-03-30' }).toponyms.length;
}

function findAll(wanted: readonly string[]): void {
  for (const name of wanted) sink += lookup.find(name).length;
}

/** Two letters swapped in the middle: what fuzzy matching is for. */
function misspelt(name: string): string {
  const middle = name.length >> 1;
  return name.slice(0, middle - 1) + (name[middle] ?? '') + (name[middle - 1] ?? '') + name.slice(middle + 1);
}

function linearScan(): () => void {
  const all = [...readCities()].flatMap((city) => [city.name, ...city.names].map((name) => name.toLowerCase()));
  return () => {
    for (const name of names.slice(0, BENCH.scans)) {
      const wanted = name.toLowerCase();
      for (const each of all) if (each === wanted) sink++;
    }
  };
}

function pickNames(): readonly string[] {
  const random = seededRandom(BENCH.seed);
  const all = [...readCities()].map((city) => city.name);
  return Array.from({ length: BENCH.names }, () => all[Math.floor(random() * all.length)] as string);
}

function makeReports(): readonly string[] {
  const random = seededRandom(BENCH.seed);
  return Array.from({ length: BENCH.reports }, () => makeReport(random));
}

function rate(count: number, work: () => void): string {
  return Math.round(count / medianSeconds(work)).toLocaleString('en');
}

function medianSeconds(work: () => void): number {
  work(); // warms up
  const times = Array.from({ length: BENCH.runs }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return times.sort((a, b) => a - b)[BENCH.runs >> 1] as number;
}

function timed<T>(name: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  show(name, `${Math.round(performance.now() - started)} ms`);
  return result;
}

function show(name: string, value: string): void {
  console.log(`${name.padEnd(40)}${value}`);
}
