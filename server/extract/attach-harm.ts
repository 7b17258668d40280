/** Counts of killed and injured go to the event of their own sentence, else to the last violent one told shortly before. */
import { hasHappened } from '../model/event.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Harm } from './casualties.ts';
import type { Draft } from './event-draft.ts';
import type { Reading } from './mentions.ts';
import { traitsOf } from './type-traits.ts';

/** Sentences that a count may stand behind its event. */
const LOOK_BACK = 4;

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

/** Looks back from the newest draft, and no further than counts may stand behind their event, so that long reports stay cheap. */
function ownerOf(drafts: readonly Draft[], reading: Reading, { start }: Harm): number {
  let nearest = -1;
  for (let at = drafts.length - 1; at >= 0 && drafts[at]!.sentence === reading.number; at--) {
    const isNearer = nearest < 0 || Math.abs(drafts[at]!.start - start) <= Math.abs(drafts[nearest]!.start - start);
    if (isNearer && mayHarm(drafts[at]!)) nearest = at;
  }
  if (nearest >= 0) return nearest;
  for (let at = drafts.length - 1; at >= 0 && reading.number - drafts[at]!.sentence <= LOOK_BACK; at--) {
    const draft = drafts[at]!;
    if (mayHarm(draft) && draft.paragraph === reading.sentence.paragraph && draft.locations.length > 0) return at;
  }
  return -1;
}

const mayHarm = (draft: Draft): boolean => traitsOf(draft.type).harms && hasHappened(draft);
