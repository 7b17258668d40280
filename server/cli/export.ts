/** `export`: stored events as a file, in the formats that the server's downloads have too. */
import { type ExportFormat, FORMATS, type FormatName } from '../export/formats.ts';
import type { EventFilter } from '../model/filter.ts';
import { InputError } from '../model/input-error.ts';
import { parseFilter } from '../model/parse-filter.ts';
import { type Arguments, type Command, textOption, UsageError } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';
import { writeOut } from './stdout.ts';
import { writeWholeFile } from './whole-file.ts';

const FORMAT_NAMES = Object.keys(FORMATS).join('|');

export const exportCommand: Command = {
  name: 'export',
  usage: [
    '[--format geojson] [--out FILE] [--bbox W,S,E,N] [--datetime 2022-03-01/2022-03-31] [--type strike,ground.assault] [--samples exclude|include|only]',
  ],
  summary: 'writes stored events to standard output or to a file',
  options: {
    format: { value: FORMAT_NAMES, help: 'geojson (default): one FeatureCollection of flat features' },
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
    const filter = readFilter(args);
    const store = await openExistingStore();
    try {
      const pieces = format.write(store.eachEvent(filter), { generated_at: new Date().toISOString(), samples: filter.samples });
      await writeTo(textOption(args, 'out'), pieces);
    } finally {
      await store.close();
    }
  },
};

async function writeTo(file: string | undefined, pieces: AsyncIterable<string>): Promise<void> {
  if (file !== undefined) return writeWholeFile(file, pieces);
  for await (const piece of pieces) await writeOut(piece);
}

function readFormat(args: Arguments): ExportFormat {
  const name = textOption(args, 'format') ?? 'geojson';
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name as FormatName];
  throw new UsageError(`--format is "${name}"; for export it is ${FORMAT_NAMES}.`);
}

/** The same words as the parameters of the server's downloads. */
function readFilter(args: Arguments): EventFilter {
  try {
    return parseFilter((name) => textOption(args, name));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message) : error;
  }
}
