/** Whatever is wrong with a command line or with what it reads: one clear sentence, the right exit status, nothing on standard output. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CLI_COMMAND, finished, runCli, startCli, temporaryFolder } from '../support/run-cli.ts';

const folder = temporaryFolder();
const made = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const latin1 = made('latin1.txt', Buffer.concat([Buffer.from('First line.\n'), Buffer.from('Explosi\xf3n en Jers\xf3n.', 'latin1')]));
const utf16 = made('utf16.txt', Buffer.from('\ufeffA missile hit Odesa.', 'utf16le'));
const text = made('report.txt', 'A missile hit Odesa on Tuesday.');
const empty = made('empty.txt', ' \n');
const notAStore = made('not-a-folder', '');
mkdirSync(join(folder, 'nothing-in-it'));

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly status: 1 | 2;
  readonly says: RegExp;
}

const CASES: readonly Case[] = [
  { name: 'an unknown command', args: ['extrakt'], status: 2, says: /no command "extrakt"; there are extract, resolve/ },
  { name: 'a name that every object has', args: ['toString'], status: 2, says: /no command "toString"/ },
  {
    name: 'an unknown option',
    args: ['extract', text, '--publish', '2022-03-30'],
    status: 2,
    says: /Unknown option --publish .* it knows --published/,
  },
  {
    name: 'an option without its value',
    args: ['extract', text, '--published'],
    status: 2,
    says: /--published needs a value: --published YYYY-MM-DD/,
  },
  { name: 'an empty value', args: ['extract', text, '--published='], status: 2, says: /--published is empty/ },
  { name: 'a value for a switch', args: ['extract', '--jsonl=yes'], status: 2, says: /--jsonl takes no value/ },
  {
    name: 'an impossible date',
    args: ['extract', text, '--published', '2022-02-30'],
    status: 2,
    says: /"2022-02-30", which is not a day of the calendar/,
  },
  {
    name: 'a date in another style',
    args: ['extract', text, '--published', '30.03.2022'],
    status: 2,
    says: /YYYY-MM-DD, such as 2022-03-30/,
  },
  { name: 'a language that is none', args: ['extract', text, '--language', 'English!'], status: 2, says: /language tag such as en/ },
  { name: 'an unknown format', args: ['extract', text, '--format', 'shp'], status: 2, says: /it is geojson or json/ },
  { name: 'no file', args: ['extract'], status: 2, says: /A file is missing/ },
  { name: 'two files', args: ['extract', text, text], status: 2, says: /One file was expected, found 2/ },
  {
    name: 'an option of single reports in bulk',
    args: ['extract', '--jsonl', '--published', '2022-03-30'],
    status: 2,
    says: /does not go with --jsonl/,
  },
  {
    name: 'a missing file',
    args: ['extract', join(folder, 'gone.txt')],
    status: 1,
    says: /gone\.txt" cannot be read: there is no such file/,
  },
  { name: 'a missing file in bulk', args: ['extract', '--jsonl', join(folder, 'gone.jsonl')], status: 1, says: /there is no such file/ },
  { name: 'a folder instead of a file', args: ['extract', folder], status: 1, says: /it is a folder/ },
  {
    name: 'text where a file was expected',
    args: ['extract', `${'A missile hit Odesa. '.repeat(300)}`],
    status: 1,
    says: /the name is too long/,
  },
  { name: 'a binary file', args: ['extract', process.execPath], status: 1, says: /is binary/ },
  { name: 'UTF-16', args: ['extract', utf16], status: 1, says: /is binary .* UTF-16/ },
  { name: 'broken UTF-8', args: ['extract', latin1], status: 1, says: /not valid UTF-8 \(line 2\)/ },
  { name: 'an empty file', args: ['extract', empty], status: 1, says: /is empty/ },
  { name: 'empty standard input', args: ['extract', '-'], input: '', status: 1, says: /Standard input is empty/ },
  { name: 'a name to resolve that is missing', args: ['resolve'], status: 2, says: /A name is missing/ },
  {
    name: 'a country that is none',
    args: ['resolve', 'Lviv', '--country', 'Ukraine'],
    status: 2,
    says: /not a two-letter ISO 3166-1 code/,
  },
  {
    name: 'a point off the globe',
    args: ['resolve', 'Lviv', '--near', '49.8,124'],
    status: 2,
    says: /longitude \(-180 to 180\) and latitude \(-90 to 90\)/,
  },
  { name: 'half a point', args: ['resolve', 'Lviv', '--near', '24,'], status: 2, says: /not a pair/ },
  { name: 'a limit of nothing', args: ['resolve', 'Lviv', '--limit', '0'], status: 2, says: /whole number from 1 to 100/ },
  { name: 'nothing to ingest', args: ['ingest'], status: 2, says: /FILE, FOLDER or - was expected/ },
  { name: 'a folder to ingest without reports', args: ['ingest', join(folder, 'nothing-in-it')], status: 1, says: /holds no .jsonl/ },
  { name: 'a missing file to ingest', args: ['ingest', join(folder, 'gone')], status: 1, says: /no file or folder/ },
  { name: 'a data folder that is a file', args: ['ingest', text], env: { DATA_DIR: notAStore }, status: 1, says: /DATA_DIR/ },
  { name: 'a wrong setting', args: ['ingest', text], env: { MAX_TEXT: 'lots' }, status: 1, says: /MAX_TEXT is "lots"; expected/ },
  {
    name: 'an export of a store that is not there',
    args: ['export'],
    env: { DATA_DIR: join(folder, 'no-store') },
    status: 1,
    says: /There is no store in/,
  },
  { name: 'an export in an unknown format', args: ['export', '--format', 'shp'], status: 2, says: /"shp".*geojson/ },
  { name: 'an export of an impossible box', args: ['export', '--bbox', '1,2,3'], status: 2, says: /bbox/ },
  { name: 'an export of an impossible date', args: ['export', '--datetime', '2022-02-30'], status: 2, says: /datetime/ },
  { name: 'an export of an unknown type', args: ['export', '--type', 'strike.banana'], status: 2, says: /strike\.banana/ },
  {
    name: 'a backup of a store that is not there',
    args: ['backup', join(folder, 'b.sqlite')],
    env: { DATA_DIR: join(folder, 'no-store') },
    status: 1,
    says: /There is no store in/,
  },
  { name: 'a backup over a file', args: ['backup', text], status: 1, says: /is there already/ },
  { name: 'a file for the server', args: ['serve', 'x'], status: 2, says: /takes no file/ },
];

describe('bad input ends with one sentence:', { concurrency: 2 }, () => {
  for (const { name, args, input, env, status, says } of CASES) {
    test(name, async () => {
      const result = await runCli(args, { ...(input === undefined ? {} : { input }), ...(env ? { env } : {}) });
      assert.match(result.stderr, says);
      assert.equal(result.status, status, result.stderr);
      assert.equal(result.stdout, '');
      assert.doesNotMatch(result.stderr, /unexpected fault|^\s+at /m);
      assert.ok(result.stderr.trim().split('\n').length <= 2, `more than a sentence: ${result.stderr}`);
    });
  }
});

describe('a reader that goes away', () => {
  test('ends a stream quietly', async () => {
    const child = startCli(['resolve', '--jsonl', '-']);
    const result = finished(child);
    child.stdin?.on('error', () => undefined);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const feed = setInterval(() => child.stdin?.write('{"name":"Lviv"}\n'.repeat(2_000)), 5);
    const { status, stderr } = await result;
    clearInterval(feed);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  test('is told from a full disk, which is an error', { skip: process.platform === 'linux' ? false : 'needs /dev/full' }, async () => {
    const command = `printf '{"name":"Lviv"}\\n' | "$0" "$@" resolve --jsonl > /dev/full`;
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile('sh', ['-c', command, ...CLI_COMMAND], (error, _stdout, errors) => resolve({ code: error?.code, stderr: errors }));
    });
    assert.match(stderr, /The output cannot be written \(ENOSPC\)/);
    assert.equal(code, 1);
  });
});

describe('help', () => {
  for (const args of [[], ['help'], ['--help']]) {
    test(`"${args.join(' ') || 'no command at all'}" lists commands and settings`, async () => {
      const { status, stdout } = await runCli(args);
      assert.equal(status, 0);
      for (const word of ['extract', 'resolve', 'ingest', 'export', 'backup', 'serve', 'PORT', 'DATA_DIR', 'MAX_TEXT'])
        assert.ok(stdout.includes(word), word);
    });
  }
  for (const command of ['extract', 'resolve', 'ingest', 'export', 'backup', 'serve']) {
    test(`"${command} --help" says how it is used`, async () => {
      const { status, stdout } = await runCli([command, '--help']);
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`Usage: geodispatch ${command}`));
    });
  }
});
