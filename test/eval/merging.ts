/**
 * How well incidents are merged, from text to incident: short reports of our own, two to four of each incident in other words, and near
 * misses (the next day, the next town, another weapon, another toll). Of all pairs of reports: which share an incident, which should.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lookup } from '../../gazetteer/types.ts';
import { extract } from '../../server/extract/extract.ts';
import { ingestReport } from '../../server/ingest/ingest.ts';
import { SqliteStore } from '../../server/store/sqlite.ts';

interface GoldReport {
  readonly id: string;
  /** Reports of the same name tell of the same thing. */
  readonly incident: string;
  readonly published: string;
  readonly text: string;
}

interface Pair {
  readonly a: GoldReport;
  readonly b: GoldReport;
}

export interface MergingMeasure {
  readonly precision: number;
  readonly recall: number;
  /** Of the pairs of which both reports gave an event at all: what merging itself misses. */
  readonly recallOfCoded: number;
  readonly pairs: number;
  readonly wrong: readonly Pair[];
  readonly missed: readonly Pair[];
}

const FILE = join(import.meta.dirname, 'incidents', 'reports.jsonl');

export async function measureMerging(lookup: Lookup): Promise<MergingMeasure> {
  const reports = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldReport);
  const incidents = await incidentsOf(reports, lookup);
  const incidentsIn = ({ id }: GoldReport): readonly string[] => incidents.get(id) ?? [];
  const isOne = ({ a, b }: Pair): boolean => incidentsIn(a).some((id) => incidentsIn(b).includes(id));
  const pairs = reports.flatMap((a, n) => reports.slice(n + 1).map((b) => ({ a, b })));
  const gold = pairs.filter(({ a, b }) => a.incident === b.incident);
  const found = pairs.filter(isOne);
  const right = found.filter(({ a, b }) => a.incident === b.incident).length;
  return {
    precision: right / found.length,
    recall: right / gold.length,
    recallOfCoded: right / gold.filter(({ a, b }) => incidentsIn(a).length > 0 && incidentsIn(b).length > 0).length,
    pairs: gold.length,
    wrong: found.filter(({ a, b }) => a.incident !== b.incident),
    missed: gold.filter((pair) => !isOne(pair)),
  };
}

/** Report → the incidents of its events. */
async function incidentsOf(reports: readonly GoldReport[], lookup: Lookup): Promise<ReadonlyMap<string, readonly string[]>> {
  const store = new SqliteStore(':memory:');
  const deps = { store, lookup, extract, clock: () => new Date() };
  const stored = new Map<string, string>();
  for (const { id, published, text } of reports) stored.set(id, (await ingestReport({ id, published, text }, deps)).report.id);
  const incidents = new Map<string, readonly string[]>();
  for (const [id, report] of stored) {
    const events = (await store.report(report))?.events ?? [];
    incidents.set(
      id,
      events.flatMap(({ incident_id }) => incident_id ?? []),
    );
  }
  await store.close();
  return incidents;
}

/** For `npm run eval`. */
export async function printMerging(lookup: Lookup): Promise<void> {
  const { precision, recall, recallOfCoded, pairs } = await measureMerging(lookup);
  const shown = [precision, recall, recallOfCoded].map((share) => share.toFixed(3));
  console.log(`\nmerging: ${pairs} pairs of one incident, precision ${shown[0]}, recall ${shown[1]} (${shown[2]} where both were coded)`);
}
