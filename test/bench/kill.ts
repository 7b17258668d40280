/** 100 kills of a server that writes: what is lost (nothing may be), and how long a start takes after one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWhileWriting } from '../crash/kill-while-writing.ts';

const KILLS = 100;

export async function benchKill(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-kill-'));
  try {
    const { kills, acknowledged, reviewed, lost, faults, starts } = await killWhileWriting(KILLS, folder, Math.random);
    const sorted = [...starts].sort((a, b) => a - b);
    console.log(
      `\n${kills} kills: ${acknowledged} reports and ${reviewed} reviews acknowledged, ${lost.length} lost, ${faults.length} faults of the database`,
    );
    console.log(`start after a kill: median ${sorted[kills >> 1]?.toFixed(0)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`);
    if (lost.length + faults.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
