/** Drafts that are no events of this war or of no use: each leaves with a code, a sentence and its place in the text. */
import type { Rejection } from '../model/rejection.ts';
import { keepsWithoutPlace } from './draft.ts';
import type { Draft } from './event-draft.ts';

type Reason = Pick<Rejection, 'code' | 'reason'>;

/** The first rule that holds decides. */
const RULES: readonly ((draft: Draft, somePlaced: boolean) => Reason | undefined)[] = [
  ({ assertion }) =>
    assertion === 'historical'
      ? { code: 'historical', reason: 'Told of an earlier time: a past war, an anniversary, a comparison.' }
      : undefined,
  ({ assertion }) => (assertion === 'negated' ? { code: 'negated', reason: 'The report says that this did not happen.' } : undefined),
  (draft) =>
    draft.assertion === 'hypothetical' && draft.locations.length === 0
      ? { code: 'hypothetical', reason: 'Only thought of as possible, and at no place.' }
      : undefined,
  (draft) =>
    draft.needsPlace && (draft.locations[0]?.geo_precision ?? 6) === 6
      ? { code: 'no_place', reason: 'The words may tell of a change of control, but name no settlement or region that changed hands.' }
      : undefined,
  (draft) =>
    draft.locations.length === 0 && !keepsWithoutPlace(draft)
      ? { code: 'no_place', reason: 'The words may tell of an event, but no place is told with them.' }
      : undefined,
  (draft, somePlaced) =>
    somePlaced && draft.locations.length === 0 && draft.date === undefined && !saysMore(draft)
      ? { code: 'too_vague', reason: 'Neither place nor date is told with these words, nor who, with what or how many.' }
      : undefined,
];

/** Who, with what, or how many: an event without place and date is kept for these. */
const saysMore = ({ actors, weapon, target_type, killed, injured }: Draft): boolean =>
  actors.length > 0 || weapon.length > 0 || target_type.length > 0 || killed !== undefined || injured !== undefined;

export function reject(drafts: readonly Draft[]): { readonly kept: readonly Draft[]; readonly left: readonly Rejection[] } {
  const kept: Draft[] = [];
  const left: Rejection[] = [];
  const somePlaced = drafts.some(({ locations }) => locations.length > 0);
  for (const draft of drafts) {
    const reason = RULES.map((rule) => rule(draft, somePlaced)).find((found) => found !== undefined);
    if (reason === undefined) kept.push(draft);
    else left.push({ ...spanOfType(draft), ...reason });
  }
  return { kept, left };
}

function spanOfType({ evidence, start }: Draft) {
  const words = evidence.find(({ field }) => field === 'type');
  return { start: words?.start ?? start, end: words?.end ?? start };
}
