/**
 * Fits the weights of span features (docs/extraction.md, "Toponyms") and prints strict F1 on documents that were left out of the fit, five times a fifth.
 * With --write the weights fitted to all of them go to server/extract/lexicon/en/span-weights.ts.
 *
 *   node test/eval/fit-spans.ts [FOLDER] [--write] [--misses]
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FEATURES, featureName } from '../../server/extract/span-layout.ts';
import { SECOND_FEATURES, secondName } from '../../server/extract/span-second.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { type MarkedDocument, markedDocuments } from './span-documents.ts';
import { FIT, findSpans, fitSpans, type SpanWeights } from './span-fit.ts';

const THRESHOLDS = [0.3, 0.36, FIT.threshold, 0.48, 0.54];
/** Weights nearer to nought are left out of the table. */
const LEAST_WEIGHT = 0.03;
const CONTEXT = 36;

const [named] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const documents = markedDocuments(resolve(named ?? process.env['EVAL_DIR'] ?? join(PACKAGE_ROOT, '..', 'shared', 'eval')));
console.log(`${documents.length} documents, ${FEATURES + SECOND_FEATURES} features`);
crossValidate();
if (process.argv.includes('--write')) write(fitSpans(documents));

interface Tally {
  gold: number;
  reachable: number;
  found: number;
  right: number;
}

function crossValidate(): void {
  const tallies = THRESHOLDS.map(() => new Map<string, Tally>());
  for (let fold = 0; fold < FIT.folds; fold++) {
    const weights = fitSpans(documents.filter((_, number) => number % FIT.folds !== fold));
    documents.forEach((document, number) => {
      if (number % FIT.folds !== fold) return;
      for (const [at, threshold] of THRESHOLDS.entries()) count(document, weights, threshold, tallies[at]!);
      if (process.argv.includes('--misses') && number % 2 === 0) printMisses(document, weights);
    });
  }
  for (const [at, threshold] of THRESHOLDS.entries()) print(threshold, tallies[at]!);
}

function count(document: MarkedDocument, weights: SpanWeights, threshold: number, tallies: Map<string, Tally>): void {
  const tally = tallies.get(document.corpus) ?? { gold: 0, reachable: 0, found: 0, right: 0 };
  tallies.set(document.corpus, tally);
  const found = findSpans(document, weights, threshold);
  tally.gold += document.gold.size;
  for (const { isGold } of document.sentences) tally.reachable += isGold.reduce((sum, is) => sum + is, 0);
  tally.found += found.length;
  tally.right += found.filter(({ isGold }) => isGold).length;
}

function print(threshold: number, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`left out of the fit, threshold ${threshold}`);
  for (const [corpus, { gold, reachable, found, right }] of tallies) {
    const [p, r, reach] = [right / found, right / gold, reachable / gold];
    const f1 = (2 * p * r) / (p + r);
    console.log(
      `  ${corpus.padEnd(12)} gold ${gold}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}  among the candidates ${reach.toFixed(3)}`,
    );
  }
}

/** What is missed and what is wrong, of every second document: the others are only measured. */
function printMisses(document: MarkedDocument, weights: SpanWeights): void {
  const found = findSpans(document, weights, FIT.threshold).map(({ sentence, span }) => document.sentences[sentence]!.spans[span]!);
  const spans = new Set(found.map(({ start, end }) => `${start}-${end}`));
  const show = (sign: string, key: string): void => {
    const [start = 0, end = 0] = key.split('-').map(Number);
    const { text } = document;
    const line = `${text.slice(Math.max(0, start - CONTEXT), start)}[[${text.slice(start, end)}]]${text.slice(end, end + CONTEXT)}`;
    console.log(`${sign} ${document.corpus}\t${line.replace(/\s+/g, ' ')}`);
  };
  for (const key of document.gold) if (!spans.has(key)) show('missed', key);
  for (const key of spans) if (!document.gold.has(key)) show('wrong ', key);
}

function write({ first, second }: SpanWeights): void {
  const rows = [...rowsOf(first, featureName), ...rowsOf(second, secondName)];
  const file = join(PACKAGE_ROOT, 'server', 'extract', 'lexicon', 'en', 'span-weights.ts');
  writeFileSync(
    file,
    `/** Weights of the features of spans, written by test/eval/fit-spans.ts; positive speaks for the name of a place. */
export const SPAN_THRESHOLD = ${FIT.threshold};

export const SPAN_WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
};
`,
  );
  console.log(`${rows.length} weights written to ${file}`);
}

function rowsOf(weights: Float64Array, nameOf: (id: number) => string): readonly string[] {
  const rows: string[] = [];
  weights.forEach((weight, id) => {
    if (Math.abs(weight) >= LEAST_WEIGHT) rows.push(`  '${nameOf(id).replaceAll("'", "\\'")}': ${weight.toFixed(2)},`);
  });
  return rows;
}
