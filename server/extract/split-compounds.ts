/** "Popasna-Sloviansk": two words with a hyphen that are no name together are taken apart; Ivano-Frankivsk is left whole. */
import type { NameFinder } from './name-finder.ts';
import type { Sentence } from './sentences.ts';
import { type Token, wordOf } from './tokens.ts';

const COMPOUND = /^(\p{Lu}[\p{L}'’]+)([-‐‑–])(\p{Lu}[\p{L}'’]+)$/u;

export function splitCompounds(sentence: Sentence, names: NameFinder): Sentence {
  if (!sentence.tokens.some(({ text }) => COMPOUND.test(text))) return sentence;
  return { ...sentence, tokens: sentence.tokens.flatMap((token) => partsOf(token, names)) };
}

/** Apart only where the first part is a name and the whole is none. */
function partsOf(token: Token, names: NameFinder): readonly Token[] {
  const [, first = '', hyphen = '', second = ''] = COMPOUND.exec(token.text) ?? [];
  if (first === '' || names.loose(token.text).length > 0 || names.loose(first).length === 0) return [token];
  return [part(token, 0, first), { ...part(token, first.length, hyphen), kind: 'sign' }, part(token, first.length + hyphen.length, second)];
}

function part(token: Token, offset: number, text: string): Token {
  const start = token.start + offset;
  const lower = text.toLowerCase();
  return { start, end: start + text.length, text, lower, word: wordOf(lower), kind: 'word', capital: /^\p{Lu}/u.test(text) };
}
