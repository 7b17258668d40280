/** Streams that are longer than the memory they may use. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { describe, test } from 'node:test';
import { startCli } from '../support/run-cli.ts';

const MEGABYTE = 2 ** 20;
const STREAM = 192 * MEGABYTE; // bytes that go through
const MAY_GROW = 96 * MEGABYTE; // over what the process has in use after the first part of the stream
const FIRST_PART = 0.25;

const skip = process.platform === 'linux' ? false : 'reads /proc';

/** Resident memory of a process, bytes. */
function residentMemory(child: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** Sends the same line until the stream is long enough, as fast as it is taken; answers the memory along the way. */
async function pump(child: ChildProcess, line: string): Promise<{ readonly lines: number; readonly memory: readonly number[] }> {
  const lines = Math.ceil(STREAM / line.length);
  const memory: number[] = [];
  for (let n = 0; n < lines; n++) {
    if (!child.stdin?.write(line)) await once(child.stdin as NodeJS.WritableStream, 'drain');
    if (n > lines * FIRST_PART && n % Math.ceil(lines / 50) === 0) memory.push(residentMemory(child));
  }
  child.stdin?.end();
  return { lines, memory };
}

describe('memory stays flat', { skip }, () => {
  const ballast = 'x'.repeat(256 * 1024); // ignored, but it has to pass
  for (const [command, line] of [
    ['extract', `${JSON.stringify({ id: 'a', text: 'A missile hit Odesa.', ballast })}\n`],
    ['resolve', `${JSON.stringify({ name: 'Odesa', ballast })}\n`],
  ] as const) {
    test(`${command} --jsonl over ${STREAM / MEGABYTE} MB`, async () => {
      const child = startCli([command, '--jsonl']);
      let answers = 0;
      child.stdout?.on('data', (chunk: Buffer) => (answers += chunk.toString('latin1').split('\n').length - 1));
      const { lines, memory } = await pump(child, line);
      await once(child, 'close');
      assert.equal(answers, lines);
      const growth = Math.max(...memory) - (memory[0] as number);
      assert.ok(growth < MAY_GROW, `it grew by ${Math.round(growth / MEGABYTE)} MB`);
    });
  }
});
