import type { Lexicon } from '../lexicon.ts';
import { captionParticiples, contexts, finite } from './contexts.ts';
import { idioms } from './idioms.ts';
import { triggers } from './triggers.ts';
import { english } from './words.ts';

export const en: Lexicon = { ...english, captionParticiples, contexts, finite, idioms, triggers };
