/** Counts of killed and injured go to the event of their own sentence, else to the last violent one told shortly before. */
import type { Rejection } from '../model/rejection.ts';
import type { Harm } from './casualties.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './mentions.ts';
import { traitsOf } from './type-traits.ts';

/** Sentences that a count may stand behind its event. */
const LOOK_BACK = 4;
const HAPPENED: ReadonlySet<string> = new Set(['reported', 'claimed', 'confirmed']);

/** Replaces drafts in place by ones with counts; answers the counts that belong to no event. */
export function attachHarm(drafts: Draft[], reading: Reading, harm: readonly Harm[]): readonly Rejection[] {
  const rejected: Rejection[] = [];
  for (const count of harm) {
    const at = ownerOf(drafts, reading, count);
    if (at < 0)
      rejected.push({
        start: count.start,
        end: count.end,
        code: 'no_event',
        reason: 'Killed or injured persons are counted, but no event they belong to is told.',
      });
    else
      drafts[at] = {
        ...drafts[at]!,
        [count.kind]: count,
        evidence: [...drafts[at]!.evidence, { field: count.kind, start: count.start, end: count.end }],
      };
  }
  return rejected;
}

function ownerOf(drafts: readonly Draft[], reading: Reading, { start }: Harm): number {
  const harmful = drafts
    .map((draft, at) => ({ draft, at }))
    .filter(({ draft }) => traitsOf(draft.type).harms && HAPPENED.has(draft.assertion));
  const here = harmful.filter(({ draft }) => draft.sentence === reading.number);
  const nearest = here.sort((a, b) => Math.abs(a.draft.start - start) - Math.abs(b.draft.start - start))[0];
  if (nearest !== undefined) return nearest.at;
  return (
    harmful.findLast(
      ({ draft }) =>
        draft.paragraph === reading.sentence.paragraph && reading.number - draft.sentence <= LOOK_BACK && draft.locations.length > 0,
    )?.at ?? -1
  );
}
