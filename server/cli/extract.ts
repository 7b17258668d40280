/** `extract`: what happened, where and when, according to a report; nothing is stored. */
import { Readable } from 'node:stream';
import { batchOfFeatures } from '../export/feature-batches.ts';
import { writeGeojson } from '../export/geojson.ts';
import { featuresOf } from '../model/feature.ts';
import { extract } from '../extract/extract.ts';
import { codeReport } from '../ingest/ingest.ts';
import { EXTRACT_SCHEMA, type ExtractOptions } from '../model/extraction.ts';
import { type Arguments, type Command, isSet, textOption, UsageError } from './command.ts';
import { parseDateOption } from './date-option.ts';
import { extractLines } from './extract-lines.ts';
import { readText } from './input.ts';
import { openLookup } from './open-lookup.ts';
import { writeOut } from './stdout.ts';

const SINGLE_OPTIONS = ['published', 'language', 'format'] as const;
const MOST_THREADS = 64;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/; // BCP 47, its common part

export const extractCommand: Command = {
  name: 'extract',
  usage: ['FILE|- [--published YYYY-MM-DD] [--language xx] [--format geojson|json]', '--jsonl [FILE|-] [--threads N]'],
  summary: 'reads a report and prints its events; nothing is stored',
  options: {
    published: { value: 'YYYY-MM-DD', help: 'the day of publication, from which "on Tuesday" is counted; without it such dates stay open' },
    language: { value: 'xx', help: 'the language of the text, such as en, uk, ru, es; found by itself when not given' },
    format: { value: 'geojson|json', help: 'flat GeoJSON features (default), or everything as one object of docs/extract.schema.json' },
    jsonl: {
      help: 'bulk: one JSON object a line in, {"id", "text", "published"?, "language"?, "url"?, "publisher"?}, one line out, in order',
    },
    threads: { value: 'N', help: `with --jsonl: how many threads read, 1 to ${MOST_THREADS}; one for every core when not given` },
  },
  notes:
    '`-` is standard input. Lines out are in the format geodispatch/1 of docs/extract.schema.json; a bad line is answered with its "error" and the stream goes on.',
  run: (args) => (isSet(args, 'jsonl') ? extractLines(fileForLines(args), threadsOf(args)) : extractOne(args)),
};

function threadsOf(args: Arguments): number | undefined {
  const said = textOption(args, 'threads');
  if (said === undefined) return undefined;
  const threads = Number(said);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    throw new UsageError(`--threads is "${said}"; a whole number from 1 to ${MOST_THREADS} was expected.`);
  return threads;
}

async function extractOne(args: Arguments): Promise<void> {
  const file = oneFile(args);
  const format = textOption(args, 'format') ?? 'geojson';
  if (format !== 'geojson' && format !== 'json') throw new UsageError(`--format is "${format}"; for extract it is geojson or json.`);
  const options = readOptions(args);
  const text = await readText(file);
  if (format === 'json') await printObject(file, text, options);
  else await printFeatures(text, options);
}

async function printObject(file: string, text: string, options: ExtractOptions): Promise<void> {
  const extraction = extract(text, openLookup(), options);
  await writeOut(`${JSON.stringify({ schema: EXTRACT_SCHEMA, id: file, ...extraction }, null, 2)}\n`);
}

/** The features that the server would show of this report. */
async function printFeatures(text: string, options: ExtractOptions): Promise<void> {
  const now = new Date();
  const { report, events } = codeReport({ text, ...options }, { lookup: openLookup(), extract, clock: () => now });
  const features = featuresOf(events.map((event) => ({ event, report })));
  const about = { generated_at: now.toISOString(), samples: 'exclude' } as const;
  for await (const piece of writeGeojson(Readable.from([batchOfFeatures(features)]), about)) await writeOut(piece);
}

function readOptions(args: Arguments): ExtractOptions {
  const published = textOption(args, 'published');
  const language = textOption(args, 'language');
  if (language !== undefined && !LANGUAGE_TAG.test(language))
    throw new UsageError(`--language is "${language}"; a language tag such as en, uk or es-MX was expected.`);
  return {
    published: published === undefined ? null : parseDateOption('published', published),
    ...(language === undefined ? {} : { language }),
  };
}

function oneFile({ files }: Arguments): string {
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError('A file is missing: geodispatch extract FILE, or - for standard input.');
  if (more.length > 0) throw new UsageError(`One file was expected, found ${files.length}; many reports go through --jsonl.`);
  return file;
}

function fileForLines(args: Arguments): string {
  const misplaced = SINGLE_OPTIONS.find((name) => textOption(args, name) !== undefined);
  if (misplaced) throw new UsageError(`--${misplaced} does not go with --jsonl; each line says its own there.`);
  if (args.files.length > 1) throw new UsageError(`One file was expected after --jsonl, found ${args.files.length}.`);
  return args.files[0] ?? '-';
}
