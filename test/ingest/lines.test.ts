import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Line, readLines } from '../../server/ingest/lines.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string | Uint8Array, size = 5, longest?: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(pieces(Buffer.from(text as string), size), longest)) lines.push(line);
  return lines;
}

const texts = async (text: string, size?: number) => (await linesOf(text, size)).map((line) => line.text);

describe('lines', () => {
  test('end with \\n or \\r\\n, the last one with nothing', async () =>
    assert.deepEqual(await texts('a\nb\r\n\r\nc'), ['a', 'b', '', 'c']));

  test('there is none after the last line end', async () => assert.deepEqual(await texts('a\n'), ['a']));

  test('there is none in nothing', async () => assert.deepEqual(await texts(''), []));

  test('a byte-order mark is no part of the first', async () => assert.deepEqual(await texts('\uFEFFa\n\uFEFFb', 1), ['a', '\uFEFFb']));

  test('that are not UTF-8 are told, and the rest goes on', async () => {
    const lines = await linesOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]));
    assert.deepEqual(
      lines.map(({ number, text }) => [number, text]),
      [
        [1, 'a'],
        [2, null],
        [3, 'b'],
      ],
    );
    assert.match(lines[1]?.fault ?? '', /not valid UTF-8/);
  });

  test('that are too long are told with their length, and the rest goes on', async () => {
    const lines = await linesOf(`a\n${'x'.repeat(50)}\nb`, 7, 20);
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['a', null, 'b'],
    );
    assert.match(lines[1]?.fault ?? '', /50 bytes; expected at most 20/);
  });

  test('come out the same however the bytes are cut', async () => {
    const content = fc.array(fc.constantFrom('a', 'ї', '💥', '\n', '\r\n', ' '), { maxLength: 60 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const expected = text.split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await texts(text, size), expected);
      }),
    );
  });
});
