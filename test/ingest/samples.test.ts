/** The sample reports are data that everybody sees first: their shape is checked here, what is read from them elsewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Sample {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly language: 'en' | 'uk' | 'ru' | 'es';
  readonly publisher: string;
  readonly title: string;
  readonly url: null;
}

const KEYS = ['id', 'text', 'published', 'language', 'publisher', 'title', 'url'];
const PUBLISHER = 'Geodispatch sample desk';
const FIRST_DAY = '2022-02-24';
const LAST_DAY = '2022-04-15';
const WORDS = { least: 90, most: 220 };
const PARAGRAPHS = { least: 2, most: 4 };
/** Fewest reports per language. */
const SHARES = { en: 20, uk: 4, ru: 3, es: 3 } as const;
/** Letters that give the language away: a report filed under the wrong one has none of them, or one of the others. */
const LETTERS = { en: /[a-z]/, uk: /[іїєґ]/, ru: /[ыэ]/, es: /[áéíóúñ]/ } as const;
const MONTHS = ['february', 'march', 'april', 'лютого', 'березня', 'квітня', 'февраля', 'марта', 'апреля', 'febrero', 'marzo', 'abril'];
const DATELINE = /^\p{Lu}[\p{Lu}' -]+, (\d{1,2}) (?:de )?(\p{L}+) – /u;
/** One line for each group of spellings that the field uses side by side. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Kyiv', 'Kiev'],
  ['Mykolaiv', 'Mikolaiv', 'Mykolayiv', 'Nikolaev'],
  ['Chernihiv', 'Chernigov', 'Chernígov'],
  ['Kharkiv', 'Kharkov', 'Járkov'],
  ['Odesa', 'Odessa'],
  ['Lviv', 'Lvov', 'Leópolis'],
  ['Zaporizhzhia', 'Zaporozhye'],
  ['Kherson', 'Jersón', 'Херсон'],
];

const lines = readFileSync(new URL('../../server/ingest/samples.jsonl', import.meta.url), 'utf8').split('\n');
const samples = lines.slice(0, -1).map((line) => JSON.parse(line) as Sample);

/** The month and day of a dateline as YYYY-MM-DD, undefined where the report has none. */
function datelineDay(text: string): string | undefined {
  const found = DATELINE.exec(text);
  if (!found) return undefined;
  const month = (MONTHS.indexOf(found[2]!.toLowerCase()) % 3) + 2;
  return `2022-0${month}-${found[1]!.padStart(2, '0')}`;
}

const countWords = (text: string): number => text.split(/\s+/).length;

test('there are thirty samples, one to a line, and the last line ends', () => {
  assert.equal(samples.length, 30);
  assert.equal(lines.at(-1), '');
});

test('every sample has the keys of a report line and no other', () => {
  for (const sample of samples) assert.deepEqual(Object.keys(sample), KEYS, sample.id);
});

test('ids count up in the order of publication', () => {
  assert.deepEqual(
    samples.map((sample) => sample.id),
    samples.map((_, index) => `sample-${String(index + 1).padStart(3, '0')}`),
  );
  const days = samples.map((sample) => sample.published);
  assert.deepEqual(days, days.toSorted());
});

test('every sample names the sample desk and points at no page', () => {
  for (const sample of samples) {
    assert.equal(sample.publisher, PUBLISHER, sample.id);
    assert.equal(sample.url, null, sample.id);
    assert.ok(sample.title.length > 0 && sample.title.length <= 120, sample.id);
  }
});

test('every sample was published on a day that exists, from the first day of the invasion to mid-April 2022', () => {
  for (const { id, published } of samples) {
    assert.equal(new Date(`${published}T00:00:00Z`).toISOString().slice(0, 10), published, id);
    assert.ok(published >= FIRST_DAY && published <= LAST_DAY, `${id}: ${published}`);
  }
});

test('a dateline says the day of publication', () => {
  const dated = samples.filter((sample) => datelineDay(sample.text) !== undefined);
  assert.ok(dated.length >= 20, `only ${dated.length} samples have a dateline`);
  for (const sample of dated) assert.equal(datelineDay(sample.text), sample.published, sample.id);
});

test('every sample is as long as a news brief and in paragraphs', () => {
  for (const { id, text } of samples) {
    const words = countWords(text);
    const paragraphs = text.split('\n\n');
    assert.ok(words >= WORDS.least && words <= WORDS.most, `${id} has ${words} words`);
    assert.ok(paragraphs.length >= PARAGRAPHS.least && paragraphs.length <= PARAGRAPHS.most, `${id} has ${paragraphs.length} paragraphs`);
    assert.ok(
      paragraphs.every((paragraph) => paragraph.trim() === paragraph && !paragraph.includes('\n')),
      id,
    );
  }
});

test('four languages are there, each report in the one it is filed under', () => {
  for (const [language, least] of Object.entries(SHARES)) {
    const own = samples.filter((sample) => sample.language === language);
    assert.ok(own.length >= least, `${language}: ${own.length}`);
    for (const { id, text } of own) assert.match(text, LETTERS[language as Sample['language']], id);
  }
  for (const { id, text, language } of samples) {
    if (language === 'uk') assert.doesNotMatch(text, LETTERS.ru, id);
    if (language === 'ru') assert.doesNotMatch(text, LETTERS.uk, id);
    if (language === 'en') assert.doesNotMatch(text, /[\u0400-\u04ff]/, id);
  }
});

test('no text, and no title, is there twice', () => {
  assert.equal(new Set(samples.map((sample) => sample.text)).size, samples.length);
  assert.equal(new Set(samples.map((sample) => sample.title)).size, samples.length);
});

test('the spellings that the field uses side by side are all there', () => {
  const all = samples.map((sample) => sample.text).join('\n');
  for (const spelling of SPELLINGS.flat()) assert.ok(all.includes(spelling), `"${spelling}" is in no sample`);
});
