/** What the full text index holds of an event or an incident, and how it is asked. */
import type { Actor } from '../model/event.ts';
import { InputError } from '../model/input-error.ts';

/** What of a feature's properties is looked in: never a word of the report that the feature does not show. */
const SHOWN = [
  'type',
  'type_label',
  'place',
  'place_verbatim',
  'admin1',
  'country',
  'weapon',
  'target_type',
  'date_text',
  'summary',
] as const;
const SOURCES = ['source_name', 'sources', 'casualty_claimant'] as const;

const LONGEST_QUESTION = 500; // characters

/** `actors` are those of the public view. */
export function wordsOf(actors: readonly Actor[], properties: object): { readonly actors: string; readonly words: string } {
  const of = properties as Readonly<Record<string, unknown>>;
  const named = actors.flatMap(({ name, name_verbatim, country, sector }) => [name, name_verbatim, country ?? '', sector]).join(' ');
  const shown = [...SHOWN, ...SOURCES].map((name) => String(of[name] ?? '').replaceAll('_', ' '));
  return { actors: named, words: shown.join('\n') };
}

/**
 * Words that all have to be there, `"…"` around those that follow each other, `*` after the beginning of one → a question in FTS5's
 * language, in which nothing of the text is an operator. Throws InputError.
 */
export function matchOf(text: string, parameter: string, column?: 'actors'): string {
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].flatMap(([term, quoted]) => {
    const words = quoted ?? term.replace(/\*+$/, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [`"${words.replaceAll('\0', ' ')}"${quoted === undefined && term.endsWith('*') ? '*' : ''}`];
  });
  if (terms.length === 0 || text.length > LONGEST_QUESTION)
    throw new InputError(
      `"${parameter}" is ${text.length > LONGEST_QUESTION ? 'too long' : 'empty'}; expected words, at most ${LONGEST_QUESTION} characters.`,
    );
  return `${column === undefined ? '' : `${column} : `}(${terms.join(' AND ')})`;
}
