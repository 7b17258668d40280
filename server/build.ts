/** npm run build: gazetteer, base map and page into dist/, each only when what it is made from has changed. */
import { join } from 'node:path';
import { buildBaseMap } from '../gazetteer/base-map.ts';
import { buildGazetteer } from '../gazetteer/build.ts';
import { defaultIndexFolder } from '../gazetteer/paths.ts';
import { type BuildStep, removeAbandoned, runStep } from './build-step.ts';
import { BASE_MAP_FOLDER, CLIENT_FOLDER, PACKAGE_ROOT } from './paths.ts';

const DATA_INPUTS = ['gazetteer', 'package-lock.json']; // the data packages' versions stand in the lock file

const STEPS: readonly BuildStep[] = [
  { name: 'gazetteer', target: defaultIndexFolder(), inputs: DATA_INPUTS, make: buildGazetteer },
  { name: 'base map', target: BASE_MAP_FOLDER, inputs: DATA_INPUTS, make: buildBaseMap },
  { name: 'page', target: CLIENT_FOLDER, inputs: ['client', 'server/model', 'package-lock.json'], make: buildPage },
];

const BAR = { width: 24, full: '█', empty: '░' };

async function build(): Promise<void> {
  const started = performance.now();
  removeAbandoned();
  for (const [n, step] of STEPS.entries()) {
    const begun = performance.now();
    show(n, `${step.name} …`);
    const made = await runStep(step, (detail) => show(n, `${step.name}: ${detail}`));
    say(`${step.name} ${made ? `built in ${seconds(begun)}` : 'is up to date'}`);
  }
  say(`ready after ${seconds(started)}`);
}

async function buildPage(folder: string): Promise<void> {
  const { build: bundle } = await import('vite');
  await bundle({
    configFile: join(PACKAGE_ROOT, 'client', 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** On a terminal a bar that is drawn over; elsewhere nothing, because each step gets its line when it is done. */
function show(done: number, text: string): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((done / STEPS.length) * BAR.width);
  const line = `${BAR.full.repeat(filled)}${BAR.empty.repeat(BAR.width - filled)} ${text}`;
  process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

function say(text: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[2K' : ''}geodispatch: ${text}\n`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

try {
  await build();
} catch (error) {
  process.stderr.write(`\ngeodispatch: the build failed; what was built before is still in place.\n${(error as Error).stack}\n`);
  process.exitCode = 1;
}
