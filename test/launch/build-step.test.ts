import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { type BuildStep, fingerprint, replaceFolder, runStep } from '../../server/build-step.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const run = promisify(execFile);

function folderWith(path: string, content: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'file'), content);
  return path;
}

describe('a step of the build', () => {
  test('puts a folder in the place of an older one and leaves nothing beside it', () => {
    const root = temporaryFolder();
    const target = folderWith(join(root, 'target'), 'old');
    replaceFolder(folderWith(join(root, 'made'), 'new'), target);
    assert.equal(readFileSync(join(target, 'file'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(root), ['target']);
  });

  test('leaves a whole folder when two builds finish at the same time', async () => {
    const root = temporaryFolder();
    const program = `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { replaceFolder } from ${JSON.stringify(join(PACKAGE_ROOT, 'server', 'build-step.ts'))};
      for (let n = 0; n < 60; n++) {
        const made = ${JSON.stringify(root)} + '/made-' + process.pid;
        mkdirSync(made);
        for (const name of ['a', 'b', 'c']) writeFileSync(made + '/' + name, String(process.pid));
        replaceFolder(made, ${JSON.stringify(join(root, 'target'))});
      }`;
    const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program];
    await Promise.all([run(process.execPath, flags), run(process.execPath, flags)]);
    const left = readdirSync(join(root, 'target')).map((name) => readFileSync(join(root, 'target', name), 'utf8'));
    assert.equal(left.length, 3);
    assert.equal(new Set(left).size, 1, 'the folder is mixed from two builds');
    assert.deepEqual(readdirSync(root), ['target']);
  });

  test('that fails leaves what was built before', async () => {
    const target = folderWith(join(temporaryFolder(), 'target'), 'old');
    const make = (folder: string): void => {
      writeFileSync(join(folder, 'file'), 'half');
      throw new Error('interrupted');
    };
    const step: BuildStep = { name: `test ${process.pid}`, target, inputs: ['package.json'], make };
    await assert.rejects(
      runStep(step, () => undefined),
      /interrupted/,
    );
    assert.equal(readFileSync(join(target, 'file'), 'utf8'), 'old');
  });

  test('changes its fingerprint with the content and the names of its inputs, and with nothing else', () => {
    assert.equal(fingerprint(['package.json']), fingerprint(['package.json']));
    assert.notEqual(fingerprint(['package.json']), fingerprint(['tsconfig.json']));
  });
});
