/**
 * A street or a building that the gazetteer does not know lies in a town that the report names: the one of its sentence, else the one that the report is about.
 * A village that is not known is left unknown: nobody can say where it lies.
 */
import type { Place } from '../../gazetteer/types.ts';
import type { Mention } from './mention.ts';
import { precisionOf } from '../model/geo-precision.ts';

/** What a part of a town is called, at the end of its name or at its beginning. */
const SITE_LAST =
  /\b(?:street|st|avenue|ave|road|rd|drive|boulevard|blvd|lane|square|plaza|park|garden|gardens|bridge|hospital|clinic|church|cathedral|mosque|synagogue|temple|chapel|school|elementary|library|museum|gallery|theatre|theater|cinema|stadium|arena|hotel|mall|market|shopping center|shopping centre|station|courthouse|city hall|town hall|building|tower|towers|estate|estates|neighborhood|neighbourhood|cemetery|jail|prison)\.?$/i;
const SITE_FIRST = /^(?:rue|calle|avenida|plaza|hospital|iglesia|estadio|вулиц|просп|площ|улиц|лікарн|больниц)/iu;

const SCORE = {
  sameSentence: 0.6,
  ofReport: 0.5, // times the town's share of the report's towns
  leastShare: 0.4,
};

export const isPartOfTown = (name: string): boolean => SITE_LAST.test(name) || SITE_FIRST.test(name);

export function inTheirTowns(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.every(({ place, text }) => place !== null || !isPartOfTown(text))) return mentions;
  const towns = mentions.filter(isTown);
  const bySentence = Map.groupBy(towns, ({ sentence }) => sentence);
  const main = mainTown(towns);
  return mentions.map((mention) => {
    if (mention.place !== null || !isPartOfTown(mention.text)) return mention;
    const near = nearest(mention, bySentence.get(mention.sentence) ?? []);
    if (near !== undefined) return inTown(mention, near.place, SCORE.sameSentence);
    return main === undefined ? mention : inTown(mention, main.place, SCORE.ofReport * main.share);
  });
}

type Town = Mention & { readonly place: Place };

const isTown = (mention: Mention): mention is Town => mention.place?.feature_code.startsWith('PPL') === true;

function nearest({ first }: Mention, [town, ...others]: readonly Town[]): Town | undefined {
  return others.reduce(
    (best, other) => (best === undefined || Math.abs(other.first - first) < Math.abs(best.first - first) ? other : best),
    town,
  );
}

/** The town that most of the report's mentions of towns name, the first of equals. */
function mainTown(towns: readonly Town[]): { readonly place: Place; readonly share: number } | undefined {
  const byPlace = [...Map.groupBy(towns, ({ place }) => place)].sort(([, a], [, b]) => b.length - a.length);
  const [place, named] = byPlace[0] ?? [];
  const share = (named?.length ?? 0) / towns.length;
  return place === undefined || share < SCORE.leastShare ? undefined : { place, share };
}

const inTown = (mention: Mention, place: Place, score: number): Mention => ({
  ...mention,
  place,
  geo_precision: precisionOf(place),
  score: Math.round(mention.score * score * 1000) / 1000,
  match_method: 'context',
});
