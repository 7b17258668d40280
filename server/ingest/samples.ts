/** The sample reports: what a newcomer sees first. They are marked, kept apart from real data, and gone with one click. */
import { fileURLToPath } from 'node:url';
import { type IngestDeps, ingestReport } from './ingest.ts';
import { fileSource } from './sources.ts';

const FILE = fileURLToPath(new URL('./samples.jsonl', import.meta.url));

/** Fills an empty store, unless somebody removed the samples before; goes on where a start was cut off. Answers how many were stored. */
export async function loadSamples(deps: IngestDeps): Promise<number> {
  if (!(await deps.store.wantsSamples())) return 0;
  let stored = 0;
  for await (const { report, fault, line } of fileSource(FILE).read(() => undefined)) {
    if (!report) throw new Error(`${FILE}, line ${line}: ${fault}`);
    if ((await ingestReport(report, deps, { sample: true })).created) stored += 1;
  }
  await deps.store.samplesLoaded();
  return stored;
}
