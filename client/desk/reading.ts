import type { CodedEvent, ExtractAnswer, Rejection } from '../../server/model/wire.ts';
import { highlighted, highlightKey, marksOf } from '../detail/highlighted.ts';
import type { Mark } from '../detail/segments.ts';
import { h } from '../element.ts';
import { plural } from '../words/numbers.ts';
import { draftCard, type OnVerdict } from './draft-card.ts';
import { linkHover } from './link-hover.ts';

export interface ReadingOptions {
  readonly text: string;
  readonly answer: ExtractAnswer;
  readonly mayWrite: boolean;
  readonly onVerdict: OnVerdict;
  readonly onHover: (position: number | null) => void;
}

/** The report with its evidence in colour, the events read from it beside it, and below them what was not taken as an event and why. */
export function reading({ text, answer, mayWrite, onVerdict, onHover }: ReadingOptions): HTMLElement {
  const marks = [...answer.events.flatMap(eventMarks), ...answer.rejected.map(rejectionMark)];
  const element = h(
    'div',
    { class: 'reading' },
    h(
      'div',
      { class: 'reading-text' },
      highlightKey(marks.filter(({ aspect }) => aspect !== 'rejected')),
      h(
        'div',
        { class: 'report', lang: answer.language, tabindex: 0, 'aria-label': 'The report with its evidence highlighted' },
        highlighted(text, marks),
      ),
    ),
    h(
      'div',
      { class: 'reading-events' },
      h('h3', {}, headline(answer)),
      ...answer.events.map((event, position) => draftCard(event, position, mayWrite ? onVerdict : null)),
      rejectedList(answer.rejected, text),
    ),
  );
  linkHover(element, onHover);
  return element;
}

const eventMarks = (event: CodedEvent, position: number): readonly Mark[] => marksOf(event.evidence, `event-${position}`);

const rejectionMark = ({ start, end }: Rejection, index: number): Mark => ({ start, end, aspect: 'rejected', owner: `rejected-${index}` });

function headline({ events, published }: ExtractAnswer): string {
  if (events.length === 0) return 'No event was found in this text. Reports of what happened somewhere, on some day, are read best.';
  return `${plural(events.length, 'event')}${published === null ? ', relative dates left open because no day of publication is known' : ''}`;
}

function rejectedList(rejected: readonly Rejection[], text: string): HTMLElement | null {
  if (rejected.length === 0) return null;
  const items = rejected.map(({ start, end, reason }, i) =>
    h('li', { 'data-owner': `rejected-${i}` }, h('q', {}, shortened(text.slice(start, end))), ' ', h('span', { class: 'muted' }, reason)),
  );
  return h('section', { class: 'rejected' }, h('h3', {}, `Not taken as events: ${rejected.length}`), h('ul', {}, ...items));
}

const LONGEST_QUOTE = 120; // characters

const shortened = (words: string): string => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words);
