/** "Popasna-Sloviansk": two words with a hyphen that are no name together are taken apart; Ivano-Frankivsk is left whole. */
import type { NameFinder } from './name-finder.ts';
import type { Sentence } from './sentences.ts';
import { type Token, token } from './tokens.ts';

const COMPOUND = /^(\p{Lu}[\p{L}'’]*)([-‐‑–])(\p{Lu}[\p{L}'’]*)$/u;
/** "D-Ohio", "DFL-Cook": a party and where its member comes from. */
const PARTY = /^(?:R|D|I|DFL)$/;

export function splitCompounds(sentence: Sentence, names: NameFinder): Sentence {
  if (!sentence.tokens.some(isCompound)) return sentence;
  return { ...sentence, tokens: sentence.tokens.flatMap((one) => partsOf(one, names)) };
}

const isCompound = ({ capital, text }: Token): boolean => capital && COMPOUND.test(text);

/** Apart only where the first part is a name and the whole is none. */
function partsOf(whole: Token, names: NameFinder): readonly Token[] {
  const [, first = '', hyphen = '', second = ''] = COMPOUND.exec(whole.text) ?? [];
  if (first === '' || (!PARTY.test(first) && (names.loose(whole.text).length > 0 || names.loose(first).length === 0))) return [whole];
  const middle = whole.start + first.length;
  return [token(first, whole.start), token(hyphen, middle), token(second, middle + hyphen.length)];
}
