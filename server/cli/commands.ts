/** The table of commands: a file each, loaded when it is asked for, so that a small command starts fast. */
import type { Command } from './command.ts';

export const COMMANDS = {
  extract: async () => (await import('./extract.ts')).extractCommand,
  resolve: async () => (await import('./resolve.ts')).resolveCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  recode: async () => (await import('./recode.ts')).recodeCommand,
  import: async () => (await import('./import.ts')).importCommand,
  override: async () => (await import('./override.ts')).overrideCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
} as const satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

export const allCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(COMMANDS).map((load) => load()));
