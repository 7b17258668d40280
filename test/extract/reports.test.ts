/**
 * Whole reports and what is read from them. Each file of test/fixtures/reports is a test: a line `published: … language: …`, the report, a line
 * `---`, and one line for each event and each rejection. Adding a file adds a test; REGEN=1 rewrites what is below the line, to be read before it
 * is committed.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import type { CodedEvent } from '../../server/model/event.ts';
import type { Extraction } from '../../server/model/extraction.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'reports');
const lookup = openGazetteer();

for (const file of readdirSync(folder).sort()) {
  test(`${file}: every event and every rejection is as written below the report`, () => {
    const path = join(folder, file);
    const { head, text, expected } = parse(readFileSync(path, 'utf8'));
    const found = describe(text, extract(text, lookup, options(head)));
    if (process.env['REGEN'] === '1') writeFileSync(path, `${head}\n${text}\n---\n${found.join('\n')}\n`);
    else assert.deepEqual(found, expected);
  });
}

function parse(file: string) {
  const [report = '', below = ''] = file.split('\n---\n');
  const [head = '', ...lines] = report.split('\n');
  return { head, text: lines.join('\n'), expected: below.split('\n').filter((line) => line !== '') };
}

function options(head: string) {
  const published = /published: (\S+)/.exec(head)?.[1];
  const language = /language: (\S+)/.exec(head)?.[1];
  return {
    published: published === undefined || published === 'unknown' ? null : published,
    ...(language === undefined ? {} : { language }),
  };
}

const describe = (text: string, { events, rejected }: Extraction): readonly string[] => [
  ...events.map((event) => line(text, event)),
  ...rejected.map(({ code, start, end }) => `rejected ${code} | ${text.slice(start, end)}`),
];

/** type assertion | date | places | actors | harm | the words of the type */
function line(text: string, event: CodedEvent): string {
  const date =
    event.date_start === null ? 'open' : `${event.date_start}${event.date_end === event.date_start ? '' : `..${event.date_end}`}`;
  const places = event.locations.map(({ role, relation, name, geo_precision }) => `${role} ${relation} ${name} (${geo_precision})`);
  const actors = event.actors.map(({ role, name }) => `${role} ${name}`);
  const harm = [
    event.killed && `killed ${event.killed.low}–${event.killed.high ?? '?'}`,
    event.injured && `injured ${event.injured.low}–${event.injured.high ?? '?'}`,
  ];
  const words = event.evidence.filter(({ field }) => field === 'type').map(({ start, end }) => text.slice(start, end));
  return [
    `${event.type} ${event.assertion}`,
    `${date} ${event.date_rule}`,
    places.join(', '),
    actors.join(', '),
    harm.filter(Boolean).join(', '),
    words.join(' + '),
  ].join(' | ');
}
