import type { Lexicon } from '../lexicon.ts';
import { triggers } from './triggers.ts';
import { russian } from './words.ts';

export const ru: Lexicon = { ...russian, triggers };
