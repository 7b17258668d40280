/** GDAL's programs, where this machine has them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const QUIET = { timeout: 120_000, maxBuffer: 64 * 2 ** 20 };

export type GdalProgram = 'ogrinfo' | 'ogr2ogr';

export const hasGdal = (): Promise<boolean> =>
  run('ogrinfo', ['--version'], QUIET).then(
    () => true,
    () => false,
  );

/** What it prints. Rejects when it ends with a fault, or says one. */
export async function gdal(program: GdalProgram, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(program, args, QUIET);
  if (/^(ERROR|Warning)/m.test(stderr)) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
