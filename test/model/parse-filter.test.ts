import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../server/model/input-error.ts';
import { parseBbox } from '../../server/model/parse-bbox.ts';
import { parseDatetime } from '../../server/model/parse-datetime.ts';
import { parseFilter } from '../../server/model/parse-filter.ts';

describe('datetime', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['2022-03-29', '2022-03-29', '2022-03-29'],
    ['2022-03-29T10:00:00Z', '2022-03-29', '2022-03-29'],
    ['2022-03-29T23:30:00-02:00', '2022-03-30', '2022-03-30'],
    ['2022-03-29T00:30:00+02:00', '2022-03-28', '2022-03-28'],
    ['2022-03-29T00:30:00 02:00', '2022-03-28', '2022-03-28'],
    ['2022-03-01/2022-03-31', '2022-03-01', '2022-03-31'],
    ['2022-03-01T00:00:00Z/2022-03-31T23:59:59.5Z', '2022-03-01', '2022-03-31'],
    ['../2022-03-31', null, '2022-03-31'],
    ['/2022-03-31', null, '2022-03-31'],
    ['2022-03-01/..', '2022-03-01', null],
    ['2022-03-01/', '2022-03-01', null],
    ['../..', null, null],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ];
  for (const [text, start, end] of cases)
    test(`"${text}" is ${start ?? 'open'} to ${end ?? 'open'}`, () => assert.deepEqual(parseDatetime(text), { start, end }));

  for (const text of [
    '',
    '..',
    '2022-02-30',
    '2022-13-01',
    'yesterday',
    '2022',
    '2022-03-31/2022-03-01',
    'a/b/c',
    '2022-03-01/2022-03-02/2022-03-03',
    '2022-03-29T25:00:00Z',
  ]) {
    test(`"${text}" is refused and named`, () =>
      assert.throws(
        () => parseDatetime(text),
        (error) => error instanceof InputError && error.message.includes(`"${text}"`),
      ));
  }
});

describe('bbox', () => {
  test('takes 4 numbers, or 6 with heights', () => {
    assert.deepEqual(parseBbox('30,44,40,52.5'), { west: 30, south: 44, east: 40, north: 52.5 });
    assert.deepEqual(parseBbox('30,44,-100,40,52,9000'), { west: 30, south: 44, east: 40, north: 52 });
  });

  test('may cross the antimeridian', () => assert.deepEqual(parseBbox('177,65,-177,70'), { west: 177, south: 65, east: -177, north: 70 }));

  for (const text of [
    '',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    '1,2,3,',
    '0,50,10,40',
    '0,0,200,10',
    '0,-91,1,1',
    '1,2,3,NaN',
    '1,2,3,Infinity',
    '0x1,2,3,4',
  ]) {
    test(`"${text}" is refused`, () => assert.throws(() => parseBbox(text), InputError));
  }

  test('never answers what is not a box', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const { south, north } = parseBbox(text);
          assert.ok(south <= north);
        } catch (error) {
          assert.ok(error instanceof InputError);
        }
      }),
    );
  });
});

describe('a filter', () => {
  const parse = (given: Readonly<Record<string, string>>) => parseFilter((name) => given[name]);

  test('leaves samples out unless they are asked for', () => assert.equal(parse({}).samples, 'exclude'));

  test('takes types and families, each once', () =>
    assert.deepEqual(parse({ type: 'strike, ground.clash,strike' }).type, ['strike', 'ground.clash']));

  for (const [name, value] of Object.entries({ type: 'strike.laser', assertion: 'maybe', review_status: '', samples: 'yes' })) {
    test(`a wrong ${name} is named, with what there is`, () => {
      assert.throws(
        () => parse({ [name]: value }),
        (error) => error instanceof InputError && error.message.startsWith(`"${name}" is "${value}"; expected one of `),
      );
    });
  }
});
