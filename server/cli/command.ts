/** What a command is, and the two ways in which one can fail. */

/** One option of a command, for parsing and for help alike. */
export interface Option {
  /** What stands for the value in help, `YYYY-MM-DD`; absent for a switch that takes none. */
  readonly value?: string;
  readonly help: string;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

export interface Command {
  readonly name: string;
  /** What follows the name: `FILE|- [--published YYYY-MM-DD]`, a line per way of use. */
  readonly usage: readonly string[];
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Examples and remarks below the options. */
  readonly notes?: string;
  /** The process stays up when `run` is done, as a server does. */
  readonly staysUp?: true;
  /** Data goes to stdout, everything else to stderr. */
  run(args: Arguments): Promise<void>;
}

/** The command line is wrong: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command line is right and the work could not be done: exit status 1. The message is for a person. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
}

/** The value of an option that takes one. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

export const isSet = (args: Arguments, name: string): boolean => args.values[name] === true;
