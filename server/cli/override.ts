/** `override`: what an analyst says once of a name holds from then on. */
import type { Override } from '../../gazetteer/types.ts';
import { checkOverride, LONGEST_NOTE, notAName } from '../model/check-override.ts';
import { type Arguments, type Command, textOption, UsageError, WorkError } from './command.ts';
import { openNamesOfDataDir } from './open-lookup.ts';
import { writeOut } from './stdout.ts';
import { textTable } from './text-table.ts';

const NOTHING = 'none';

export const overrideCommand: Command = {
  name: 'override',
  usage: ['set NAME ID|none [--note TEXT]', 'list', 'remove NAME'],
  summary: 'says once and for all which place a name means, or that it means none',
  options: { note: { value: 'TEXT', help: `why, for those who read the list; at most ${LONGEST_NOTE} characters` } },
  notes: [
    'ID is the last column of `geodispatch resolve NAME`, such as geonames:700569. A NAME of several words is put in quotes.',
    'All spellings that differ in case, accents, apostrophes and hyphens only are meant. A running server takes it up within a second.',
    'Events that are stored already stay as they are.',
  ].join('\n'),
  async run(args) {
    const [action, ...words] = args.files;
    const note = textOption(args, 'note');
    if (note !== undefined && action !== 'set') throw new UsageError('--note goes with "set" only.');
    if (action === 'set') return setOverride(words, readNote(args));
    if (action === 'remove') return removeOverride(words);
    if (action === 'list' && words.length === 0) return listOverrides();
    throw new UsageError('One of these was expected: override set NAME ID|none, override list, override remove NAME.');
  },
};

async function setOverride(words: readonly string[], note: string | null): Promise<void> {
  const [name, id, ...more] = words;
  if (name === undefined || id === undefined || more.length > 0)
    throw new UsageError('NAME and ID were expected: geodispatch override set NAME ID|none; put a name of several words in quotes.');
  const { lookup, overrides } = openNamesOfDataDir();
  const override: Override = { name, place_id: id === NOTHING ? null : id, note, set_at: new Date().toISOString() };
  checkOverride(override, lookup);
  if (!overrides.set(override)) throw notAName(name);
  const place = override.place_id === null ? undefined : lookup.place(override.place_id);
  const meaning = place ? [place.name, place.admin1, place.country].filter((part) => part !== null).join(', ') : 'no place';
  process.stderr.write(`geodispatch: "${name}" now means ${meaning}.\n`);
}

async function listOverrides(): Promise<void> {
  const { lookup, overrides } = openNamesOfDataDir();
  const rows = overrides.list().map(({ name, place_id, note, set_at }) => {
    const place = place_id === null ? undefined : lookup.place(place_id);
    const meaning = place?.name ?? (place_id === null ? '' : 'not in the gazetteer any more');
    return [name, place_id ?? NOTHING, meaning, set_at, note ?? ''];
  });
  await writeOut(textTable(['NAME', 'ID', 'PLACE', 'SET', 'NOTE'], rows));
}

async function removeOverride(words: readonly string[]): Promise<void> {
  const [name, ...more] = words;
  if (name === undefined || more.length > 0) throw new UsageError('One NAME was expected: geodispatch override remove NAME.');
  if (!openNamesOfDataDir().overrides.remove(name)) throw new WorkError(`Nothing was said of "${name}"; \`override list\` has what was.`);
  process.stderr.write(`geodispatch: "${name}" is looked up in the gazetteer again.\n`);
}

function readNote(args: Arguments): string | null {
  const note = textOption(args, 'note') ?? null;
  if (note !== null && note.length > LONGEST_NOTE)
    throw new UsageError(`--note has ${note.length} characters; at most ${LONGEST_NOTE} were expected.`);
  return note;
}
