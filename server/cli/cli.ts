/** `geodispatch COMMAND …`: finds the command, runs it, and turns every fault into one sentence and an exit status. */
import { VERSION } from '../paths.ts';
import { type Command, UsageError } from './command.ts';
import { allCommands, COMMANDS, isCommand } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseArguments } from './parse-arguments.ts';
import { flushOut, watchStdout, writeOut } from './stdout.ts';

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Errors whose message was written for a person; by name, so that the commands that throw them load only when needed. */
const FORESEEN = new Set(['UsageError', 'WorkError', 'SettingsError', 'StoreError', 'InputError', 'GazetteerError']);

watchStdout();
const status = await main(process.argv.slice(2));
if (status !== undefined) process.exit(status); // standard input or a worker may still be open

/** The exit status; undefined when the process is to stay up. */
async function main(words: readonly string[]): Promise<number | undefined> {
  try {
    if (await dispatch(words)) return undefined;
    await flushOut();
    return EXIT.done;
  } catch (error) {
    return report(error as Error);
  }
}

/** True when the process is to stay up. */
async function dispatch([name = 'help', ...rest]: readonly string[]): Promise<boolean> {
  if (name === '--version' || name === '-v') await writeOut(`${VERSION}\n`);
  else if (name === 'help' || name === '--help' || name === '-h') await help(rest[0]);
  else return runCommand(await load(name), rest);
  return false;
}

async function runCommand(command: Command, words: readonly string[]): Promise<boolean> {
  if (words.includes('--help') || words.includes('-h')) {
    await writeOut(commandHelp(command));
    return false;
  }
  await command.run(parseArguments(command, words));
  return command.staysUp ?? false;
}

async function help(name: string | undefined): Promise<void> {
  await writeOut(name === undefined ? generalHelp(await allCommands()) : commandHelp(await load(name)));
}

async function load(name: string): Promise<Command> {
  if (isCommand(name)) return COMMANDS[name]();
  throw new UsageError(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')} and help.`);
}

/** Faults that were foreseen are one sentence; anything else is a bug and shows where it happened. */
function report(error: Error): number {
  const foreseen = FORESEEN.has(error.name) || 'syscall' in error; // what the operating system refuses says what and why
  process.stderr.write(`geodispatch: ${foreseen ? error.message : `unexpected fault, please report it: ${error.stack}`}\n`);
  if (error instanceof UsageError) process.stderr.write('See `geodispatch help`.\n');
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}
