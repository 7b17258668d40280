/**
 * node test/eval/fit-confidence.ts [FOLDER] [--write] [--held-out]: fits what an event's confidence is made of (server/extract/confidence-weights.ts) on the readable part of our own gold set, each paragraph
 * read with type weights that have not seen it. Then prints the reliability table: of the events given 0.8, how many are right.
 * Without --write nothing is written; `--held-out` measures the packaged extractor on the fifth that nothing was fitted on.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { type ConfidenceFeature, featuresOf } from '../../server/extract/confidence.ts';
import { CONFIDENCE_WEIGHTS } from '../../server/extract/confidence-weights.ts';
import { draftReport } from '../../server/extract/extract.ts';
import { finish } from '../../server/extract/finish.ts';
import { packagedTypeModel } from '../../server/extract/packaged-type-model.ts';
import { readReport } from '../../server/extract/read-report.ts';
import { CLASSES, TypeModel } from '../../server/extract/type-model.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { type GoldReport, goldReports, paired, wantedEvents } from './gold-match.ts';
import { labelledTexts } from './labelled-texts.ts';
import { examplesOf } from './type-examples.ts';
import { fitSoftmax } from './softmax-regression.ts';

interface Judged {
  readonly features: Readonly<Record<ConfidenceFeature, number>>;
  readonly right: boolean;
}

const FOLDS = 5;
const FIT = { steps: 4000, rate: 0.05, l2: 0.02 } as const;
const BINS = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
const NAMES = Object.keys(CONFIDENCE_WEIGHTS) as readonly ConfidenceFeature[];
const HUNDREDTHS = 100;

const lookup = openGazetteer();
const heldOut = process.argv.includes('--held-out');
const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const folder = resolve(named ?? process.env['EVAL_DIR'] ?? join(PACKAGE_ROOT, '..', 'shared', 'eval'));

if (heldOut)
  printReliability(
    goldReports('held-out').flatMap((report) => judge(report, packagedTypeModel())),
    CONFIDENCE_WEIGHTS,
  );
else fitAndPrint();

function fitAndPrint(): void {
  const reports = goldReports('read');
  const texts = labelledTexts(folder);
  const examples = texts.map(({ text, language }, number) => examplesOf(texts[number]!, readReport(text, lookup, { language }).readings));
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const mine = new Set(reports.filter((_, number) => number % FOLDS === fold).map(({ text }) => text));
    const model = new TypeModel(fitSoftmax(examples.filter((_, number) => !mine.has(texts[number]!.text)).flat(), CLASSES));
    return reports.filter(({ text }) => mine.has(text)).flatMap((report) => judge(report, model));
  });
  console.log('Cross-validated: each fold with confidence weights of the others');
  printReliabilityOf(judged.flatMap((fold, number) => given(fold, fit(judged.filter((_, other) => other !== number).flat()))));
  const weights = fit(judged.flat());
  console.log(weights);
  if (process.argv.includes('--write')) write(weights);
}

/** The events of a paragraph, and whether the gold has each of them. */
function judge(report: GoldReport, model: TypeModel): readonly Judged[] {
  const options = { published: report.published, language: report.language };
  const { drafts, report: read } = draftReport(model, report.text, lookup, options);
  const events = drafts.map((draft) => finish(draft, read.published));
  const right = new Set(paired(wantedEvents(report), events).map(([, event]) => event));
  return drafts.map((draft, number) => ({ features: featuresOf(draft), right: right.has(events[number]!) }));
}

/** Logistic regression by plain gradient descent: some hundred events and a dozen weights. */
function fit(events: readonly Judged[]): Record<ConfidenceFeature, number> {
  const weights = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<ConfidenceFeature, number>;
  for (let step = 0; step < FIT.steps; step++) {
    const slopes = Object.fromEntries(NAMES.map((name) => [name, name === 'always' ? 0 : FIT.l2 * weights[name]])) as Record<
      ConfidenceFeature,
      number
    >;
    for (const { features, right } of events) {
      const error = (chance(features, weights) - (right ? 1 : 0)) / events.length;
      for (const name of NAMES) slopes[name] += error * features[name];
    }
    for (const name of NAMES) weights[name] -= FIT.rate * slopes[name];
  }
  return weights;
}

function chance(features: Judged['features'], weights: Readonly<Record<ConfidenceFeature, number>>): number {
  return 1 / (1 + Math.exp(-NAMES.reduce((sum, name) => sum + weights[name] * features[name], 0)));
}

function given(events: readonly Judged[], weights: Readonly<Record<ConfidenceFeature, number>>) {
  return events.map(({ features, right }) => ({ confidence: chance(features, weights), right }));
}

function printReliability(events: readonly Judged[], weights: Readonly<Record<ConfidenceFeature, number>>): void {
  printReliabilityOf(given(events, weights));
}

function printReliabilityOf(events: readonly { readonly confidence: number; readonly right: boolean }[]): void {
  console.log('confidence   events  given  right');
  let error = 0;
  for (const [at, from] of BINS.slice(0, -1).entries()) {
    const to = BINS[at + 1]!;
    const here = events.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    if (here.length === 0) continue;
    const [mean, right] = [
      here.reduce((sum, { confidence }) => sum + confidence, 0) / here.length,
      here.filter((one) => one.right).length / here.length,
    ];
    error += (here.length / events.length) * Math.abs(mean - right);
    console.log(`${from.toFixed(1)}–${to.toFixed(1)}      ${String(here.length).padStart(6)}   ${mean.toFixed(2)}   ${right.toFixed(2)}`);
  }
  console.log(`expected calibration error ${error.toFixed(3)} over ${events.length} events`);
}

function write(weights: Readonly<Record<ConfidenceFeature, number>>): void {
  const lines = NAMES.map((name) => `  ${name}: ${Math.round(weights[name] * HUNDREDTHS) / HUNDREDTHS},`);
  const text = `/** Written by test/eval/fit-confidence.ts. */\nexport const CONFIDENCE_WEIGHTS = {\n${lines.join('\n')}\n};\n`;
  writeFileSync(join(PACKAGE_ROOT, 'server', 'extract', 'confidence-weights.ts'), text);
}
