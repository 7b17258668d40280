import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { makeReport, seededRandom } from '../support/made-reports.ts';
import { assertWholeLine } from '../support/extract-schema.ts';
import { finished, parseLines, runCli, startCli, temporaryFolder } from '../support/run-cli.ts';

interface Line {
  readonly id: string;
  readonly error?: string;
  readonly published?: string | null;
  readonly language?: string;
  readonly events?: readonly { readonly type: string; readonly date_start: string | null }[];
  readonly [key: string]: unknown;
}

const REPORT = 'MYKOLAIV — A missile hit the regional administration in Mykolaiv on Tuesday, killing seven people, the governor said.';
const folder = temporaryFolder();
const file = join(folder, 'report.txt');
writeFileSync(file, REPORT);

const extractLines = async (input: string | Uint8Array): Promise<Line[]> => {
  const { status, stdout } = await runCli(['extract', '--jsonl'], { input });
  assert.equal(status, 0);
  return parseLines<Line>(stdout);
};

describe('extract FILE', () => {
  test('prints a GeoJSON FeatureCollection with a point in Mykolaiv', async () => {
    const { status, stdout } = await runCli(['extract', file, '--published', '2022-03-30']);
    assert.equal(status, 0);
    const collection = JSON.parse(stdout);
    assert.equal(collection.type, 'FeatureCollection');
    assert.match(collection.attribution, /GeoNames/);
    const strike = collection.features.find((feature: { properties: { type: string } }) => feature.properties.type === 'strike.missile');
    assert.ok(strike, stdout);
    assert.equal(strike.geometry.type, 'Point');
    assert.ok(Math.abs(strike.geometry.coordinates[0] - 31.99) < 0.1 && Math.abs(strike.geometry.coordinates[1] - 46.97) < 0.1);
    assert.equal(strike.properties.date_start, '2022-03-29');
  });

  test('prints one object of the published format with --format json', async () => {
    const { stdout } = await runCli(['extract', file, '--published', '2022-03-30', '--language', 'en', '--format', 'json']);
    const object = JSON.parse(stdout);
    assertWholeLine(object, REPORT);
    assert.deepEqual([object.schema, object.id, object.published, object.language], ['geodispatch/1', file, '2022-03-30', 'en']);
  });

  test('reads standard input, and drops a byte-order mark so that offsets count from the first letter', async () => {
    const { stdout } = await runCli(['extract', '-', '--format', 'json'], { input: `\ufeff${REPORT}` });
    const { toponyms } = JSON.parse(stdout);
    for (const { start, end, text } of toponyms) assert.equal(REPORT.slice(start, end), text);
  });

  test('leaves dates open when the day of publication is not known', async () => {
    const { stdout } = await runCli(['extract', '-', '--format', 'json'], { input: 'A missile hit Odesa on Tuesday.' });
    const { published, events } = JSON.parse(stdout) as Line;
    assert.equal(published, null);
    assert.deepEqual(
      events?.map((event) => event.date_start),
      [null],
    );
  });
});

describe('extract --jsonl', () => {
  test('answers every line in order, good or bad, and validates against the schema', async () => {
    const good = { id: 'a', text: REPORT, published: '2022-03-30', url: null, publisher: 'made', anything: { else: 1 } };
    const input = [
      JSON.stringify(good),
      '{"id": "b", "text": ',
      '',
      '[]',
      '"text"',
      'null',
      '{"id":"c"}',
      '{"id":"d","text":7}',
      '{"id":"e","text":" "}',
      '{"id":"f","text":"\\u0000\\u0001"}',
      '{"id":"g","text":"x","published":"2022-02-30"}',
      '{"id":"h","text":"x","language":"no language"}',
      '{"id":{},"text":"x"}',
      '{"id":7,"text":"Nothing here."}',
      '{"doc_id":"i","text":"Nothing here."}',
      '{"text":"Nothing here."}',
      '{"id":null,"text":"Nothing here.","published":null,"language":null}',
    ].join('\n');
    const lines = await extractLines(input);
    for (const line of lines) assertWholeLine(line);
    assertWholeLine(lines[0] as Line, REPORT);
    const ids = [
      'a',
      'line:2',
      'line:3',
      'line:4',
      'line:5',
      'line:6',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'line:13',
      '7',
      'i',
      'line:16',
      'line:17',
    ];
    assert.deepEqual(
      lines.map((line) => line.id),
      ids,
    );
    assert.deepEqual(
      lines.filter((line) => line.error === undefined).map((line) => line.id),
      ['a', '7', 'i', 'line:16', 'line:17'],
    );
    assert.match(lines[1]?.error ?? '', /not valid JSON/);
    assert.match(lines[6]?.error ?? '', /"text" is missing/);
    assert.match(lines[10]?.error ?? '', /"published" is "2022-02-30"/);
  });

  test('reads bytes in any shape: \\r\\n, a byte-order mark, no line end at the end, a line of broken UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('\ufeff{"id":1,"text":"Київ"}\r\n{"id":2,"text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n{"id":3,"text":"Львів 🚀"}'),
    ]);
    const lines = await extractLines(input);
    assert.deepEqual(
      lines.map(({ id, error }) => [id, error === undefined]),
      [
        ['1', true],
        ['line:2', false],
        ['3', true],
      ],
    );
  });

  test('says nothing to an empty stream', async () => {
    assert.deepEqual(await extractLines(''), []);
  });

  test('says on standard error how many lines were bad, and still succeeds', async () => {
    const { status, stderr } = await runCli(['extract', '--jsonl', '-'], { input: '{}\n{"text":"fine"}\n' });
    assert.deepEqual([status, stderr], [0, 'geodispatch: 1 of 2 lines could not be used; the answer to each says why.\n']);
  });

  test('keeps the order with several threads, and gives the same answers as one report at a time', async () => {
    const random = seededRandom(7);
    const reports = Array.from({ length: 120 }, (_, n) => ({
      id: String(n),
      text: makeReport(random, n % 3 === 0 ? 40 : 3),
      published: '2022-03-30',
    }));
    const lines = await extractLines(reports.map((report) => JSON.stringify(report)).join('\n'));
    assert.deepEqual(
      lines.map((line) => line.id),
      reports.map((report) => report.id),
    );
    for (const [n, line] of lines.entries()) assertWholeLine(line, reports[n]?.text);
    for (const n of [5, 90]) {
      const [alone] = await extractLines(JSON.stringify(reports[n]));
      assert.deepEqual(lines[n], alone);
    }
  });

  test('answers a partner that waits for one answer before it sends the next line', async () => {
    const child = startCli(['extract', '--jsonl']);
    const end = finished(child);
    for (const id of ['1', '2']) {
      child.stdin?.write(`${JSON.stringify({ id, text: REPORT })}\n`);
      const [answer] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
      assert.equal((JSON.parse(answer.toString().split('\n', 1)[0] as string) as Line).id, id);
    }
    child.stdin?.end();
    assert.equal((await end).status, 0);
  });
});
