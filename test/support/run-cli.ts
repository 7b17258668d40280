/** Runs the command line as a user's shell would, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../server/paths.ts';

const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
const CLI = join(PACKAGE_ROOT, 'server', 'cli', 'cli.ts');

/** The program and its first arguments, for tests that go through a shell. */
export const CLI_COMMAND = [process.execPath, ...NODE_FLAGS, CLI] as const;

export interface CliOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface CliResult {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options);
  child.stdin?.on('error', () => undefined); // it may have ended without reading
  child.stdin?.end(options.input ?? '');
  return finished(child);
}

/** The running process, with pipes to all three streams. */
export function startCli(args: readonly string[], options: CliOptions = {}): ChildProcess {
  return spawn(CLI_COMMAND[0], [...CLI_COMMAND.slice(1), ...args], {
    cwd: options.cwd ?? PACKAGE_ROOT,
    env: { ...process.env, DATA_DIR: join(tmpdir(), 'geodispatch-no-store'), ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export function finished(child: ChildProcess): Promise<CliResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
}

/** A folder of the test's own. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'geodispatch-test-'));

/** The lines of a JSONL output. */
export const parseLines = <T = Record<string, unknown>>(output: string): T[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
