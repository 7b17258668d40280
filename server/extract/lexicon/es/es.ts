import type { Lexicon } from '../lexicon.ts';
import { contexts, finite } from './contexts.ts';
import { demonyms } from './demonyms.ts';
import { triggers } from './triggers.ts';
import { spanish } from './words.ts';

export const es: Lexicon = { ...spanish, triggers, contexts, finite, demonyms };
