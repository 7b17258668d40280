/** Tokens by command: made once, listed without a secret, revoked. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { expiryOf } from '../../server/cli/expiry.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

describe('geodispatch token', () => {
  const folder = join(temporaryFolder(), 'data');
  const run = (...args: string[]) => runCli(['token', ...args], { env: { DATA_DIR: folder } });

  test('makes a token that is shown once and kept as a hash only, lists it and revokes it', async () => {
    const made = await run('create', '--role', 'editor', '--name', 'Ада Л.', '--expires', '90d');
    assert.equal(made.status, 0, made.stderr);
    assert.match(made.stdout, /^gd_[0-9a-f]{12}_[\w-]{43}\n$/);
    assert.match(made.stderr, /"Ада Л\." \(editor\)/);
    const token = made.stdout.trim();
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('geodispatch.sqlite'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    assert.equal(bytes.includes(token.slice(16)), false);
    const listed = await run('list');
    assert.match(listed.stdout, /^ID .*\n[0-9a-f]{12} +Ада Л\. +editor .*in use\n$/);
    assert.equal((await run('create', '--role', 'reader', '--name', 'Ада Л.')).status, 1);
    assert.equal((await run('revoke', 'Ада Л.')).status, 0);
    assert.match((await run('list')).stdout, /revoked \d{4}-/);
    assert.equal((await run('revoke', 'Ада Л.')).status, 1);
  });

  for (const args of [
    [],
    ['create'],
    ['create', '--role', 'boss', '--name', 'x'],
    ['create', '--role', 'editor'],
    ['create', '--role', 'editor', '--name', 'desk'],
    ['create', '--role', 'editor', '--name', 'two\nlines'],
    ['create', '--role', 'editor', '--name', 'x'.repeat(61)],
    ['create', '--role', 'editor', '--name', 'x', '--expires', '2001-02-29'],
    ['create', '--role', 'editor', '--name', 'x', '--expires', '2001-01-01'],
    ['create', '--role', 'editor', '--name', 'x', '--expires', '0d'],
    ['list', 'x'],
    ['list', '--role', 'editor'],
    ['revoke'],
    ['revoke', 'a', 'b'],
  ])
    test(`refuses: token ${args.join(' ').replace('\n', '\\n').slice(0, 60)}`, async () => {
      const { status, stdout, stderr } = await run(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^geodispatch: .+\.\nSee `geodispatch help`\.\n$/);
    });
});

test('a token expires at the end of its last day, or so many days from now', () => {
  const now = new Date('2026-01-10T08:00:00Z');
  assert.equal(expiryOf(undefined, now), null);
  assert.equal(expiryOf('2026-01-10', now), '2026-01-10T23:59:59.999Z');
  assert.equal(expiryOf('2d', now), '2026-01-12T08:00:00.000Z');
});
