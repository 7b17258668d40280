/** CQL2 text → tokens. */
import { Cql2Error, quoted } from './cql2-error.ts';

export interface Token {
  readonly type: 'name' | 'quoted name' | 'text' | 'number' | 'sign' | 'end';
  /** What it means: a name or text without its quotes, a number's digits. */
  readonly value: string;
  readonly at: number;
  readonly source: string;
}

// Annex B: identifierStart and identifierPart.
const START =
  ':_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFE\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][${START}.0-9\\u0300-\\u036F\\u203F-\\u2040]*`;

const BARE_NAME = new RegExp(`^${NAME}$`, 'u');

/** Whether a property's name can stand without quotes. */
export const isBareName = (name: string): boolean => BARE_NAME.test(name);

const SPACE = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]*/uy;
const TOKENS = [
  ['name', new RegExp(NAME, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['text', /'(?:''|\\'|[^'])*'/uy],
  ['quoted name', /"(?:""|[^"])+"/uy],
  ['sign', /<>|<=|>=|[=<>+\-*/%^(),]/uy],
] as const;

/** Throws Cql2Error; the last token is the end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipSpace(text, at + token.source.length);
  }
  return [...tokens, { type: 'end', value: '', at: text.length, source: '' }];
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

function tokenAt(text: string, at: number): Token {
  for (const [type, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const source = pattern.exec(text)?.[0];
    if (source !== undefined) return { type, value: meaningOf(type, source), at, source };
  }
  if (text[at] === "'") throw new Cql2Error(`found a text that does not end; expected a closing '.`, at);
  if (text[at] === '"') throw new Cql2Error(`found a name that does not end or is empty; expected a closing ".`, at);
  throw new Cql2Error(`found ${quoted(String.fromCodePoint(text.codePointAt(at) as number))}, which means nothing in CQL2.`, at);
}

function meaningOf(type: Token['type'], source: string): string {
  if (type === 'text') return source.slice(1, -1).replace(/''|\\'/g, "'");
  return type === 'quoted name' ? source.slice(1, -1).replaceAll('""', '"') : source;
}
