import type { Lexicon } from '../lexicon.ts';
import { triggers } from './triggers.ts';
import { english } from './words.ts';

export const en: Lexicon = { ...english, triggers };
