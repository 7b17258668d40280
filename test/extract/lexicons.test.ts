/** What has to hold of the word lists of every language: same breadth, same names for the same parties, words that can match at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../server/extract/languages.ts';
import type { Lexicon } from '../../server/extract/lexicon/lexicon.ts';
import { tokenize } from '../../server/extract/tokens.ts';
import { EVENT_TYPES } from '../../server/model/codebook.ts';

const english = languageOf('en').lexicon;
const others = ['uk', 'ru', 'es'].map((tag) => languageOf(tag).lexicon);
const all = [english, ...others];
/** What the tokenizer parts from a word: Ukraine's, they'll. */
const GENITIVE = /^'(?:s|ll)$/;

/** What reports of this war carry most has to be told in every language; the rest is recognised in English first. */
const EVERYWHERE =
  /^(?:strike|territory|infrastructure|diplomacy|posture)\.|^ground\.|^movement\.(?!group_change)|^air_defence\.intercept|^civilian\.attack|^humanitarian\.evacuation/;

for (const lexicon of others) {
  test(`${lexicon.language} tells of every type that reports of this war carry most`, () => {
    const types = new Set(lexicon.triggers.map(({ type }) => type));
    assert.deepEqual(
      EVENT_TYPES.filter((type) => EVERYWHERE.test(type) && !types.has(type)),
      [],
    );
  });

  test(`${lexicon.language} knows its parties under their English names`, () => {
    const parties = ({ actors }: Lexicon): readonly string[] => [
      ...new Set(actors.map(({ name, country, sector }) => `${name}, ${country}, ${sector}`)),
    ];
    const known = new Set(parties(english));
    assert.deepEqual(
      parties(lexicon).filter((party) => !known.has(party)),
      [],
    );
  });

  test(`${lexicon.language} has words for every weapon, target and great region that English has`, () => {
    for (const table of ['weapons', 'targets', 'greatRegions', 'placeCues'] as const)
      assert.deepEqual(Object.keys(lexicon[table]).sort(), Object.keys(english[table]).sort(), table);
  });
}

for (const lexicon of all) {
  const written = patternsOf(lexicon);

  test(`${lexicon.language}: every pattern is in lower case, single-spaced, with plain apostrophes`, () => {
    assert.deepEqual(
      written.filter(
        (pattern) =>
          pattern !== pattern.toLowerCase().replace(/[’ʼ`]/g, "'") ||
          pattern !== pattern.trim() ||
          pattern.includes('  ') ||
          pattern === '',
      ),
      [],
    );
  });

  test(`${lexicon.language}: a letter of another alphabet, which looks the same and never matches, is in no word`, () => {
    const words = [...written.flatMap((pattern) => pattern.split(/[ |]/)), ...listsOf(lexicon)];
    const parts = words.flatMap((word) => word.split('-')); // DDoS-атака is no mistake
    assert.deepEqual(
      parts.filter((part) => /\p{Script=Latin}/u.test(part) && /\p{Script=Cyrillic}/u.test(part)),
      [],
    );
  });

  test(`${lexicon.language}: every word of a pattern is cut from a text as one word`, () => {
    const words = written.flatMap((pattern) => pattern.split(' ')).filter((step) => step !== '...');
    const plain = words.flatMap((step) => step.replace(/\?$/, '').split('|')).map((word) => word.replace(/'?\*$/, ''));
    const cut = plain.filter((word) => !GENITIVE.test(word) && tokenize(word).length !== 1);
    assert.deepEqual(cut, [], 'written apart, as in "s - 300", they match');
  });
}

/** All patterns of a lexicon; not the plain sets of words. */
function patternsOf({
  triggers,
  actors,
  weapons,
  targets,
  placeCues,
  siteNouns,
  institutionNouns,
  anaphora,
  greatRegions,
  assertions,
  casualties,
  speechVerbs,
  dates,
  idioms = [],
  contexts = {},
}: Lexicon): readonly string[] {
  const tables = [weapons, targets, placeCues, anaphora, greatRegions, assertions].flatMap((table) =>
    Object.values(table as Record<string, readonly string[]>).flat(),
  );
  const { killed, injured, atLeast, upTo, notHere } = casualties;
  return [
    ...[...triggers, ...actors].flatMap(({ patterns }) => patterns),
    ...tables,
    ...siteNouns,
    ...institutionNouns,
    ...speechVerbs,
    ...idioms,
    ...Object.values(contexts).flatMap(({ patterns }) => patterns),
    ...killed,
    ...injured,
    ...atLeast,
    ...upTo,
    ...notHere,
    ...Object.keys(dates.relativeDays),
    ...dates.weekend,
    ...dates.weekOf,
  ];
}

const listsOf = ({ placeFillers, clauseStarters, notPlaces, titles, givenNames, numbers, dates }: Lexicon): readonly string[] => [
  ...placeFillers,
  ...clauseStarters,
  ...notPlaces,
  ...titles,
  ...givenNames,
  ...Object.keys(numbers),
  ...Object.keys(dates.months),
  ...Object.keys(dates.weekdays),
  ...Object.keys(dates.units),
];
