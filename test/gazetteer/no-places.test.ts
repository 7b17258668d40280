/** What is no place must stay none: how many common words and people's names the loose stages of the gazetteer take for places. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';

/** A file of words or names under `# headings`, and the share of each that may be found by the loose stages. */
const LISTS = [
  { what: 'common words', file: 'common-words.txt', separator: /\s+/, fewest: 1_000, mostLoose: 0.01 },
  { what: 'names of people', file: 'person-names.txt', separator: /\n/, fewest: 1_000, mostLoose: 0.03 },
] as const;

const EXAMPLES = 40; // false finds printed

const lookup = openGazetteer();

for (const { what, file, separator, fewest, mostLoose } of LISTS) {
  const groups = readGroups(file, separator);
  const all = groups.flatMap(({ texts }) => texts);

  test(`the list of ${what} holds at least ${fewest} different ones`, () => {
    assert.equal(new Set(all).size, all.length, 'something stands in the list twice');
    assert.ok(all.length >= fewest, `${all.length} ${what}`);
  });

  test(`at most ${mostLoose * 100} % of ${what} are taken for places by case forms, other spellings or misspellings`, (t) => {
    for (const { heading, texts } of groups) report(t, heading, texts);
    const loose = all.filter(isLoose);
    const examples = loose.slice(0, EXAMPLES).map((text) => `${text} → ${firstName(text)}`);
    assert.ok(loose.length <= all.length * mostLoose, `${loose.length} of ${all.length}: ${examples.join('; ')}`);
  });
}

/** Exact namesakes are counted too: they are true names of places, and it is for the reader of the text to tell them from words. */
function report(t: TestContext, heading: string, texts: readonly string[]): void {
  const loose = texts.filter(isLoose).length;
  t.diagnostic(
    `${heading}: ${texts.length}, found by the loose stages ${loose} (${percent(loose, texts)}), exactly ${texts.filter(isExact).length}`,
  );
}

const isExact = (text: string): boolean => lookup.find(text, { exactOnly: true, limit: 1 }).length > 0;

const isLoose = (text: string): boolean => !isExact(text) && lookup.find(text, { limit: 1 }).length > 0;

const firstName = (text: string): string =>
  lookup
    .find(text, { limit: 1 })
    .map(({ place, match_method }) => `${place.name} (${match_method})`)
    .join();

const percent = (count: number, of: readonly string[]): string => `${((100 * count) / of.length).toFixed(1)} %`;

/** The first line of a file is its comment; each `# heading` after it opens a group. */
function readGroups(file: string, separator: RegExp): readonly { readonly heading: string; readonly texts: readonly string[] }[] {
  const text = readFileSync(new URL(`../fixtures/gazetteer/${file}`, import.meta.url), 'utf8');
  const [, ...blocks] = text.split(/^# /m).slice(1);
  return blocks.map((block) => {
    const [heading = '', ...lines] = block.split('\n');
    return {
      heading,
      texts: lines
        .join('\n')
        .split(separator)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    };
  });
}
