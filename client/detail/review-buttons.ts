import type { ReviewStatus } from '../../server/model/wire.ts';
import { button, h } from '../element.ts';

export type OnReview = (status: ReviewStatus) => Promise<void>;

export const REVIEW_WORDS: Readonly<Record<ReviewStatus, string>> = {
  machine: 'read by machine, not reviewed yet',
  reviewed: 'accepted by an editor',
  verified: 'verified by an editor',
  disputed: 'disputed',
  rejected: 'rejected by an editor',
  retracted: 'retracted',
};

/** Accept and reject, or the way back from either. The buttons rest while the server writes. */
export function reviewButtons(status: ReviewStatus, onReview: OnReview): HTMLElement {
  const line = h('div', { class: 'review', role: 'group', 'aria-label': 'Review' });
  const act = (wanted: ReviewStatus) => async (): Promise<void> => {
    for (const each of line.querySelectorAll('button')) each.disabled = true;
    await onReview(wanted);
    for (const each of line.querySelectorAll('button')) each.disabled = false;
  };
  if (status === 'machine')
    line.append(button('Accept', act('reviewed'), { class: 'accept' }), button('Reject', act('rejected'), { class: 'reject' }));
  else
    line.append(
      h('span', { class: 'review-status' }, capitalised(REVIEW_WORDS[status])),
      button('Undo', act('machine'), { class: 'plain' }),
    );
  return line;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
