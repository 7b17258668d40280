/** The report the project began from, held against what must and must not be found in it. The files lie beside the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { assertWholeLine } from '../support/extract-schema.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const seed = join(PACKAGE_ROOT, '..', 'shared', 'seed');
const EXPECTED = 15; // all of them

const skip = !existsSync(join(seed, 'check.py'))
  ? 'the seed report is not beside the project'
  : spawnSync('python3', ['--version']).status !== 0
    ? 'python3 was not found'
    : false;

test(`the seed report gives all ${EXPECTED} of its events and none of its bans`, { skip }, async () => {
  const gold = JSON.parse(readFileSync(join(seed, 'gold.json'), 'utf8')) as { id: string; published: string; text_file: string };
  const text = readFileSync(join(seed, gold.text_file), 'utf8');
  const { stdout } = await runCli(['extract', '--jsonl'], { input: JSON.stringify({ id: gold.id, text, published: gold.published }) });
  assertWholeLine(JSON.parse(stdout), text);
  const predicted = join(temporaryFolder(), 'predicted.jsonl');
  writeFileSync(predicted, stdout);
  const report = spawnSync('python3', [join(seed, 'check.py'), join(seed, 'gold.json'), predicted], { encoding: 'utf8' }).stdout;
  const [, found, banned, outside, bare] =
    /(\d+)\/\d+ expected, (\d+)\/\d+ forbidden, .*?(\d+) of \d+ evidence spans outside the text, (\d+) events without/.exec(report) ?? [];
  assert.ok(Number(found) >= EXPECTED, report);
  assert.deepEqual([banned, outside, bare], ['0', '0', '0'], report);
});
