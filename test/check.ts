/** What must hold before any test runs: types of server, gazetteer and tests, types of the page, format and lint. Run: npm run check. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../server/paths.ts';

const CHECKS = [
  { name: 'types of gazetteer, server and tests', package: 'typescript', command: 'tsc', args: ['-p', '.'] },
  { name: 'types of the page', package: 'typescript', command: 'tsc', args: ['-p', 'client'] },
  { name: 'format and lint', package: '@biomejs/biome', command: 'biome', args: ['ci', '--colors=off', '.'] },
] as const;

type Check = (typeof CHECKS)[number];

interface Outcome {
  readonly check: Check;
  readonly status: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs all checks side by side and says the outcome of each; true when all hold. */
export async function check(): Promise<boolean> {
  const outcomes = await Promise.all(CHECKS.map(run));
  for (const { check, status, output, seconds } of outcomes) {
    console.log(`${status === 0 ? '✔' : '✖'} ${check.name} (${seconds.toFixed(1)} s)`);
    if (status !== 0) console.log(output);
  }
  return outcomes.every((outcome) => outcome.status === 0);
}

function run(check: Check): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'node_modules', check.package, 'bin', check.command), ...check.args], {
    cwd: PACKAGE_ROOT,
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) =>
      resolve({ check, status: status ?? 1, output: Buffer.concat(output).toString(), seconds: (performance.now() - started) / 1000 }),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await check()) ? 0 : 1;
