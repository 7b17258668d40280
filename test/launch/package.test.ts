/** The package as a stranger gets it: packed by npm, unpacked into another project's node_modules, used there without a clone. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const project = temporaryFolder();
const installed = join(project, 'node_modules', 'geodispatch');
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
const npm = npmCommand();

describe('the package', { skip: npm ? false : 'npm was not found' }, () => {
  before(() => {
    execFileSync(process.execPath, [...NODE_FLAGS, join(PACKAGE_ROOT, 'server', 'package.ts')], { stdio: 'pipe' });
    unpack(pack());
    linkDependencies();
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  test('holds no TypeScript sources, no tests and no data of ours', () => {
    const files = readdirSync(installed, { recursive: true }).map(String);
    const strays = files.filter((path) => (path.endsWith('.ts') && !path.endsWith('.d.ts')) || /^(test|data|node_modules)\b/.test(path));
    assert.deepEqual(strays, []);
    for (const wanted of ['LICENSE', 'NOTICE', 'CHANGELOG.md', 'README.md', join('docs', 'extract.schema.json')])
      assert.ok(files.includes(wanted), wanted);
  });

  test('runs as a command', () => {
    const bin = (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: Record<string, string> }).bin[
      'geodispatch'
    ] as string;
    const input = 'A missile hit the city of Mykolaiv on Tuesday.';
    const done = spawnSync(process.execPath, [join(installed, bin), 'extract', '-', '--format', 'json', '--published', '2022-03-30'], {
      cwd: project,
      input,
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, done.stderr);
    const answer = JSON.parse(done.stdout) as { schema: string; toponyms: { text: string }[] };
    assert.equal(answer.schema, 'geodispatch/1');
    assert.deepEqual(
      answer.toponyms.map((toponym) => toponym.text),
      ['Mykolaiv'],
    );
  });

  test('streams lines with its worker threads', () => {
    const input = Array.from({ length: 60 }, (_, n) => JSON.stringify({ id: n, text: 'Shelling hit Kharkiv.' })).join('\n');
    const done = spawnSync(process.execPath, [join(installed, 'server', 'launch.js'), 'extract', '--jsonl'], {
      cwd: project,
      input,
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, done.stderr);
    assert.deepEqual(
      done.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
      Array.from({ length: 60 }, (_, n) => String(n)),
    );
  });

  test('is a library', () => {
    const program = `
      import { extract, openGazetteer } from 'geodispatch';
      import { openGazetteer as same } from 'geodispatch/gazetteer';
      const { toponyms } = extract('A missile hit the city of Mykolaiv.', openGazetteer(), { published: '2022-03-30' });
      console.log(toponyms[0].text, same === openGazetteer);`;
    const done = spawnSync(process.execPath, [...NODE_FLAGS, '--input-type=module', '-e', program], { cwd: project, encoding: 'utf8' });
    assert.equal(done.stdout, 'Mykolaiv true\n', done.stderr);
  });

  test('declares its types', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { extract, openGazetteer, type CodedEvent, type Extraction } from 'geodispatch';
       const result: Extraction = extract('text', openGazetteer(), { published: null });
       export const first: CodedEvent | undefined = result.events[0];
       // @ts-expect-error: a number is no text
       extract(1, openGazetteer());`,
    );
    const compiler = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--skipLibCheck',
      'false',
      '--types',
      '',
      '--ignoreConfig',
    ];
    const done = spawnSync(process.execPath, [compiler, ...flags, 'use.ts'], { cwd: project, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stdout);
  });

  test('says that working on it needs a clone', () => {
    const done = spawnSync(process.execPath, [join(installed, 'server', 'launch.js'), 'test'], { cwd: project, encoding: 'utf8' });
    assert.equal(done.status, 1);
    assert.match(done.stderr, /"test" works in a clone/);
  });
});

function npmCommand(): readonly string[] | undefined {
  const script = process.env['npm_execpath'];
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, script];
  return spawnSync('npm', ['--version']).status === 0 ? ['npm'] : undefined;
}

/** The path of the packed file. */
function pack(): string {
  const [command, ...first] = npm as readonly [string, ...string[]];
  execFileSync(command, [...first, 'pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: PACKAGE_ROOT,
    stdio: 'pipe',
  });
  return join(project, readdirSync(project).find((name) => name.endsWith('.tgz')) as string);
}

function unpack(file: string): void {
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', installed, '--strip-components=1']);
}

/** What npm would install beside it. */
function linkDependencies(): void {
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(PACKAGE_ROOT, 'node_modules', name), link, 'junction');
  }
}
