import type { Lexicon } from '../lexicon.ts';
import { contexts, finite } from './contexts.ts';
import { demonyms } from './demonyms.ts';
import { triggers } from './triggers.ts';
import { russian } from './words.ts';

export const ru: Lexicon = { ...russian, triggers, contexts, finite, demonyms };
