/** `export`: stored events as a file, in the formats that the server's downloads have too. */
import { storedBatches } from '../export/feature-batches.ts';
import { type ExportFormat, FORMAT_NAMES, formatOf, NESTED_FORMATS } from '../export/formats.ts';
import { nestedBatches } from '../export/nested-batches.ts';
import type { EventFilter } from '../model/filter.ts';
import { InputError } from '../model/input-error.ts';
import { parseFilter } from '../model/parse-filter.ts';
import { readSettings } from '../settings.ts';
import { type Arguments, type Command, textOption, UsageError } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';
import { writeOut } from './stdout.ts';
import { writeWholeFile } from './whole-file.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: [
    '[--format geojson|gpkg|csv|…] [--out FILE] [--bbox W,S,E,N] [--datetime 2022-03-01/2022-03-31] [--type strike,ground.assault] [--samples exclude|include|only]',
  ],
  summary: 'writes stored events to standard output or to a file',
  options: {
    format: { value: FORMAT_NAMES.join('|'), help: 'geojson when not given; docs/downloads.md says what each of them holds' },
    shape: { value: 'flat|nested', help: `flat properties (default), or whole event objects in ${NESTED_FORMATS.join(', ')}` },
    out: { value: 'FILE', help: 'write to this file, which is whole or not there' },
    bbox: { value: 'W,S,E,N', help: 'only events in this box, degrees; west above east crosses the antimeridian' },
    datetime: { value: 'DAY|A/B', help: 'only events of these days; `..` is an open end' },
    type: { value: 'LIST', help: 'only these types or families, with commas' },
    assertion: { value: 'LIST', help: 'only events of these assertions, such as reported,confirmed' },
    review_status: { value: 'LIST', help: 'only events of this status; rejected ones are left out unless named' },
    samples: { value: 'exclude|include|only', help: 'what becomes of the sample reports (default exclude)' },
  },
  notes: 'Events without a place, or with an open date, match every box and every interval: they have null geometry or null dates.',
  async run(args) {
    if (args.files.length > 0) throw new UsageError(`"export" takes no file of its own; to write to one: --out ${args.files[0]}.`);
    const format = readFormat(args);
    const shape = readShape(args, format);
    const filter = readFilter(args);
    const store = await openExistingStore();
    try {
      const batches = shape === 'nested' ? nestedBatches(store.eachEvent(filter)) : storedBatches((page) => store.features(filter, page));
      await writeTo(textOption(args, 'out'), format.write(batches, about(filter)));
    } finally {
      await store.close();
    }
  },
};

function about({ samples }: EventFilter) {
  return {
    generated_at: new Date().toISOString(),
    samples,
    folder: readSettings(process.env).dataDir,
    tell: (sentence: string) => process.stderr.write(`${sentence}\n`),
  };
}

async function writeTo(file: string | undefined, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  if (file !== undefined) return writeWholeFile(file, pieces);
  for await (const piece of pieces) await writeOut(piece);
}

function readFormat(args: Arguments): ExportFormat {
  const name = textOption(args, 'format') ?? 'geojson';
  const format = formatOf(name);
  if (!format) throw new UsageError(`--format is "${name}"; for export it is ${FORMAT_NAMES.join('|')}.`);
  return format;
}

function readShape(args: Arguments, format: ExportFormat): 'flat' | 'nested' {
  const shape = textOption(args, 'shape') ?? 'flat';
  if (shape !== 'flat' && shape !== 'nested') throw new UsageError(`--shape is "${shape}"; it is flat or nested.`);
  if (shape === 'nested' && !format.nested)
    throw new UsageError(`--shape nested is not for ${format.title}; its formats are ${NESTED_FORMATS.join(', ')}.`);
  return shape;
}

/** The same words as the parameters of the server's downloads. */
function readFilter(args: Arguments): EventFilter {
  try {
    return parseFilter((name) => textOption(args, name));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message) : error;
  }
}
