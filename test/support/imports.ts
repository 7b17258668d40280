/** Reads what a TypeScript file imports, of every kind, without running it. For architecture.test.ts. */

export interface Import {
  /** As written: `../model/event.ts`, `express`, `node:fs`. */
  readonly specifier: string;
  /** Only types: erased before the code runs. */
  readonly typeOnly: boolean;
  /** From 1. */
  readonly line: number;
}

/** One pattern per way to import; the first group is `type` where it is types only, the last the specifier. */
const FORMS = [
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?)\s*from\s*(['"])([^'"]+)\2/gm, // import … from, export … from
  /^\s*import\s*()(['"])([^'"]+)\2/gm, // import 'side effect'
  /\bimport\s*\(\s*()(['"])([^'"]+)\2\s*[,)]/g, // import('at run time') and import('x').Type
  /\b(?:import\.meta\.resolve|require(?:\.resolve)?)\s*\(\s*()(['"])([^'"]+)\2/g,
  /\bnew URL\(\s*()(['"`])(\.{1,2}\/[^'"`]+?\.ts)\2\s*,\s*import\.meta\.url/g, // a worker's file
] as const;

export function readImports(source: string): readonly Import[] {
  const code = blankComments(source);
  return FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => found(code, match)));
}

function found(code: string, match: RegExpMatchArray): Import {
  return {
    specifier: match[3] as string,
    typeOnly: Boolean(match[1]) || onlyTypesInBraces(match[0]),
    line: lineOf(code, match),
  };
}

/** From 1, of the first word. */
function lineOf(code: string, match: RegExpMatchArray): number {
  const blank = match[0].length - match[0].trimStart().length;
  return code.slice(0, (match.index ?? 0) + blank).split('\n').length;
}

/** `import { type A, type B } from` brings no code either. */
function onlyTypesInBraces(statement: string): boolean {
  const names = /^\s*(?:import|export)\s*\{([^}]*)\}\s*from/.exec(statement)?.[1];
  if (names === undefined) return false;
  const each = names.split(',').map((name) => name.trim());
  return each.every((name) => name === '' || name.startsWith('type '));
}

/** Comments become spaces, so that an example in one is no import; line numbers stay. Strings are kept: a specifier is one. */
export function blankComments(source: string): string {
  const tokens = /(['"])(?:\\.|(?!\1)[^\\\n])*\1|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return source.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}
