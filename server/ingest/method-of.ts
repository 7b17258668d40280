/** How an event was found. */
import type { CodedEvent } from '../model/event.ts';

/** Found by a rule of the lexicon, or by the event-type model alone, which leaves its name where a rule would stand. */
export const methodOf = ({ rule_id }: Pick<CodedEvent, 'rule_id'>): 'rule' | 'model' => (rule_id === 'model' ? 'model' : 'rule');
