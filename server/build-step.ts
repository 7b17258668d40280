/** One step of the build: skipped when nothing it is made from has changed, made beside its target and put in place as a whole. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DIST_FOLDER, PACKAGE_ROOT } from './paths.ts';

export interface BuildStep {
  readonly name: string;
  /** The folder that the step makes. */
  readonly target: string;
  /** Files and folders it is made from, relative to the package's root. */
  readonly inputs: readonly string[];
  /** Fills an empty folder; tells its progress in words. */
  readonly make: (folder: string, progress: (step: string) => void) => void | Promise<void>;
}

const RECORD = join(DIST_FOLDER, '.steps.json');
const UNFINISHED = '.unfinished-'; // begins the names of folders in the making
const LONGEST_BUILD = 3_600_000; // milliseconds: an unfinished folder this old belongs to no running build
const LEAST_AGE = 30_000; // milliseconds: a younger one is left alone, whoever made it
const RENAME_TRIES = 5;

/** Makes the step's folder unless it is there and made from the same inputs; true when it was made. */
export async function runStep(step: BuildStep, progress: (step: string) => void): Promise<boolean> {
  const wanted = fingerprint(step.inputs);
  if (existsSync(step.target) && readRecord()[step.name] === wanted) return false;
  const folder = join(DIST_FOLDER, `${UNFINISHED}${basename(step.target)}-${process.pid}`);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await step.make(folder, progress);
    replaceFolder(folder, step.target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeRecord({ ...readRecord(), [step.name]: wanted });
  return true;
}

/** Clears away what interrupted builds left behind. */
export function removeAbandoned(): void {
  if (!existsSync(DIST_FOLDER)) return;
  for (const name of readdirSync(DIST_FOLDER).filter((each) => each.startsWith(UNFINISHED))) {
    const path = join(DIST_FOLDER, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > LONGEST_BUILD || (age > LEAST_AGE && !isRunning(Number(name.split('-').at(-1)))))
      rmSync(path, { recursive: true, force: true });
  }
}

export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0); // signal 0 only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Names and contents of the inputs as one hash. */
export function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node.split('.', 1)[0] as string);
  for (const path of inputs.flatMap((input) => filesUnder(join(PACKAGE_ROOT, input)))) {
    hash.update(path.slice(PACKAGE_ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A folder cannot be renamed onto one that holds something: the old one steps aside first. Another build may do the same at the same time; the last one stays. */
export function replaceFolder(made: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const aside = `${made}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(target)) renameSync(target, aside);
      renameSync(made, target);
      break;
    } catch (error) {
      if (attempt === RENAME_TRIES) throw error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
}

function readRecord(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // no record, or a torn one: everything is made anew
  }
}

function writeRecord(record: Readonly<Record<string, string>>): void {
  const draft = `${RECORD}-${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(draft, RECORD);
}
