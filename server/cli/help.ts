/** What `help` and `--help` print. */
import { VERSION } from '../paths.ts';
import { settingsHelp } from '../settings.ts';
import type { Command } from './command.ts';

const COLUMN = 28; // characters

const row = (left: string, right: string): string =>
  `  ${left.padEnd(COLUMN - 2)}${left.length > COLUMN - 4 ? `\n${' '.repeat(COLUMN)}` : ''}${right}`;

export function generalHelp(commands: readonly Command[]): string {
  return [
    `Geodispatch ${VERSION}: news reports in, a map of events out.`,
    '',
    'Usage: geodispatch COMMAND [options]        (in a clone: npm run --silent cli -- COMMAND [options])',
    '',
    'Commands',
    ...commands.map((command) => row(command.name, command.summary)),
    row('help [COMMAND]', 'this page, or the page of one command'),
    '',
    'In a clone also: npm start, npm test, npm run build | check | bench | eval.',
    '',
    'Settings, from the environment',
    settingsHelp().trimEnd(),
    '',
    'Exit status: 0 done, 1 the work failed, 2 the command line is wrong. Data goes to standard output, messages to standard error.',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, help: { help: 'this page' } } as Command['options']);
  return [
    command.summary,
    '',
    ...command.usage.map((usage, n) => `${n === 0 ? 'Usage: ' : '       '}geodispatch ${command.name} ${usage}`.trimEnd()),
    '',
    'Options',
    ...options.map(([name, option]) => row(option.value === undefined ? `--${name}` : `--${name} ${option.value}`, option.help)),
    ...(command.notes === undefined ? [] : ['', command.notes]),
    '',
  ].join('\n');
}
