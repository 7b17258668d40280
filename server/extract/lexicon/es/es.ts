import type { Lexicon } from '../lexicon.ts';
import { triggers } from './triggers.ts';
import { spanish } from './words.ts';

export const es: Lexicon = { ...spanish, triggers };
