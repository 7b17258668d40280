/** The picture in docs/architecture.md, kept true: every import of every file is read and held against it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PACKAGE_ROOT } from '../server/paths.ts';
import { brokenRules, cycles, type Sources } from './support/architecture.ts';
import { readImports } from './support/imports.ts';

function projectSources(): Sources {
  const paths = globSync('{gazetteer,server,client,test}/**/*.ts', {
    cwd: PACKAGE_ROOT,
    exclude: ['test/fixtures/**', 'test/architecture.test.ts' /* holds broken examples */],
  }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(PACKAGE_ROOT, path), 'utf8')]));
}

const made = (files: Readonly<Record<string, string>>): Sources => new Map(Object.entries(files));

describe('the architecture', () => {
  test('holds in every file', () => {
    const sources = projectSources();
    assert.ok(sources.size > 20, `only ${sources.size} files were found`);
    assert.deepEqual(brokenRules(sources), []);
  });
});

describe('a made-up violation is caught', () => {
  const store = 'export const store = 1;';
  const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, message: RegExp])[] = [
    [
      'extract reaches for the store',
      { 'server/extract/bad.ts': "import { store } from '../store/sqlite.ts';", 'server/store/sqlite.ts': store },
      /bad\.ts:1 imports server\/store\/sqlite\.ts: server\/extract\/ may import/,
    ],
    [
      'the gazetteer knows of events',
      { 'gazetteer/bad.ts': "import type { Event } from '../server/model/event.ts';", 'server/model/event.ts': '' },
      /may import nothing of ours/,
    ],
    [
      'the page imports code of the server',
      { 'client/bad.ts': "import { CODE } from '../server/model/wire.ts';", 'server/model/wire.ts': '' },
      /client\/ may import type:server\/model\/wire\.ts/,
    ],
    [
      'somebody imports a command',
      { 'server/ingest/bad.ts': "import { x } from '../cli/extract.ts';", 'server/cli/extract.ts': '' },
      /nothing imports where everything comes together/,
    ],
    [
      'express outside of the API',
      { 'server/ingest/bad.ts': "import express from 'express';" },
      /imports express: only server\/api\/, test\/bench\/ may/,
    ],
    ['a package without a home', { 'server/ingest/bad.ts': "import pad from 'left-pad';" }, /left-pad, which has no home/],
    ['an import at run time', { 'server/model/bad.ts': "\nconst x = await import('ulid');" }, /bad\.ts:2 imports ulid/],
    ['a file that is not there', { 'server/model/bad.ts': "import { x } from './gone.ts';" }, /does not exist/],
    [
      'a cycle',
      { 'server/model/a.ts': "import './b.ts';", 'server/model/b.ts': "export * from './a.ts';" },
      /import cycle: server\/model\/a\.ts → server\/model\/b\.ts → server\/model\/a\.ts/,
    ],
    ['a file too long', { 'server/model/long.ts': 'x;\n'.repeat(301) }, /301 lines/],
    ['a name in another style', { 'server/model/badName.ts': '' }, /kebab-case/],
  ];
  for (const [name, files, message] of cases) {
    test(name, () => assert.match(brokenRules(made(files)).join('\n'), message));
  }

  test('an import in a comment is none', () => {
    assert.deepEqual(readImports("// import a from 'a';\n/* import b from 'b'; */\nconst url = 'http://c';"), []);
  });

  test('types are told from code', () => {
    const source = "import type { A } from './a.ts';\nimport { type B } from './b.ts';\nimport { type C, d } from './c.ts';";
    assert.deepEqual(
      readImports(source).map((each) => each.typeOnly),
      [true, true, false],
    );
  });

  test('a graph without a cycle has none', () => {
    assert.deepEqual(
      cycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
      [],
    );
  });
});
