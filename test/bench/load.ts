/** The index as it comes into a process and into its threads, each time in a fresh process; and how long it takes to build. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGazetteer } from '../../gazetteer/build.ts';
import { heading, median, milliseconds, RUNS, show } from './measure.ts';
import type { LoadProbe } from './load-probe.ts';

const THREADS = 2;
const MEGABYTE = 2 ** 20;

export function benchLoad(): void {
  const probes = Array.from({ length: RUNS }, probe);
  const of = (pick: (one: LoadProbe) => number): number => median(probes.map(pick));
  const megabytes = (pick: (one: LoadProbe) => number): string => `${(of(pick) / MEGABYTE).toFixed(1)} MB`;
  heading('Index');
  show('opening it', milliseconds(of(({ openMs }) => openMs)), '≤ 300 ms');
  show(
    'memory it adds, with polygons unread',
    `${megabytes(({ opened }) => opened)} (of which the index ${megabytes(({ index }) => index)})`,
    '≤ 250 MB',
  );
  show(
    'and after 50,000 different names were looked up',
    megabytes(({ asked }) => asked),
  );
  show('first question by id, first by point', `${megabytes(({ byId }) => byId)}, ${megabytes(({ byPoint }) => byPoint)}`);
  show(
    `each of ${THREADS} threads that open the same memory`,
    megabytes(({ perThread }) => perThread),
  );
}

export function benchBuild(): void {
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-bench-'));
  try {
    const started = performance.now();
    buildGazetteer(folder, () => undefined);
    heading('Build');
    show('index and polygons from the packaged sources, once', `${((performance.now() - started) / 1000).toFixed(1)} s`, '≤ 30 s');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function probe(): LoadProbe {
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, 'load-probe.ts'), String(THREADS)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The measuring process failed: ${stderr}`);
  return JSON.parse(stdout) as LoadProbe;
}
