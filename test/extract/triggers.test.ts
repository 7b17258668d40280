/**
 * Which words tell of what, by example. Each line of test/fixtures/triggers/<language>.txt is a test: `type | + or - | sentence`,
 * + where words of the sentence must tell of an event of that type, - where they must not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageOf } from '../../server/extract/languages.ts';
import { tokenize } from '../../server/extract/tokens.ts';
import { EVENT_TYPES, isEventType } from '../../server/model/codebook.ts';

const FOLDER = new URL('../fixtures/triggers/', import.meta.url);
const LEAST = { found: 3, notFound: 2 };
/** What the codebook wants of the types that reports of this war carry most, in the languages whose examples are complete. */
const MAIN = { found: 3, notFound: 3 };
const COMPLETE = ['uk', 'ru', 'es'];
const MAIN_TYPES = EVENT_TYPES.filter((type) =>
  /^(?:strike|ground|territory|movement|infrastructure|diplomacy|posture)\.|^(?:air_defence\.intercept|civilian\.attack|humanitarian\.evacuation)$/.test(
    type,
  ),
);

interface Example {
  readonly language: string;
  readonly type: string;
  readonly wanted: boolean;
  readonly sentence: string;
}

const examples = readdirSync(FOLDER).flatMap(readExamples);

for (const { language, type, wanted, sentence } of examples) {
  test(`${language}: “${sentence}” ${wanted ? 'tells' : 'does not tell'} of ${type}`, () => {
    const found = languageOf(language)
      .triggers.matchAll(tokenize(sentence))
      .filter(({ value }) => wanted || value.needs !== 'object') // those mean nothing without a place as their object, which extract.test.ts shows
      .map(({ value }) => `${value.type} (${value.id})`);
    const has = found.some((label) => label.startsWith(`${type} (`));
    assert.equal(has, wanted, `found: ${found.join(', ') || 'nothing'}`);
  });
}

test('every type has enough examples and counter-examples in each language it is shown in', () => {
  const counts = countsByType();
  const few = [...counts].filter(([, { found, notFound }]) => found < LEAST.found || notFound < LEAST.notFound).map(([name]) => name);
  assert.deepEqual(few, []);
});

for (const language of COMPLETE) {
  test(`${language} has three examples and three counter-examples of every main type`, () => {
    const counts = countsByType();
    const few = MAIN_TYPES.filter((type) => {
      const count = counts.get(`${language} ${type}`);
      return count === undefined || count.found < MAIN.found || count.notFound < MAIN.notFound;
    });
    assert.deepEqual(few, []);
  });
}

function countsByType(): ReadonlyMap<string, { readonly found: number; readonly notFound: number }> {
  const counts = new Map<string, { found: number; notFound: number }>();
  for (const { language, type, wanted } of examples) {
    const count = counts.get(`${language} ${type}`) ?? { found: 0, notFound: 0 };
    count[wanted ? 'found' : 'notFound'] += 1;
    counts.set(`${language} ${type}`, count);
  }
  return counts;
}

function readExamples(file: string): readonly Example[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [type = '', sign = '', sentence = ''] = line.split(' | ');
    assert.ok(
      isEventType(type) && /^[+-]$/.test(sign) && sentence !== '',
      `${file}:${at + 1}: expected "type | + or - | sentence", found "${line}"`,
    );
    return [{ language: file.replace(/\.txt$/, ''), type, wanted: sign === '+', sentence }];
  });
}
