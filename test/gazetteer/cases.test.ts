/** Every line of test/fixtures/gazetteer/cases.txt is a test: a name, what is known beside it, and the place that it means. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { resolve } from '../../gazetteer/resolve.ts';
import type { Place } from '../../gazetteer/types.ts';
import { extract } from '../../server/extract/extract.ts';

interface Case {
  readonly line: number;
  readonly heading: string;
  readonly toponym: string;
  readonly context: string;
  readonly expected: string;
}

const FIXTURE = new URL('../fixtures/gazetteer/cases.txt', import.meta.url);
const FEWEST = 250;
const NOTHING = 'none';

const lookup = openGazetteer();
const cases = readCases(readFileSync(FIXTURE, 'utf8'));

test(`the table has at least ${FEWEST} cases`, () => assert.ok(cases.length >= FEWEST, `${cases.length} cases`));

test('no case stands in the table twice', () => {
  const seen = cases.map(({ toponym, context }) => `${toponym} | ${context}`);
  assert.deepEqual(
    seen.filter((text, at) => seen.indexOf(text) !== at),
    [],
  );
});

test('every place that the table expects is in the gazetteer', () => {
  const unknown = cases.filter(({ expected }) => expected !== NOTHING && lookup.place(expected) === undefined);
  assert.deepEqual(
    unknown.map(({ line, expected }) => `line ${line}: ${expected}`),
    [],
  );
});

for (const [heading, group] of Map.groupBy(cases, ({ heading }) => heading)) {
  suite(heading, () => {
    for (const one of group) test(`${one.line}: ${one.toponym}${one.context && ` (${one.context})`}`, () => check(one));
  });
}

/** Namesakes among which the context of a report may choose, as in the extractor. */
const NAMESAKES = 20;

function check({ toponym, context, expected }: Case): void {
  const found = placeOf(toponym, context);
  assert.equal(found?.id ?? NOTHING, expected, `found ${describe(found)}, expected ${describe(lookup.place(expected))}`);
}

/** The place that a name means in its context: no context, a country, names of the same report, or a sentence that holds it. */
function placeOf(toponym: string, context: string): Place | undefined {
  const [, country] = /^country=([A-Z]{2})$/.exec(context) ?? [];
  if (context === '' || country !== undefined) return lookup.find(toponym, country === undefined ? {} : { country })[0]?.place;
  if (context.startsWith('with: ')) return placeAmong(toponym, context.slice('with: '.length).split(/\s*;\s*/));
  return placeInSentence(toponym, context);
}

function placeAmong(toponym: string, others: readonly string[]): Place | undefined {
  const [first] = resolve([toponym, ...others].map((name) => ({ candidates: lookup.find(name, { limit: NAMESAKES }) })));
  return first?.chosen?.place;
}

/** The place that the last occurrence of the name was read as; people come first by their full name. */
function placeInSentence(toponym: string, sentence: string): Place | undefined {
  const start = sentence.lastIndexOf(toponym);
  assert.notEqual(start, -1, `"${toponym}" does not stand in its sentence`);
  const end = start + toponym.length;
  const mention = extract(sentence, lookup).toponyms.find((found) => found.start < end && found.end > start);
  return mention?.place ?? undefined;
}

const describe = (place: Place | undefined): string =>
  place === undefined
    ? 'nothing'
    : [place.name, place.feature_code, place.admin1, place.country].filter((part) => part !== null).join(', ');

/** `Toponym | context | expected id`; comment lines begin with #, and the first of each block is its heading. */
function readCases(text: string): readonly Case[] {
  let heading = '';
  let isBlockOpen = false;
  return text.split('\n').flatMap((row, at) => {
    if (row.startsWith('#') && !isBlockOpen) heading = row.replace(/^#+\s*/, '');
    isBlockOpen = row.trim() !== '';
    if (!isBlockOpen || row.startsWith('#')) return [];
    const [toponym, context, expected, ...rest] = row.split('|').map((part) => part.trim());
    if (!toponym || context === undefined || !expected || rest.length > 0)
      throw new Error(`${FIXTURE.pathname}:${at + 1} is "${row}"; expected "Toponym | context | expected id".`);
    return [{ line: at + 1, heading, toponym, context, expected }];
  });
}
