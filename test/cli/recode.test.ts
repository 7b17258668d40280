/** ingest → recode, on a store of the test's own. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, describe, test } from 'node:test';
import { type CliResult, runCli, temporaryFolder } from '../support/run-cli.ts';

const folder = temporaryFolder();
const env = { DATA_DIR: join(folder, 'data') };
const run = (...args: string[]): Promise<CliResult> => runCli(args, { env });

/** As if an older extractor had written it. */
function writeOver(sql: string): void {
  const database = new DatabaseSync(join(env.DATA_DIR, 'geodispatch.sqlite'));
  database.exec(sql);
  database.close();
}

describe('recode', () => {
  before(async () => {
    const reports = join(folder, 'reports.jsonl');
    const lines = [
      { text: 'A missile hit Odesa on Tuesday.', published: '2022-03-30' },
      { text: 'Russian forces shelled Kharkiv on 12 April.', published: '2022-04-13' },
    ];
    writeFileSync(reports, lines.map((line) => JSON.stringify(line)).join('\n'));
    assert.equal((await run('ingest', reports)).status, 0);
  });

  test('finds nothing to change where the extractor is the same', async () => {
    const { status, stdout, stderr } = await run('recode');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^2 REPORTS +EVENTS\nunchanged +[2-9]\nchanged +0\nnew +0\ngone +0\nkept because of a person +0\n$/);
  });

  test('counts changes by field, says so before it writes, and writes once', async () => {
    writeOver(`UPDATE event_revisions SET body = json_set(body, '$.summary', 'Old words.')`);
    const dry = await run('recode', '--dry-run');
    assert.match(
      dry.stdout,
      /^2 REPORTS, NOTHING WRITTEN +EVENTS\nunchanged +0\nchanged +[2-9]\n[\s\S]*\nCHANGED FIELD +EVENTS\nsummary +[2-9]\n$/,
    );
    assert.match((await run('recode')).stdout, /\nchanged +[2-9]\n/);
    assert.match((await run('recode')).stdout, /\nchanged +0\n/);
  });

  test('lists what stays because of a person', async () => {
    writeOver(`UPDATE event_revisions SET body = json_set(body, '$.summary', 'A person''s words.', '$.review_status', 'verified')`);
    const { stdout } = await run('recode');
    assert.match(stdout, /\nKEPT +REPORT +THE EXTRACTOR DIFFERS IN +EVENT\n[0-9A-Z]{26} +[0-9A-Z]{26} +summary +A person's words\.\n/);
  });

  test('takes some reports only, and says what is wrong', async () => {
    assert.match((await run('recode', '--since', '2999-01-01')).stdout, /^0 REPORTS/);
    const cases: readonly (readonly [args: readonly string[], status: number, words: RegExp])[] = [
      [['--reports', 'nothing'], 1, /There is no report "nothing"[\s\S]*None of the reports is there/],
      [['--since', '2022-02-30'], 2, /not a day of the calendar/],
      [['--since', '2022-02-03', '--reports', 'a'], 2, /both given/],
      [['file'], 2, /takes no file/],
    ];
    for (const [args, status, words] of cases) {
      const result = await run('recode', ...args);
      assert.equal(result.status, status, result.stderr);
      assert.match(result.stderr, words);
    }
    const nowhere = await runCli(['recode'], { env: { DATA_DIR: join(folder, 'nowhere') } });
    assert.deepEqual([nowhere.status, /There is no store/.test(nowhere.stderr)], [1, true]);
  });
});
