/**
 * npm test: the checks, then every test. `npm test -- test/store` runs the tests of a folder or of single files, without the checks.
 * The runner's own summary comes last; the exit status is 0 only when everything held.
 */
import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { availableParallelism, constants } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../server/paths.ts';
import { check } from './check.ts';

const TEST_TIMEOUT = 180_000; // milliseconds after which a hanging test file is ended
const wanted = process.argv.slice(2);

const checksHold = wanted.length > 0 || (await check());
const status = await runTests(testFiles());
process.exitCode = checksHold ? status : status || 1;
if (!checksHold) console.log('The checks above did not hold.');

/** Paths relative to the package's root; ends the process when an argument names nothing. */
function testFiles(): readonly string[] {
  const patterns = wanted.length === 0 ? ['test/**/*.test.ts'] : wanted.map((path) => (isFolder(path) ? `${path}/**/*.test.ts` : path));
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: PACKAGE_ROOT }));
  if (files.length > 0) return files.sort();
  console.error(`No test matches ${wanted.join(' ')}; tests are test/**/*.test.ts.`);
  process.exit(2);
}

function isFolder(path: string): boolean {
  return statSync(join(PACKAGE_ROOT, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function runTests(files: readonly string[]): Promise<number> {
  const flags = [
    '--test',
    '--test-reporter=spec',
    `--test-timeout=${TEST_TIMEOUT}`,
    `--test-concurrency=${availableParallelism()}`,
    '--disable-warning=ExperimentalWarning',
  ];
  const child = spawn(process.execPath, [...flags, ...files], { cwd: PACKAGE_ROOT, stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])));
}
