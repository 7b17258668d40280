/** `resolve`: what places a name may mean. */
import type { Readable } from 'node:stream';
import { explain } from '../../gazetteer/explain.ts';
import type { FindOptions } from '../../gazetteer/types.ts';
import { answerResolve, type FlatCandidate, flatCandidate, parseCountry, parseNear, resolveFault } from './answer-resolve.ts';
import { answerLines } from './answer-lines.ts';
import { type Arguments, type Command, isSet, textOption, UsageError } from './command.ts';
import { openInput } from './input.ts';
import { openNameFinder } from './name-finder.ts';
import { writeOut } from './stdout.ts';
import { textTable } from './text-table.ts';

const DEFAULT_LIMIT = 5; // candidates
const MOST = 100; // candidates

export const resolveCommand: Command = {
  name: 'resolve',
  usage: ['NAME [--country UA] [--near LON,LAT] [--limit 5] [--format text|json]', '--jsonl [FILE|-] [--limit 5]'],
  summary: 'finds the places that a name may mean, best first',
  options: {
    country: { value: 'CC', help: 'only places of this country (ISO 3166-1 alpha-2)' },
    near: { value: 'LON,LAT', help: 'prefer places near this point, degrees' },
    limit: { value: 'N', help: `how many candidates at most, 1 to ${MOST} (default ${DEFAULT_LIMIT})` },
    format: { value: 'text|json', help: 'a table for reading (default) or a JSON array' },
    jsonl: { help: 'a JSON object a line in, {"name", "country"?, "near"?: [lon, lat]}, one line out for every line' },
  },
  notes: 'Any spelling will do: geodispatch resolve Mikolaiv, geodispatch resolve Чернігів, geodispatch resolve "Krivoy Rog" --country UA.',
  run: (args) => (isSet(args, 'jsonl') ? resolveLines(args) : resolveOne(args)),
};

async function resolveLines(args: Arguments): Promise<void> {
  refuseWithLines(args);
  const limit = readLimit(args);
  const input: Readable = await openInput(oneFile(args) ?? '-');
  const finder = await openNameFinder();
  await answerLines(input, {
    answer: (line) => answerResolve(line, limit, finder),
    unreadable: (_number, fault) => resolveFault('', fault),
  });
}

async function resolveOne(args: Arguments): Promise<void> {
  const name = args.files.join(' ').trim();
  if (name === '') throw new UsageError('A name is missing: geodispatch resolve NAME.');
  const format = textOption(args, 'format') ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is "${format}"; for resolve it is text or json.`);
  const options: FindOptions = { ...readCountry(args), ...readNear(args), limit: readLimit(args) };
  const found = await (await openNameFinder()).find(name, options);
  const candidates = found.candidates.map((candidate) => ({ ...flatCandidate(candidate), why: explain(candidate) }));
  await writeOut(format === 'json' ? `${JSON.stringify(candidates, null, 2)}\n` : table(candidates));
  if (candidates.length === 0 && format === 'text')
    process.stderr.write(
      `geodispatch: no place is known by the name "${name}"; it is left unplaced rather than guessed.${spelledLike(found.suggestions)}\n`,
    );
}

const spelledLike = (names: readonly string[]): string => (names.length === 0 ? '' : ` Spelled much like it: ${names.join(', ')}.`);

interface Explained extends FlatCandidate {
  readonly why: string;
}

function table(candidates: readonly Explained[]): string {
  const rows = candidates.map((c) => [
    c.name,
    c.country ?? '',
    c.feature_code,
    c.lat.toFixed(4),
    c.lon.toFixed(4),
    c.population === null ? '' : String(c.population),
    c.score.toFixed(2),
    c.match_method,
    c.id,
    c.why,
  ]);
  return textTable(['NAME', 'COUNTRY', 'CODE', 'LAT', 'LON', 'POPULATION', 'SCORE', 'MATCH', 'ID', 'WHY'], rows);
}

function refuseWithLines(args: Arguments): void {
  const misplaced = ['country', 'near', 'format'].find((name) => textOption(args, name) !== undefined);
  if (misplaced) throw new UsageError(`--${misplaced} does not go with --jsonl; country and near stand in each line there.`);
}

function oneFile(args: Arguments): string | undefined {
  if (args.files.length > 1) throw new UsageError(`One file was expected after --jsonl, found ${args.files.length}.`);
  return args.files[0];
}

function readLimit(args: Arguments): number {
  const text = textOption(args, 'limit') ?? String(DEFAULT_LIMIT);
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new UsageError(`--limit is "${text}"; a whole number from 1 to ${MOST} was expected.`);
  return limit;
}

function readCountry(args: Arguments): FindOptions {
  const country = textOption(args, 'country');
  return country === undefined ? {} : { country: asUsage('country', () => parseCountry(country)) };
}

function readNear(args: Arguments): FindOptions {
  const near = textOption(args, 'near');
  return near === undefined
    ? {}
    : { near: asUsage('near', () => parseNear(near.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))) };
}

function asUsage<T>(option: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}
