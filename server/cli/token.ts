/** `token`: who may write, and read where reading is private, from elsewhere than the desk. */
import { DESK, isInUse, isRole, ROLES, type Role, type StoredToken } from '../model/token.ts';
import { makeToken } from '../model/token-secret.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import type { EventStore } from '../store/store.ts';
import { type Arguments, type Command, textOption, UsageError, WorkError } from './command.ts';
import { expiryOf } from './expiry.ts';
import { openExistingStore } from './open-existing-store.ts';
import { writeOut } from './stdout.ts';
import { textTable } from './text-table.ts';

const LONGEST_NAME = 60; // characters

export const tokenCommand: Command = {
  name: 'token',
  usage: [`create --role ${ROLES.join('|')} --name NAME [--expires YYYY-MM-DD|DAYSd]`, 'list', 'revoke ID|NAME'],
  summary: 'makes, lists and revokes tokens, by which others may write',
  options: {
    role: { value: 'ROLE', help: 'reader reads where reading is private; editor adds reports and reviews; admin also takes reports down' },
    name: { value: 'NAME', help: `who holds it: stands in the history of all that is written with it; at most ${LONGEST_NAME} characters` },
    expires: { value: 'DAY', help: 'the last day on which it holds (UTC), or for how many days, such as 90d; for ever without it' },
  },
  notes: [
    '`create` prints the token to standard output, once; only its hash is kept. A running server takes changes up at once.',
    'A program sends it as "Authorization: Bearer TOKEN"; on the page it is entered under "Sign in". At this machine no token is needed.',
  ].join('\n'),
  async run(args) {
    const [action, ...words] = args.files;
    const misplaced = ['role', 'name', 'expires'].find((name) => args.values[name] !== undefined);
    if (misplaced !== undefined && action !== 'create') throw new UsageError(`--${misplaced} goes with "create" only.`);
    if (action === 'create' && words.length === 0) return create(args);
    if (action === 'list' && words.length === 0) return list();
    if (action === 'revoke' && words.length === 1 && words[0] !== undefined) return revoke(words[0]);
    throw new UsageError('One of these was expected: token create --role ROLE --name NAME, token list, token revoke ID|NAME.');
  },
};

async function create(args: Arguments): Promise<void> {
  const now = new Date();
  const wanted = {
    role: readRole(args),
    name: readName(args),
    created_at: now.toISOString(),
    expires_at: expiryOf(textOption(args, 'expires'), now),
  };
  const { token, stored } = makeToken(wanted);
  await using(
    () => openStore(readSettings(process.env).dataDir),
    (store) => store.addToken(stored),
  );
  await writeOut(`${token}\n`);
  process.stderr.write(`geodispatch: the token of "${stored.name}" (${stored.role}) stands above and is shown this once; keep it safe.\n`);
}

async function list(): Promise<void> {
  const tokens = await using(openExistingStore, (store) => store.tokens());
  const now = new Date();
  const rows = tokens.map((token) => [
    token.id,
    token.name,
    token.role,
    day(token.created_at),
    token.expires_at ?? 'never',
    state(token, now),
  ]);
  await writeOut(textTable(['ID', 'NAME', 'ROLE', 'MADE', 'EXPIRES', 'STATE'], rows));
}

async function revoke(which: string): Promise<void> {
  await using(openExistingStore, async (store) => {
    const token = (await store.tokens()).find(({ id, name, revoked_at }) => revoked_at === null && (id === which || name === which));
    if (!token || !(await store.revokeToken(token.id, new Date().toISOString())))
      throw new WorkError(`There is no token "${which}" in use; \`token list\` has those there are.`);
    process.stderr.write(`geodispatch: the token of "${token.name}" holds no longer.\n`);
  });
}

async function using<T>(open: () => Promise<EventStore>, work: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function readRole(args: Arguments): Role {
  const role = textOption(args, 'role');
  if (role === undefined || !isRole(role))
    throw new UsageError(`--role is ${role === undefined ? 'missing' : `"${role}"`}; expected ${ROLES.join(', ')}.`);
  return role;
}

/** It goes into logs and tables: one line of what can be seen. */
function readName(args: Arguments): string {
  const name = textOption(args, 'name')?.trim();
  if (name === undefined || name === '' || name.length > LONGEST_NAME || !/^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(name))
    throw new UsageError(`--name is ${name === undefined ? 'missing' : 'no name'}; expected 1 to ${LONGEST_NAME} characters in one line.`);
  if (name === DESK) throw new UsageError(`"${DESK}" is what the history calls this machine itself; choose another name.`);
  return name;
}

const day = (instant: string): string => instant.slice(0, 10);

function state(token: StoredToken, now: Date): string {
  if (token.revoked_at !== null) return `revoked ${day(token.revoked_at)}`;
  return isInUse(token, now) ? 'in use' : 'out of date';
}
