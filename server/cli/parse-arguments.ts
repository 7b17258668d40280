/** The words after the command's name → values and files, or a UsageError that says what is known instead. */
import { parseArgs } from 'node:util';
import { type Arguments, type Command, UsageError } from './command.ts';

type ParseArgsError = Error & { readonly code?: string };

export function parseArguments(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: joinNegativeNumbers(words),
      options: parserOptions(command),
      allowPositionals: true,
      strict: true,
    });
    refuseEmpty(values);
    return { values: values as Arguments['values'], files: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(sentence(command, error as ParseArgsError));
  }
}

function parserOptions(command: Command): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const own = Object.entries(command.options).map(
    ([name, option]) => [name, { type: option.value === undefined ? 'boolean' : 'string' }] as const,
  );
  return { ...Object.fromEntries(own), help: { type: 'boolean', short: 'h' } };
}

/** `--near -3.7,40.4` means what it says: without this the parser takes the value for an option. */
function joinNegativeNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^-\.?\d/.test(word) && before?.startsWith('--') && !before.includes('=')) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function refuseEmpty(values: Readonly<Record<string, unknown>>): void {
  const empty = Object.keys(values).find((name) => values[name] === '');
  if (empty) throw new UsageError(`Option --${empty} is empty; give it a value or leave it out.`);
}

function sentence(command: Command, error: ParseArgsError): string {
  const named = /'(-[^' ]+)/.exec(error.message)?.[1] ?? 'an option';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(command.options).map((name) => `--${name}`);
    return `Unknown option ${named} for "${command.name}"; it knows ${[...known, '--help'].join(', ')}.`;
  }
  const option = command.options[named.replace(/^-+/, '').replace(/[=,].*$/, '')];
  return option?.value === undefined ? `Option ${named} takes no value.` : `Option ${named} needs a value: ${named} ${option.value}.`;
}
