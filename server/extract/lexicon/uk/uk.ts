import type { Lexicon } from '../lexicon.ts';
import { triggers } from './triggers.ts';
import { ukrainian } from './words.ts';

export const uk: Lexicon = { ...ukrainian, triggers };
