/** News in which the names of places are marked, as candidate spans with the numbers of their features: what weights are fitted to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { languageOf } from '../../server/extract/languages.ts';
import { nameFinder } from '../../server/extract/name-finder.ts';
import { splitSentences } from '../../server/extract/sentences.ts';
import type { SpanCandidate } from '../../server/extract/span-candidates.ts';
import { collectFeatures } from '../../server/extract/span-features.ts';
import { reportWords } from '../../server/extract/span-report.ts';
import { FeatureList } from '../../server/extract/span-sinks.ts';
import { viewOf } from '../../server/extract/span-view.ts';
import { splitCompounds } from '../../server/extract/split-compounds.ts';
import type { Token } from '../../server/extract/tokens.ts';

export interface MarkedSentence {
  readonly tokens: readonly Token[];
  readonly spans: readonly SpanCandidate[];
  /** Numbers of features, span after span; `ends[i]` is where those of span i end. */
  readonly ids: Int32Array;
  readonly ends: Int32Array;
  readonly isGold: Uint8Array;
}

export interface MarkedDocument {
  readonly corpus: string;
  readonly text: string;
  /** "start-end" */
  readonly gold: ReadonlySet<string>;
  readonly sentences: readonly MarkedSentence[];
}

type Marked = Pick<MarkedDocument, 'corpus' | 'text' | 'gold'>;

/** geoparse.jsonl of the evaluation folder, and what may be read of our own gold set. */
export function markedDocuments(folder: string): readonly MarkedDocument[] {
  const lookup = openGazetteer();
  const language = languageOf('en');
  return [...news(join(folder, 'geoparse.jsonl')), ...own()].map((document) => {
    const { text, gold } = document;
    const names = nameFinder(lookup);
    const sentences = splitSentences(text, language.lexicon).map((sentence) => splitCompounds(sentence, names));
    const context = { text, language, lookup, names };
    const words = reportWords(text, sentences);
    const marked = sentences.flatMap((sentence): MarkedSentence[] => {
      const view = viewOf(sentence, context, words);
      if (view === undefined) return [];
      const list = new FeatureList();
      const ends = view.spans.map((span) => {
        collectFeatures(view, span, list);
        return list.ids.length;
      });
      const isGold = view.spans.map(({ start, end }) => Number(gold.has(`${start}-${end}`)));
      return [
        {
          tokens: view.tokens,
          spans: view.spans,
          ids: Int32Array.from(list.ids),
          ends: Int32Array.from(ends),
          isGold: Uint8Array.from(isGold),
        },
      ];
    });
    return { ...document, sentences: marked };
  });
}

function news(file: string): readonly Marked[] {
  if (!existsSync(file)) return [];
  return lines(file).map((line) => {
    const { corpus, text, toponyms } = JSON.parse(line) as { corpus: string; text: string; toponyms: { start: number; end: number }[] };
    return { corpus, text, gold: new Set(toponyms.map(({ start, end }) => `${start}-${end}`)) };
  });
}

/** Paragraphs whose number is a multiple of five are held out. */
const HELD_OUT_EVERY = 5;

function own(): readonly Marked[] {
  return lines(join(import.meta.dirname, 'gold', 'en.jsonl'))
    .map((line) => JSON.parse(line) as { id: string; text: string; toponyms: { text: string; occurrence: number }[] })
    .filter(({ id }) => Number(id.match(/\d+$/)?.[0] ?? 0) % HELD_OUT_EVERY !== 0)
    .map(({ text, toponyms }) => ({
      corpus: 'own',
      text,
      gold: new Set(toponyms.map(({ text: name, occurrence }) => spanOf(text, name, occurrence))),
    }));
}

function spanOf(text: string, name: string, occurrence: number): string {
  let start = -1;
  for (let count = 0; count < occurrence; count++) start = text.indexOf(name, start + 1);
  return `${start}-${start + name.length}`;
}

const lines = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
