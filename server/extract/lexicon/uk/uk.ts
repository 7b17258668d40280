import type { Lexicon } from '../lexicon.ts';
import { contexts, finite } from './contexts.ts';
import { demonyms } from './demonyms.ts';
import { triggers } from './triggers.ts';
import { ukrainian } from './words.ts';

export const uk: Lexicon = { ...ukrainian, triggers, contexts, finite, demonyms };
