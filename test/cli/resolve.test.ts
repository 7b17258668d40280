import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseLines, runCli } from '../support/run-cli.ts';

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
}

interface Line {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly error?: string;
}

const FIELDS = ['id', 'name', 'lat', 'lon', 'country', 'feature_code', 'population', 'score', 'match_method'];

async function resolve(...args: string[]): Promise<Candidate[]> {
  const { status, stdout } = await runCli(['resolve', ...args, '--format', 'json']);
  assert.equal(status, 0);
  return JSON.parse(stdout) as Candidate[];
}

function assertNear(place: Candidate | undefined, lat: number, lon: number): void {
  assert.ok(place && Math.abs(place.lat - lat) < 0.2 && Math.abs(place.lon - lon) < 0.2, JSON.stringify(place));
}

describe('resolve NAME', () => {
  for (const [name, lat, lon] of [
    ['Mikolaiv', 46.97, 31.99],
    ['Kherson', 46.64, 32.61],
    ['Chernigov', 51.5, 31.29],
    ['Kryvyi Rih', 47.91, 33.39],
    ['Чернігів', 51.5, 31.29],
  ] as const) {
    test(`${name} is the city`, async () => assertNear((await resolve(name, '--country', 'UA'))[0], lat, lon));
  }

  test('every candidate has the same fields, and no more are given than were asked for', async () => {
    const candidates = await resolve('Springfield', '--limit', '3');
    assert.equal(candidates.length, 3);
    for (const candidate of candidates) assert.deepEqual(Object.keys(candidate), [...FIELDS, 'why']);
  });

  test('--near decides between namesakes, with longitude first', async () => {
    assert.equal((await resolve('Paris', '--near=-95.5,33.6'))[0]?.country, 'US');
    assert.equal((await resolve('Paris', '--near', '2.3,48.8'))[0]?.country, 'FR');
    assert.equal((await resolve('Paris', '--near', '-95.5,33.6'))[0]?.country, 'US');
  });

  test('a table for reading is the default; words need no quotes', async () => {
    const { stdout } = await runCli(['resolve', 'Krivoy', 'Rog', '--limit', '1']);
    const [head, row, ...rest] = stdout.split('\n');
    assert.match(head as string, /^NAME +COUNTRY +CODE +LAT +LON/);
    assert.match(row as string, /UA .*47\.9\d+ +33\.\d+/);
    assert.deepEqual(rest, ['']);
  });

  test('an unknown name is said to be unknown and is no failure', async () => {
    const { status, stdout, stderr } = await runCli(['resolve', 'Qwrtzpsdfgh']);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /no place is known by the name "Qwrtzpsdfgh"/);
  });
});

describe('resolve --jsonl', () => {
  test('answers every line in order, good or bad', async () => {
    const input = [
      '{"name":"Kharkiv"}',
      'x',
      '',
      '{"name":7}',
      '{"name":"Paris","country":"us","near":[-95.5,33.6],"gold":1}',
      '{"name":"Paris","near":"2,48"}',
      '{"name":"Lviv","country":null,"near":null}',
    ];
    const { status, stdout, stderr } = await runCli(['resolve', '--jsonl', '-', '--limit', '2'], { input: input.join('\n') });
    const lines = parseLines<Line>(stdout);
    assert.equal(status, 0);
    assert.deepEqual(
      lines.map((line) => [line.name, line.error === undefined]),
      [
        ['Kharkiv', true],
        ['', false],
        ['', false],
        ['', false],
        ['Paris', true],
        ['Paris', false],
        ['Lviv', true],
      ],
    );
    for (const line of lines)
      assert.ok(line.error === undefined ? line.candidates.length > 0 && line.candidates.length <= 2 : line.candidates.length === 0);
    assert.deepEqual(
      lines[4]?.candidates.map((candidate) => candidate.country),
      lines[4]?.candidates.map(() => 'US'),
    );
    assert.match(stderr, /4 of 7 lines could not be used/);
  });
});
