/** Importing as a user does it, one data folder through several imports, and the names that come of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { alternateRow, dumpRow } from '../support/dump-row.ts';
import { type CliOptions, type CliResult, finished, parseLines, runCli, startCli, temporaryFolder } from '../support/run-cli.ts';

const folder = temporaryFolder();
const DATA_DIR = join(folder, 'data');
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(args, { ...options, env: { DATA_DIR, ...options.env } });
const made = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Found {
  readonly id: string;
  readonly lat: number;
  readonly match_method: string;
}

interface Line {
  readonly candidates: readonly Found[];
  readonly suggestions?: readonly string[];
}

async function resolveAll(names: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<readonly Line[]> {
  const { stdout, status, stderr } = await run(['resolve', '--jsonl'], {
    input: names.map((name) => JSON.stringify({ name })).join('\n'),
    env,
  });
  assert.equal(status, 0, stderr);
  return parseLines<Line>(stdout);
}

const idsOf = async (...names: string[]): Promise<readonly (string | undefined)[]> =>
  (await resolveAll(names)).map(({ candidates }) => candidates[0]?.id);

const gazetteer = join(DATA_DIR, 'gazetteer');
const isTidy = (): boolean => !readdirSync(gazetteer).some((name) => name.startsWith('.'));

const dump = made(
  'UA.txt',
  [
    dumpRow({ id: 99_000_001, name: 'Vyhadkivka', names: 'Вигадківка,Выгадковка' }),
    dumpRow({ id: 99_000_002, name: 'Mezhyrichchia Vyhadane', feature: 'H.STM' }),
    '99000003\tTorn',
    dumpRow({ id: 99_000_004, name: 'Nowhere', lat: 95 }),
    dumpRow({ id: 99_000_005, name: 'Polish Village', country: 'PL' }),
    '',
    dumpRow({
      id: 703_448,
      name: 'Kyiv',
      names: 'Kyjwygrad',
      lat: 50.45466,
      lon: 30.5238,
      feature: 'P.PPLC',
      admin1: '12',
      population: 2_952_301,
    }),
  ].join('\n'),
);

describe('import', () => {
  test('of a country’s dump names the bad lines, brings in the rest and ends with 1', async () => {
    const { status, stdout, stderr } = await run(['import', dump]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /reading ".*UA\.txt" \(geonames, UA\)/);
    assert.match(stderr, /UA\.txt" line 3: It has 2 columns/);
    assert.match(stderr, /UA\.txt" line 4: The latitude is "95"/);
    assert.match(stderr, /6 rows read, 3 kept, 1 left out, 2 could not be used/);
    assert.match(stderr, /writing the index\n/);
    assert.match(stderr, /2 of 6 lines of .* could not be used .*; the rest is imported\.\n$/);
    assert.ok(isTidy());
    assert.deepEqual(
      await idsOf('Vyhadkivka', 'Вигадківкою', 'Mezhyrichchia Vyhadane', 'Kyjwygrad', 'Kiev', 'Polish Village', 'Kherson Oblast'),
      [...['geonames:99000001', 'geonames:99000001', 'geonames:99000002', 'geonames:703448', 'geonames:703448', undefined, 'admin1:UA.08']],
    );
  });

  test('of alternate names and of a CSV adds to what is there', async () => {
    const names = made(
      'alternateNamesV2.txt',
      `${alternateRow(99_000_001, 'de', 'Ausgedachtdorf')}\n${alternateRow(5, 'en', 'Unheard')}\n`,
    );
    const first = await run(['import', names]);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stderr, /2 rows read, 1 kept, 1 left out\n/);
    const second = await run([
      'import',
      made('own.csv', 'name,lat,lon,id,names\nCamp Zulu,47.1,35.2,zulu,Табір Зулу\nVyhadkivka,47.49,35.51,,Wyhadkiwka\n'),
      '--country',
      'ua',
    ]);
    assert.equal(second.status, 0, second.stderr);
    assert.deepEqual(await idsOf('Ausgedachtdorf', 'Unheard', 'Camp Zulu', 'Табір Зулу', 'Vyhadkivka'), [
      ...['geonames:99000001', undefined, 'own:zulu', 'own:zulu', 'geonames:99000001'],
    ]);
  });

  test('that is interrupted leaves everything as it was', async () => {
    const before = readFileSync(join(gazetteer, 'index.bin'));
    const child = startCli(['import', made('other.csv', 'name,lat,lon\nCamp Yankee,1,2\n')], { env: { DATA_DIR } });
    child.stdin?.end();
    child.stderr?.on('data', (chunk: Buffer) => chunk.includes('collecting names') && child.kill('SIGINT'));
    const { status, stderr } = await finished(child);
    assert.equal(status, 1);
    assert.match(stderr, /Interrupted; the gazetteer is as it was\.\n$/);
    assert.ok(readFileSync(join(gazetteer, 'index.bin')).equals(before));
    assert.ok(isTidy());
    assert.ok(!existsSync(join(gazetteer, 'imports', 'other.csv.jsonl')));
  });

  test('that was killed leaves nothing that the next one minds', async () => {
    const child = startCli(['import', made('other.csv', 'name,lat,lon\nCamp Yankee,1,2\n')], { env: { DATA_DIR } });
    child.stdin?.end();
    child.stderr?.on('data', (chunk: Buffer) => chunk.includes('reading places') && child.kill('SIGKILL'));
    await once(child, 'close');
    assert.ok(!isTidy());
    const { status, stderr } = await run(['import', made('empty.csv', 'name,lat,lon\n')]);
    assert.equal(status, 1);
    assert.match(stderr, /0 rows read, 0 kept.*nothing was imported and the gazetteer is as it was/);
    assert.ok(isTidy());
  });

  test('--rebuild follows what stands in the folder of imports', async () => {
    for (const name of readdirSync(join(gazetteer, 'imports'))) rmSync(join(gazetteer, 'imports', name));
    const { status, stderr } = await run(['import', '--rebuild']);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /nothing is imported; the packaged gazetteer is used/);
    assert.deepEqual(await idsOf('Camp Zulu'), [undefined]);
  });
});

describe('a file that cannot be imported', () => {
  const cases: readonly (readonly [what: string, args: readonly string[], status: number, says: RegExp])[] = [
    ['none', ['import'], 2, /One FILE was expected/],
    ['one that is not there', ['import', join(folder, 'gone.txt')], 1, /there is no such file/],
    ['a folder', ['import', folder], 1, /it is a folder/],
    ['an archive', ['import', made('UA.zip', 'PK\u0003\u0004…')], 1, /is a zip archive; unpack it/],
    ['a binary', ['import', made('x.bin', '\u0000\u0001')], 1, /is binary/],
    ['a text', ['import', made('x.txt', 'A missile hit Odesa.')], 2, /is like none of .*--kind/],
    ['a kind nobody knows', ['import', dump, '--kind', 'osm'], 2, /--kind is "osm"; it is one of geonames/],
    ['a country in words', ['import', dump, '--country', 'Ukraine'], 2, /"Ukraine" is not a two-letter/],
    [
      'a dump said to be a CSV',
      ['import', dump, '--kind', 'csv'],
      1,
      /UA\.txt": The first line names no column "name".*Nothing was imported/,
    ],
    ['a rebuild of a file', ['import', dump, '--rebuild'], 2, /--rebuild takes no file/],
  ];
  for (const [what, args, status, says] of cases)
    test(`${what} is said in a sentence`, async () => {
      const result = await run(args);
      assert.equal(result.status, status, result.stderr);
      assert.match(result.stderr, says);
    });
});

describe('override', () => {
  test('sets, lists and removes what a name means', async () => {
    const set = await run(['override', 'set', 'Mykolaiv', 'geonames:700568', '--note', 'the one near Lviv']);
    assert.equal(set.status, 0, set.stderr);
    assert.match(set.stderr, /"Mykolaiv" now means Mykolaiv, Lviv Oblast, UA/);
    assert.equal((await run(['override', 'set', 'Posad', 'none'])).status, 0);
    const [city, none] = await resolveAll(['MYKOLAIV', 'Posad']);
    assert.deepEqual([city?.candidates[0]?.id, city?.candidates[0]?.match_method], ['geonames:700568', 'override']);
    assert.deepEqual([none?.candidates, none?.suggestions], [[], []]);
    const { stdout } = await run(['override', 'list']);
    assert.match(stdout, /^NAME +ID +PLACE +SET +NOTE\nMykolaiv +geonames:700568 +Mykolaiv +20\S+Z +the one near Lviv\nPosad +none +20/);
    assert.equal((await run(['override', 'remove', 'mykolaiv'])).status, 0);
    const again = await run(['override', 'remove', 'mykolaiv']);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /Nothing was said of "mykolaiv"/);
    assert.deepEqual(await idsOf('Mykolaiv'), ['geonames:700569']);
  });

  test('refuses a place that is not there, with those known by the name', async () => {
    const { status, stderr } = await run(['override', 'set', 'Mykolaiv', 'geonames:1']);
    assert.equal(status, 1);
    assert.match(stderr, /place id "geonames:1" is not in the gazetteer; known are Mykolaiv \(geonames:700569\)/);
    for (const args of [['set', 'A'], ['set', 'A', 'B', 'C'], ['list', 'A'], ['remove'], ['forget', 'A'], []])
      assert.equal((await run(['override', ...args])).status, 2);
  });
});

describe('an unknown name', () => {
  test('is answered with the nearest spellings', async () => {
    const [line] = await resolveAll(['Qwrtzpsdfgh']);
    assert.deepEqual(line, { name: 'Qwrtzpsdfgh', candidates: [], suggestions: [] });
    const { stdout, stderr } = await run(['resolve', 'Mykolaivv', '--country', 'FR']);
    assert.equal(stdout, '');
    assert.match(stderr, /no place is known by the name "Mykolaivv"; .* Spelled much like it: .*Mykolaiv/);
  });

  test('goes to the configured geocoder, and only such a name does', async (context) => {
    const asked: (string | null)[] = [];
    const server = createServer((request, response) => {
      asked.push(new URL(request.url ?? '', 'http://x').searchParams.get('q'));
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify([{ osm_type: 'node', osm_id: 7, lat: '1.5', lon: '2.5', name: 'Qwrtz', class: 'place', type: 'hamlet' }]),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    context.after(() => server.close());
    const env = { GEOCODER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, GEOCODER_USER_AGENT: 'test/1.0' };
    const [unknown, known, none] = await resolveAll(['Qwrtzpsdfgh', 'Kyiv', 'Posad'], env);
    assert.deepEqual([unknown?.candidates[0]?.id, unknown?.candidates[0]?.match_method], ['osm:node/7', 'remote']);
    assert.deepEqual([known?.candidates[0]?.id, none?.candidates], ['geonames:703448', []]);
    assert.deepEqual(asked, ['Qwrtzpsdfgh']);
    assert.ok(existsSync(join(DATA_DIR, 'geocoder-cache.jsonl')));
    const { status, stderr } = await run(['resolve', 'Kyiv'], { env: { GEOCODER_URL: env.GEOCODER_URL } });
    assert.equal(status, 1);
    assert.match(stderr, /GEOCODER_USER_AGENT is not set, and GEOCODER_URL is/);
  });
});
