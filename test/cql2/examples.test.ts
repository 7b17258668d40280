/** The standard's examples: read in both encodings, they are the same trees, and what is written is read as what it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseJson } from '../../server/cql2/parse-json.ts';
import { parseText } from '../../server/cql2/parse-text.ts';
import { writeJson } from '../../server/cql2/write-json.ts';
import { writeText } from '../../server/cql2/write-text.ts';
import { anyExpression } from './arbitrary.ts';
import { EXPECTED_COUNTS, examples, readFixture } from './fixtures.ts';

const texts = examples('txt');
const jsons = examples('json');
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFixture('cql2.json')) as object);

describe('examples in text', () => {
  for (const [name, text] of texts) {
    test(name, () => {
      const { tree } = parseText(text);
      assert.deepEqual(tree, parseJson(jsons.get(name.replace(/-alt\d+$/, ''))).tree, 'the same as in JSON');
      assert.deepEqual(parseText(writeText(tree)).tree, tree);
    });
  }
});

describe('examples in JSON', () => {
  for (const [name, json] of jsons) {
    test(name, () => {
      const { tree } = parseJson(json);
      assert.deepEqual(parseJson(JSON.stringify(writeJson(tree))).tree, tree);
      assert.deepEqual(parseText(writeText(tree)).tree, tree);
      assert.ok(validate(writeJson(tree)), JSON.stringify(validate.errors));
    });
  }
});

test('there are 120 in text and 109 in JSON', () => assert.deepEqual([texts.size, jsons.size], [120, 109]));

test('what is written of the standard’s 351 filters is valid CQL2 JSON', () => {
  for (const { filter } of EXPECTED_COUNTS) assert.ok(validate(writeJson(parseText(filter).tree)), filter);
});

test('any tree is written and read again, in text and JSON', () => {
  fc.assert(
    fc.property(anyExpression, (tree) => {
      assert.deepEqual(parseText(writeText(tree)).tree, tree);
      assert.deepEqual(parseJson(JSON.stringify(writeJson(tree))).tree, tree);
    }),
    { numRuns: 3_000 },
  );
});
