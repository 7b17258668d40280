/** Drafts that are no events of this war or of no use: each leaves with a code, a sentence and its place in the text. */
import type { Rejection } from '../model/rejection.ts';
import { type Draft, keepsWithoutPlace } from './draft.ts';

type Reason = Pick<Rejection, 'code' | 'reason'>;

/** The first rule that holds decides. */
const RULES: readonly ((draft: Draft) => Reason | undefined)[] = [
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
    draft.locations.length === 0 && !keepsWithoutPlace(draft)
      ? { code: 'no_place', reason: 'The words may tell of an event, but no place is told with them.' }
      : undefined,
  (draft) =>
    draft.locations.length === 0 && draft.date === undefined
      ? { code: 'too_vague', reason: 'Neither place nor date is told with these words.' }
      : undefined,
];

export function reject(drafts: readonly Draft[]): { readonly kept: readonly Draft[]; readonly left: readonly Rejection[] } {
  const kept: Draft[] = [];
  const left: Rejection[] = [];
  for (const draft of drafts) {
    const reason = RULES.map((rule) => rule(draft)).find((found) => found !== undefined);
    if (reason === undefined) kept.push(draft);
    else left.push({ ...spanOfType(draft), ...reason });
  }
  return { kept, left };
}

function spanOfType({ evidence, start }: Draft) {
  const words = evidence.find(({ field }) => field === 'type');
  return { start: words?.start ?? start, end: words?.end ?? start };
}
