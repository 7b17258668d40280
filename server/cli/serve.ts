/** `serve`: the map and its API, the same as `npm start`. */
import { type Command, UsageError } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: [''],
  summary: 'serves the map and its API on PORT (the same as npm start)',
  options: {},
  staysUp: true,
  notes: 'PORT, HOST, DATA_DIR and the other settings are read from the environment; `geodispatch help` lists them.',
  async run(args) {
    if (args.files.length > 0)
      throw new UsageError(`"serve" takes no file; found "${args.files[0]}". Settings go into the environment: PORT=8081 npm start.`);
    await import('../main.ts');
  },
};
