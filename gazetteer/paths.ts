/** Where the compiled gazetteer lies: dist/gazetteer at the package's root, in a clone (gazetteer/*.ts) as in the package (dist/package/gazetteer/*.js). */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const packageRoot = existsSync(join(here, '..', 'package.json')) ? join(here, '..') : join(here, '..', '..', '..');

export const defaultIndexFolder = (): string => join(packageRoot, 'dist', 'gazetteer');

/** The folder of the hand-made lists, which is copied beside the compiled code in the package. */
export const curatedFolder = (): string => join(here, 'curated');
