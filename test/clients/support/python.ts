/** Python with a module, where this machine has one: packages of a distribution are seen by its own Python only. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PYTHONS = ['python3', '/usr/bin/python3', 'python'];
const PATIENCE = 60_000; // milliseconds
const QUIET = { QT_QPA_PLATFORM: 'offscreen', PYTHONIOENCODING: 'utf-8' };

/** Undefined where no Python has the module. */
export async function pythonWith(module: string): Promise<string | undefined> {
  for (const python of PYTHONS) {
    const { status } = await run(python, ['-c', `import ${module}`]);
    if (status === 0) return python;
  }
  return undefined;
}

/** Runs a script of this folder, which prints JSON. Rejects with what it said on standard error. */
export async function runPython(python: string, script: string, args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await run(python, [join(import.meta.dirname, script), ...args]);
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...QUIET }, timeout: PATIENCE, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => resolve({ status: null, stdout: '', stderr: error.message }));
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
}
