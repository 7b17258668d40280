/** `import`: places and names from GeoNames dumps and CSV files into the gazetteer of DATA_DIR. */
import { IMPORT_KINDS, type ImportKind, isImportKind } from '../../gazetteer/sources/import-kinds.ts';
import { readSettings } from '../settings.ts';
import { parseCountry } from './answer-resolve.ts';
import { type Arguments, type Command, isSet, textOption, UsageError, WorkError } from './command.ts';
import { compileImports } from './compile-imports.ts';
import { ImportDrafts } from './import-drafts.ts';
import { type ImportSource, openImport } from './open-import.ts';
import { ProgressLine } from './progress-line.ts';
import { type RowCounts, stageImport } from './stage-import.ts';

export const importCommand: Command = {
  name: 'import',
  usage: [`FILE [--kind ${IMPORT_KINDS.join('|')}] [--country UA]`, '--rebuild'],
  summary: 'adds the places of a GeoNames dump or of a CSV to the gazetteer',
  options: {
    kind: { value: IMPORT_KINDS.join('|'), help: 'what the file is; found from its first line when not given' },
    country: { value: 'CC', help: 'of a dump only this country, and all of it; of a CSV the country of rows that name none' },
    rebuild: { help: 'compile again what was imported before, as after an update of the program' },
  },
  notes: [
    'Dumps are at https://download.geonames.org/export/dump/ (UA.zip, allCountries.zip, alternateNamesV2.zip; unpack them first).',
    'A CSV has the columns name, lat, lon and may have id, country, admin1_code, feature_code, population, names (separated by ;).',
    'The same file again takes the place of what it brought before. Ctrl-C leaves everything as it was. See docs/import.md.',
  ].join('\n'),
  async run(args) {
    const source = await openSource(args);
    const stop = new AbortController();
    const onInterrupt = (): void => stop.abort();
    process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
    const drafts = new ImportDrafts(readSettings(process.env).dataDir);
    const line = new ProgressLine();
    try {
      await (source === undefined ? rebuild(drafts, line, stop.signal) : importFile(source, drafts, line, stop.signal));
    } finally {
      line.clear();
      drafts.clear();
    }
  },
};

/** Undefined when what is there is to be compiled again. */
async function openSource(args: Arguments): Promise<ImportSource | undefined> {
  const [file, ...more] = args.files;
  if (isSet(args, 'rebuild')) {
    if (file !== undefined || Object.keys(args.values).length > 1) throw new UsageError('--rebuild takes no file and no other option.');
    return undefined;
  }
  if (file === undefined || more.length > 0) throw new UsageError('One FILE was expected: geodispatch import FILE.');
  return openImport(file, { kind: readKind(args), country: readCountry(args) });
}

async function importFile(source: ImportSource, drafts: ImportDrafts, line: ProgressLine, signal: AbortSignal): Promise<void> {
  const { kind, country } = source.origin;
  const file = source.path;
  line.say(`reading "${file}" (${kind}${country === null ? '' : `, ${country}`})`);
  const counts = await stageImport(source, drafts, line, signal);
  if (counts.kept === 0) throw new WorkError(`"${file}": ${countsText(counts)}; nothing was imported and the gazetteer is as it was.`);
  line.say(countsText(counts));
  await compileImports(drafts, line, signal);
  line.say(`"${file}" is in the gazetteer; a server that is running has it after its next start.`);
  if (counts.bad > 0)
    throw new WorkError(`${counts.bad} of ${counts.rows} lines of "${file}" could not be used (see above); the rest is imported.`);
}

async function rebuild(drafts: ImportDrafts, line: ProgressLine, signal: AbortSignal): Promise<void> {
  const files = drafts.files();
  if (files.length === 0) drafts.removeIndex();
  else await compileImports(drafts, line, signal);
  line.say(files.length === 0 ? 'nothing is imported; the packaged gazetteer is used' : 'the gazetteer is compiled again');
}

const countsText = ({ rows, kept, bad }: RowCounts): string =>
  `${rows} rows read, ${kept} kept, ${rows - kept - bad} left out${bad > 0 ? `, ${bad} could not be used` : ''}`;

function readKind(args: Arguments): ImportKind | undefined {
  const kind = textOption(args, 'kind');
  if (kind === undefined || isImportKind(kind)) return kind;
  throw new UsageError(`--kind is "${kind}"; it is one of ${IMPORT_KINDS.join(', ')}.`);
}

function readCountry(args: Arguments): string | null {
  const country = textOption(args, 'country');
  try {
    return country === undefined ? null : parseCountry(country);
  } catch (error) {
    throw new UsageError(`--country: ${(error as Error).message}`);
  }
}
