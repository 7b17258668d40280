/** Whole reports read, from text to coded events: beside compromise, against the length of a text, and through the command with its threads. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import nlp from 'compromise';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { makeReport, seededRandom } from '../support/made-reports.ts';
import { heading, medianSeconds, perSecond, show, sink } from './measure.ts';
import { SEED } from './names.ts';

const MADE_REPORTS = 600;
const RUNS = 5;
const PEER = { bytes: 150_000, runs: 2 } as const;
const LENGTHS_MB = [0.1, 1, 10] as const;
const COMMAND = { bytes: 12e6, threads: [1, 2], lookEveryMs: 50 } as const;
const GOAL = { speed: '≥ 3 MB/s', peer: '≥ 20 ×', memory: '≤ 400 MB' } as const;

export async function benchExtract(): Promise<void> {
  const lookup = openGazetteer();
  const options = { published: '2022-03-30', language: 'en' };
  const read = (texts: readonly string[]) => (): void => {
    for (const text of texts) sink(extract(text, lookup, options).toponyms.length);
  };
  heading('Extractor');
  const made = madeReports();
  const seconds = medianSeconds(read(made), undefined, RUNS);
  show(
    `made reports of ${Math.round(bytesOf(made) / made.length)} bytes, one thread`,
    `${perSecond(made.length / seconds, 'reports')}, ${(bytesOf(made) / 1e6 / seconds).toFixed(2)} MB/s`,
    GOAL.speed,
  );
  const news = newsTexts();
  if (news.length > 0)
    show('news, one thread', `${(bytesOf(news) / 1e6 / medianSeconds(read(news), undefined, RUNS)).toFixed(2)} MB/s`, GOAL.speed);
  benchPeer(news.length > 0 ? news : made, read);
  benchLength(made, (text) => sink(extract(text, lookup, options).toponyms.length));
  await benchCommand(made);
}

function benchPeer(texts: readonly string[], read: (texts: readonly string[]) => () => void): void {
  const some = upTo(texts, PEER.bytes);
  const ours = bytesOf(some) / medianSeconds(read(some), undefined, RUNS);
  const theirs =
    bytesOf(some) /
    medianSeconds(
      () => {
        for (const text of some) sink(nlp(text).places().length + 1);
      },
      undefined,
      PEER.runs,
    );
  show(
    'compromise, .places() of the same text',
    `${Math.round(theirs / 1000)} kB/s; this extractor ${(ours / theirs).toFixed(1)} × as fast`,
    GOAL.peer,
  );
}

/** One text in one line: the time a megabyte takes must not grow with its length. */
function benchLength(made: readonly string[], read: (text: string) => void): void {
  const line = made.join(' ').replaceAll('\n', ' ');
  const perMegabyte = LENGTHS_MB.map((megabytes) => {
    const text = line.repeat(Math.ceil((megabytes * 1e6) / line.length)).slice(0, megabytes * 1e6);
    return medianSeconds(() => read(text), undefined, 1) / megabytes;
  });
  show(`one line of ${LENGTHS_MB.join(', ')} MB`, `${perMegabyte.map((one) => `${one.toFixed(2)} s`).join(', ')} a megabyte`);
}

async function benchCommand(made: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-bench-'));
  try {
    const input = join(folder, 'reports.jsonl');
    const lines = made.map((text, id) => `${JSON.stringify({ id: String(id), text, language: 'en', published: '2022-03-30' })}\n`);
    writeFileSync(
      input,
      lines
        .join('')
        .repeat(Math.ceil(COMMAND.bytes / bytesOf(lines)))
        .slice(0, -1),
    );
    const megabytes = readFileSync(input).length / 1e6;
    for (const threads of COMMAND.threads) {
      const { seconds, memory } = await command(input, threads, folder);
      show(
        `extract --jsonl, ${threads} thread${threads > 1 ? 's' : ''}, ${megabytes.toFixed(0)} MB`,
        `${(megabytes / seconds).toFixed(2)} MB/s from start to end, ${memory === 0 ? 'memory not known here' : `${Math.round(memory)} MB at most`}`,
        GOAL.memory,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command line; its highest resident memory is read from the system where it tells. */
async function command(input: string, threads: number, folder: string): Promise<{ seconds: number; memory: number }> {
  const started = performance.now();
  const cli = join(PACKAGE_ROOT, 'server', 'cli', 'cli.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, 'extract', '--jsonl', input, '--threads', String(threads)],
    {
      stdio: ['ignore', openSync(join(folder, 'answers.jsonl'), 'w'), 'ignore'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let memory = 0;
  let running = true;
  void ended.then(() => {
    running = false;
  });
  while (running) {
    memory = Math.max(memory, highestResident(child.pid));
    await Promise.race([sleep(COMMAND.lookEveryMs), ended]);
  }
  if ((await ended) !== 0) throw new Error('The command did not succeed.');
  return { seconds: (performance.now() - started) / 1000, memory };
}

function highestResident(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0; // another system, or it has just ended
  }
}

function madeReports(): readonly string[] {
  const random = seededRandom(SEED);
  return Array.from({ length: MADE_REPORTS }, () => makeReport(random));
}

/** News as the gold files hold them, where they are at hand. */
function newsTexts(): readonly string[] {
  const file = join(process.env['EVAL_DIR'] ?? join(PACKAGE_ROOT, '..', 'shared', 'eval'), 'geoparse.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function upTo(texts: readonly string[], bytes: number): readonly string[] {
  let sum = 0;
  return texts.filter((text) => {
    sum += Buffer.byteLength(text);
    return sum <= bytes;
  });
}

const bytesOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
