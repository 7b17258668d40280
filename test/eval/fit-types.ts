/**
 * node test/eval/fit-types.ts [FOLDER]: fits the weights of the event-type model (server/extract/type-weights.json) on our own sentences (test/eval/sentences), on the
 * readable part of our own gold set and, where FOLDER (or EVAL_DIR, by default ../shared/eval) holds them, on types.jsonl and every second caption of incidents.jsonl.
 * Prints what five-fold cross-validation says first:
 * every line is judged by weights that have not seen it. Deterministic: the same files and rules give the same table.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { judgeTriggers } from '../../server/extract/judge-triggers.ts';
import { readReport } from '../../server/extract/read-report.ts';
import { CLASSES, NONE, TypeModel } from '../../server/extract/type-model.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { labelledTexts } from './labelled-texts.ts';
import { examplesOf } from './type-examples.ts';
import { fitSoftmax } from './softmax-regression.ts';

const FOLDS = 5;

const lookup = openGazetteer();
const folder = resolve(process.argv[2] ?? process.env['EVAL_DIR'] ?? join(PACKAGE_ROOT, '..', 'shared', 'eval'));
const read = labelledTexts(folder).map((line) => ({ line, readings: readReport(line.text, lookup, { language: line.language }).readings }));

crossValidate();
const weights = fitSoftmax(
  read.flatMap(({ line, readings }) => examplesOf(line, readings)),
  CLASSES,
);
writeFileSync(join(PACKAGE_ROOT, 'server', 'extract', 'type-weights.json'), `${JSON.stringify(weights)}\n`);
console.log(`${Object.keys(weights.features).length} features of ${read.length} texts → server/extract/type-weights.json`);

function crossValidate(): void {
  const tallies = new Map<string, { n: number; right: number; silent: number; falseAlarms: number; nothing: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = read.filter((_, number) => number % FOLDS !== fold);
    const model = new TypeModel(
      fitSoftmax(
        seen.flatMap(({ line, readings }) => examplesOf(line, readings)),
        CLASSES,
      ),
    );
    for (const [number, { line, readings }] of read.entries()) {
      if (number % FOLDS !== fold || line.paragraph) continue;
      const tally = tallies.get(line.source) ?? { n: 0, right: 0, silent: 0, falseAlarms: 0, nothing: 0 };
      tallies.set(line.source, tally);
      const [first] = readings.flatMap((reading) => judgeTriggers(reading, model).triggers);
      const wanted = line.events[0]?.types ?? new Set([NONE]);
      if (wanted.has(NONE)) {
        tally.nothing += 1;
        tally.falseAlarms += first === undefined ? 0 : 1;
      } else {
        tally.n += 1;
        tally.silent += first === undefined ? 1 : 0;
        tally.right += first !== undefined && wanted.has(first.value.type) ? 1 : 0;
      }
    }
  }
  for (const [source, { n, right, silent, falseAlarms, nothing }] of tallies)
    console.log(
      `${source.padEnd(14)} type of the first event right ${(right / Math.max(1, n)).toFixed(3)} of ${n}, none found ${silent}, events in ${falseAlarms} of ${nothing} texts without one`,
    );
}
