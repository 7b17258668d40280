/**
 * npm run eval [FOLDER]: runs the command line over gold files and shows what their own ruler says. FOLDER (or EVAL_DIR) holds
 * score.py and the gold files it names; by default ../shared/eval. Where there is none, or no Python, it says so and is done.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { measureAgreement } from './agreement.ts';
import { printMerging } from './merging.ts';
import { printOwnGold } from './own-gold.ts';

const MEASURES = [
  { name: 'geoparse', command: 'extract' },
  { name: 'types', command: 'extract' },
  { name: 'incidents', command: 'extract' },
  { name: 'dates', command: 'extract' },
  { name: 'places', command: 'extract' },
  { name: 'variants', command: 'resolve' },
] as const;

const [heldOut, [named]] = [process.argv.includes('--held-out'), process.argv.slice(2).filter((argument) => !argument.startsWith('--'))];
const folder = resolve(named ?? process.env['EVAL_DIR'] ?? join(PACKAGE_ROOT, '..', 'shared', 'eval'));
const ruler = join(folder, 'score.py');

if (!existsSync(ruler)) console.log(`Skipped: there is no ${ruler}. Name the folder that holds the gold files: npm run eval -- FOLDER.`);
else if (spawnSync('python3', ['--version']).status !== 0) console.log('Skipped: the ruler needs python3, which was not found.');
else measureAll();
const lookup = openGazetteer();
printOwnGold(heldOut, lookup);
measureAgreement();
await printMerging(lookup);

function measureAll(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'geodispatch-eval-'));
  try {
    for (const measure of MEASURES) {
      if (existsSync(join(folder, `${measure.name}.jsonl`))) measureOne(measure, scratch);
      else console.log(`${measure.name}: skipped, there is no gold file of this name`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function measureOne({ name, command }: (typeof MEASURES)[number], scratch: string): void {
  const gold = join(folder, `${name}.jsonl`);
  const predicted = join(scratch, `${name}.jsonl`);
  const started = performance.now();
  if (!predict(command, gold, predicted)) return;
  console.log(`\n${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  spawnSync('python3', [ruler, name, gold, predicted], { stdio: ['ignore', 'inherit', 'inherit'] });
}

function predict(command: 'extract' | 'resolve', gold: string, predicted: string): boolean {
  const out = openSync(predicted, 'w');
  const cli = join(PACKAGE_ROOT, 'server', 'cli', 'cli.ts');
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, command, '--jsonl', gold], {
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  if (done.status !== 0) process.exitCode = 1;
  return done.status === 0;
}
