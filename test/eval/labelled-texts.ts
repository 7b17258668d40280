/** Texts with the type of event that they tell of: news and captions of the eval folder where there is one, our own sentences, our own gold set. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEventType } from '../../server/model/codebook.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { typesOfAcledCode } from './acled-codes.ts';
import { typesOfFootage } from './footage-categories.ts';
import { goldReports } from './gold-match.ts';
import type { Labelled } from './type-examples.ts';

/** How much a line counts: real news more than composed sentences, one paragraph's sentences less than a sentence of its own. */
const TRUST = { news: 2, sentences: 1, captions: 0.5, gold: 0.2 } as const;

/** Told as planned, denied or past: what assertions are for, no example of nothing. */
const NOT_HAPPENED = /plan|negat|histor|den|claim/i;

/** `folder`: where types.jsonl and incidents.jsonl lie, if anywhere. */
export const labelledTexts = (folder: string): readonly Labelled[] => [
  ...newsLines(folder),
  ...captions(folder),
  ...ownSentences(),
  ...examplesOfTests(),
  ...ownGold(),
];

/** One class of ACLED's a line: any type that the crosswalk gives this class is right. */
function newsLines(folder: string): readonly Labelled[] {
  const file = join(folder, 'types.jsonl');
  if (!existsSync(file)) {
    console.log(`Without ${file}: weights are fitted on the project's own sentences alone.`);
    return [];
  }
  return lines<{ text: string; lang: string; events: [{ code: string }] }>(file).flatMap(({ text, lang, events: [{ code }] }) => {
    const types = typesOfAcledCode(code);
    if (types === undefined) return [];
    return [{ source: 'news', text, language: lang, trust: TRUST.news, paragraph: false, events: types.size === 0 ? [] : [{ types }] }];
  });
}

interface OwnSentence {
  readonly lang: string;
  readonly type: string;
  readonly trigger: string;
  readonly text: string;
  readonly topic?: string;
}

/** Captions of footage: that they tell of something is known, and of what kind. Every second one, so that the others still measure. */
function captions(folder: string): readonly Labelled[] {
  const file = join(folder, 'incidents.jsonl');
  if (!existsSync(file)) return [];
  return lines<{ text: string; category: string }>(file)
    .filter((_, number) => number % 2 === 0)
    .flatMap(({ text, category }) => {
      const types = typesOfFootage(category);
      return types === undefined
        ? []
        : [{ source: 'captions', text, language: 'en', trust: TRUST.captions, paragraph: false, events: [{ types }] }];
    });
}

function ownSentences(): readonly Labelled[] {
  const own = join(import.meta.dirname, 'sentences');
  return readdirSync(own)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      lines<OwnSentence>(join(own, name))
        .filter(({ topic = '' }) => !NOT_HAPPENED.test(topic))
        .map(({ lang, type, trigger, text }) => {
          const start = text.indexOf(trigger);
          return {
            source: name,
            text,
            language: lang,
            trust: TRUST.sentences,
            paragraph: false,
            events: isEventType(type) ? [{ types: new Set([type]), start, end: start + trigger.length }] : [],
          };
        }),
    );
}

/** The sentences that the tests hold every main type to, in each language. */
function examplesOfTests(): readonly Labelled[] {
  const own = join(PACKAGE_ROOT, 'test', 'fixtures', 'triggers');
  return readdirSync(own).flatMap((name) =>
    readFileSync(join(own, name), 'utf8')
      .split('\n')
      .map((line) => line.split(' | '))
      .filter(([, sign]) => sign === '+')
      .map(([type = '', , text = '']) => ({
        source: 'tests',
        text,
        language: name.slice(0, 2),
        trust: TRUST.sentences,
        paragraph: false,
        events: [{ types: new Set([type]), start: 0, end: text.length }],
      })),
  );
}

function ownGold(): readonly Labelled[] {
  return goldReports('read').map(({ text, language, events }) => ({
    source: 'gold',
    text,
    language,
    trust: TRUST.gold,
    paragraph: true,
    events: events.map(({ type, trigger }) => ({
      types: new Set([type]),
      start: text.indexOf(trigger),
      end: text.indexOf(trigger) + trigger.length,
    })),
  }));
}

function lines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
