/** "mar de Azov", "provincia de Járkov": in Spanish the word for what a place is stands before its name, without a capital. */
import type { NameHit } from './longest-name.ts';
import type { NameContext } from './name-context.ts';
import type { Token } from './tokens.ts';

const KINDS: ReadonlySet<string> = new Set(
  'mar golfo estrecho canal océano península isla islas altos franja puente base embalse'.split(' '),
);
/** Such a word belongs to the name of a region only. */
const REGIONS: ReadonlySet<string> = new Set(['provincia', 'región', 'óblast', 'oblast', 'gobernación']);
const JOINT = /^(?:de|del|la|las|los|el)$/;
const MAX_WORDS = 6;

export function kindFirst(tokens: readonly Token[], at: number, { text, names }: NameContext): NameHit | undefined {
  const word = tokens[at]!.lower;
  const isRegion = REGIONS.has(word);
  if (!isRegion && !KINDS.has(word)) return undefined;
  for (let last = runEnd(tokens, at); last > at + 1; last--) {
    if (!tokens[last - 1]!.capital) continue;
    const candidates = isRegion
      ? regionCalled(tokens, at, last, text, names)
      : names.exact(text.slice(tokens[at]!.start, tokens[last - 1]!.end));
    if (candidates.some(({ place }) => !place.feature_code.startsWith('PPL')))
      return { candidates: candidates.filter(({ place }) => !place.feature_code.startsWith('PPL')), last };
  }
  return undefined;
}

/** The gazetteer has regions as "Járkov region", or only their capital under this name. */
function regionCalled(
  tokens: readonly Token[],
  at: number,
  last: number,
  text: string,
  names: NameContext['names'],
): NameHit['candidates'] {
  const first = tokens.findIndex(({ capital }, number) => number > at && capital);
  const own = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  const [units, seat] = [names.exact(`${own} region`), names.exact(own)[0]];
  if (units.length > 0 || seat?.place.admin1 == null) return units.length > 0 ? units : names.exact(`${own} province`);
  return names.exact(seat.place.admin1).filter(({ place }) => place.feature_code === 'ADM1' && place.country === seat.place.country);
}

/** Capitals and the small words that join them. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (
    end < tokens.length &&
    end - at < MAX_WORDS &&
    tokens[end]!.kind === 'word' &&
    (tokens[end]!.capital || JOINT.test(tokens[end]!.lower))
  )
    end += 1;
  return end;
}
