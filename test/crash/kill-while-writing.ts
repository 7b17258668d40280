/** A real server that is killed (SIGKILL) in the midst of writing, again and again: what it acknowledged has to be there, and the database whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { openStore } from '../../server/store/open-store.ts';

const KILL = {
  writers: 4, // at a time
  soonest: 20, // milliseconds of writing before the kill
  latest: 1_200,
  start: 30_000, // milliseconds a start may take
} as const;

export interface KillResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly reviewed: number;
  /** Acknowledged and not there, or not as it was sent. */
  readonly lost: readonly string[];
  /** What the integrity checks found, of every round and of the end. */
  readonly faults: readonly string[];
  /** Milliseconds from the start of the process until it listens, after each kill. */
  readonly starts: readonly number[];
}

interface Sent {
  readonly id: string;
  readonly text: string;
  readonly event: string | undefined;
  isVerified: boolean;
}

/** `random`: 0–1, when within the span each kill comes. */
export async function killWhileWriting(kills: number, folder: string, random: () => number): Promise<KillResult> {
  const sent: Sent[] = [];
  const faults: string[] = [];
  const starts: number[] = [];
  for (let round = 0; round < kills; round++) {
    const server = await startServer(folder);
    starts.push(server.milliseconds);
    if (round > 0) faults.push(...(await faultsAfterKill(server.url)));
    const isOver = { now: false };
    const writers = Array.from({ length: KILL.writers }, (_, n) => write(server.url, `${round}.${n}`, sent, isOver));
    await new Promise((resolve) => setTimeout(resolve, KILL.soonest + random() * (KILL.latest - KILL.soonest)));
    server.child.kill('SIGKILL');
    isOver.now = true;
    await Promise.all([...writers, once(server.child, 'close')]);
  }
  const store = await openStore(folder);
  const lost: string[] = [];
  for (const report of sent) if (!(await isThere(store, report))) lost.push(report.id);
  faults.push(...(await store.check()));
  await store.close();
  return { kills, acknowledged: sent.length, reviewed: sent.filter(({ isVerified }) => isVerified).length, lost, faults, starts };
}

async function isThere(store: Awaited<ReturnType<typeof openStore>>, { id, text, event, isVerified }: Sent): Promise<boolean> {
  const found = await store.report(id);
  if (found?.report.text !== text || found.events[0]?.id !== event) return false;
  return !isVerified || found.events[0]?.review_status === 'verified';
}

/** Reports and reviews, one after another, until the server is gone. */
async function write(url: string, name: string, sent: Sent[], isOver: { readonly now: boolean }): Promise<void> {
  for (let n = 0; !isOver.now; n++) {
    const text = `A missile hit an apartment building in Mykolaiv on 29 March 2022, report ${name}.${n}.`;
    const report = await ask(`${url}reports`, 'POST', { text });
    if (report === undefined) return;
    const kept: Sent = { id: report.report.id, text, event: report.events[0]?.id, isVerified: false };
    sent.push(kept);
    if (kept.event === undefined) continue;
    const review = await ask(`${url}events/${kept.event}/review`, 'PUT', { review_status: 'verified' });
    if (review === undefined) return;
    kept.isVerified = true;
  }
}

interface Answer {
  readonly report: { readonly id: string };
  readonly events: readonly { readonly id: string }[];
}

/** Undefined when the server is gone before its answer is whole. */
async function ask(url: string, method: string, body: unknown): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`, { cause: 'answered' });
    return JSON.parse(text) as Answer;
  } catch (error) {
    if ((error as Error).cause === 'answered') throw error;
    return undefined;
  }
}

async function faultsAfterKill(url: string): Promise<readonly string[]> {
  const health = (await (await fetch(`${url}health`)).json()) as { readonly status: string; readonly integrity: string };
  return health.status === 'ok' && health.integrity === 'whole' ? [] : [JSON.stringify(health)];
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly milliseconds: number;
}

async function startServer(folder: string): Promise<Started> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(PACKAGE_ROOT, 'server', 'main.ts')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', BASE_URL: '', DATA_DIR: folder, SAMPLES: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const [, found] = /Geodispatch is at (\S+)/.exec(String(chunk)) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} instead of starting: ${said}`)));
    setTimeout(() => reject(new Error(`The server did not start in ${KILL.start} ms: ${said}`)), KILL.start).unref();
  });
  return { child, url, milliseconds: performance.now() - begin };
}
