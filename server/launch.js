#!/usr/bin/env node
// The one plain-JavaScript file: it has to run on whatever Node a newcomer has (20 or later).
// It installs what is missing, builds what is stale, and then runs the TypeScript with Node 24.
//
//   launch.js serve | test | check | build | bench | eval | package   for people working in a clone (npm start, npm test, …)
//   launch.js extract | resolve | ingest | export | backup | …        the commands; see `launch.js help`
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = 24;
const TASKS = {
  build: 'server/build',
  test: 'test/run',
  check: 'test/check',
  bench: 'test/bench/bench',
  eval: 'test/eval/eval',
  package: 'server/package',
};
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isClone = existsSync(join(root, 'server', 'main.ts')); // the published package holds compiled JavaScript only
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning']; // node:sqlite says it is experimental at every start

const [task = 'help', ...rest] = process.argv.slice(2);

if (isClone) install();
const node = findNode();
if (isClone && task !== 'build') buildIfStale();
run();

/** Installs the dependencies when those in node_modules are not those of the lock file. */
function install() {
  if (isInstalled()) return;
  note('installing dependencies (once) …');
  // npm through this very Node where possible, so that no shell and no PATH is involved; its output goes to stderr, stdout belongs to the command.
  const npm = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const [command, args] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const done = spawnSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (done.status !== 0)
    fail('`npm ci` failed (its message stands above). Check the network and the npm registry settings, then run the command again.');
}

/** npm notes what it installed in node_modules; optional packages of other platforms are not there. */
function isInstalled() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function readPackages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** The path of a Node that can run the TypeScript: this one, or the one that the `node` package brought. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return process.execPath;
  const packaged = [join(root, 'node_modules'), join(root, '..')].map((modules) =>
    join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  );
  const found = packaged.find((path) => existsSync(path));
  const major = found && Number(spawnSync(found, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).stdout);
  if (!found || !(major >= NODE_NEEDED)) {
    fail(
      `this is Node ${process.versions.node} and Geodispatch needs ${NODE_NEEDED} or later; the "node" package normally brings it, but its install script did not run. Run \`npm rebuild node\`, or install Node ${NODE_NEEDED} from nodejs.org.`,
    );
  }
  return found;
}

/** Builds gazetteer index, base map and client when what they are made from has changed since the last build. */
function buildIfStale() {
  const stamp = join(root, 'dist', '.built');
  const wanted = fingerprint(['gazetteer', 'client', 'server/model', 'server/build.ts', 'server/build-step.ts', 'package-lock.json']);
  const whole = ['gazetteer', 'basemap', 'client'].every((folder) => existsSync(join(root, 'dist', folder)));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const done = spawnSync(node, [...NODE_FLAGS, join(root, 'server', 'build.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) fail('the build failed (its message stands above).');
  writeFileSync(stamp, wanted);
}

/** A hash over names and contents of the given files and folders. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) if (existsSync(join(root, path))) visit(join(root, path));
  return hash.digest('hex');
}

function run() {
  const script = Object.hasOwn(TASKS, task) ? TASKS[task] : task === 'serve' && rest.length === 0 ? 'server/main' : undefined;
  const target = script ?? 'server/cli/cli';
  const file = isClone ? `${target}.ts` : `dist/package/${target}.js`;
  if (!existsSync(join(root, file))) fail(`"${task}" works in a clone of the repository only, not in the installed package.`);
  const child = spawn(node, [...NODE_FLAGS, join(root, file), ...(script ? rest : process.argv.slice(2))], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to the child itself; a signal sent to this process alone is passed on. Either way the child decides how to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  child.on('error', (error) => fail(`cannot start ${node}: ${error.message}`));
}

function note(text) {
  process.stderr.write(`geodispatch: ${text}\n`);
}

function fail(text) {
  note(text);
  process.exit(1);
}
