/** Holds the sources against the tables of architecture-rules.ts and says in words what is broken. */
import { basename, posix } from 'node:path';
import { FILE_NAME, LONG_TABLES, LONGEST_FILE, MAY_IMPORT, PACKAGES, PARTS, type Part, TOP } from './architecture-rules.ts';
import { type Import, readImports } from './imports.ts';

/** Path relative to the project, with slashes → source. */
export type Sources = ReadonlyMap<string, string>;

export function brokenRules(sources: Sources): readonly string[] {
  const files = [...sources].map(([path, source]) => ({ path, source, imports: readImports(source) }));
  return [
    ...files.flatMap(({ path, imports }) => imports.flatMap((each) => brokenImport(path, each, sources))),
    ...files.flatMap(({ path, source }) => brokenShape(path, source)),
    ...cycles(new Map(files.map(({ path, imports }) => [path, imports.filter((each) => isOurs(each)).map((each) => target(path, each))]))),
  ];
}

const isOurs = ({ specifier }: Import): boolean => specifier.startsWith('.');

const target = (from: string, { specifier }: Import): string => posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));

export const partOf = (path: string): Part | undefined => PARTS.find((part) => path.startsWith(part));

function brokenImport(from: string, each: Import, sources: Sources): string[] {
  if (!isOurs(each)) return brokenPackage(from, each);
  const to = target(from, each);
  const where = `${from}:${each.line} imports ${to}`;
  if (to.endsWith('.ts') && !sources.has(to)) return [`${where}, which does not exist`];
  if (from.startsWith('test/')) return [];
  if (TOP.test(to) && !TOP.test(from)) return [`${where}: nothing imports where everything comes together`];
  return mayImport(from, to, each.typeOnly)
    ? []
    : [`${where}: ${partOf(from)} may import ${MAY_IMPORT[partOf(from) as Part].join(', ') || 'nothing of ours'}`];
}

function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  const part = partOf(from);
  return part === undefined || partOf(to) === part || MAY_IMPORT[part].some((allowed) => matches(allowed, to, typeOnly));
}

/** `type:` before a path: types only. */
function matches(allowed: string, path: string, typeOnly: boolean): boolean {
  return allowed.startsWith('type:') ? typeOnly && path.startsWith(allowed.slice('type:'.length)) : path.startsWith(allowed);
}

function brokenPackage(from: string, { specifier, line, typeOnly }: Import): string[] {
  if (specifier.startsWith('node:'))
    return from.startsWith('client/') && !from.endsWith('.config.ts')
      ? [`${from}:${line} imports ${specifier}: the page runs in a browser`]
      : [];
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const homes = PACKAGES[name];
  if (!homes) return [`${from}:${line} imports ${name}, which has no home in test/support/architecture-rules.ts`];
  return from.startsWith('test/') || homes.some((home) => matches(home, from, typeOnly))
    ? []
    : [`${from}:${line} imports ${name}: only ${homes.join(', ')} may`];
}

function brokenShape(path: string, source: string): string[] {
  const lines = source.trimEnd().split('\n').length;
  return [
    ...(lines > LONGEST_FILE && !LONG_TABLES.some((table) => path.startsWith(table))
      ? [`${path} has ${lines} lines; past ${LONGEST_FILE} look for the second idea`]
      : []),
    ...(FILE_NAME.test(basename(path)) ? [] : [`${path}: file names are kebab-case`]),
  ];
}

/** Each cycle of imports once, as the way round. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push(`import cycle: ${[...way.slice(way.indexOf(path)), path].join(' → ')}`);
    if (done.has(path) || way.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
