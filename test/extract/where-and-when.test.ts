/** Where and when events are found to have happened: a line of test/fixtures/where and test/fixtures/when is a test. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import type { CodedEvent } from '../../server/model/event.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const lookup = openGazetteer();

/** Cells of the lines of all languages; lines that begin with # are remarks. */
function* lines(folder: string): Generator<readonly [language: string, ...cells: string[]]> {
  for (const file of readdirSync(join(fixtures, folder)).sort())
    for (const line of readFileSync(join(fixtures, folder, file), 'utf8').split('\n'))
      if (line !== '' && !line.startsWith('#')) yield [file.replace('.txt', ''), ...line.split(' | ')];
}

const placesOf = ({ locations }: CodedEvent): string =>
  locations.map(({ role, relation, name, geo_precision }) => `${role} ${relation} ${name} (${geo_precision})`).join(', ') || 'nowhere';

const daysOf = ({ date_start, date_end, date_rule }: CodedEvent): string =>
  date_start === null ? date_rule : `${date_start}${date_end === date_start ? '' : `..${date_end}`} ${date_rule}`;

for (const [language, text = '', expected] of lines('where'))
  test(`${language}: “${text}” happens ${expected}`, () => {
    const { events } = extract(text, lookup, { published: '2022-03-30', language });
    assert.equal(events.map(placesOf).join('; '), expected);
  });

for (const [language, published = '', text = '', expected] of lines('when'))
  test(`${language}: published ${published}, “${text}” happened ${expected}`, () => {
    const { events } = extract(text, lookup, { published: published === 'unknown' ? null : published, language });
    assert.equal(events[0] && daysOf(events[0]), expected);
  });
