import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { project } from '../../../infra/src/site.ts';
import type { Aws } from '../aws/clients.ts';
import { printLogs } from '../aws/logs.ts';
import { runOnce } from '../aws/services.ts';
import { Fault, messageOf } from '../fault.ts';
import { dataFolder, openLocalDatabase } from '../local/source.ts';
import { root } from '../templates.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Rotation {
  /** Only says which keys are in use. */
  readonly count: boolean;
}

const patienceSeconds = 60;

/** How the API's program begins its lines. */
const mark = 'rotate-keys: ';

/**
 * Runs the API's own program in a task of the API: nothing else reaches the database, or has the keys.
 * @returns what it said
 * @throws Fault when it fails; what it has encrypted by then stays, and it goes on from there the next time
 */
export async function rotateOnAws(
  aws: Aws,
  { count }: Rotation,
  say: (line: string) => void,
): Promise<string[]> {
  const started = aws.now();
  const command = ['node', 'dist/rotate-keys.js', ...(count ? ['--count'] : [])];
  await runOnce(aws, { family: `${project}-api`, container: 'api', command }, say);
  const ended = aws.now();
  const lines: string[] = [];
  await printLogs(aws, {
    service: 'api',
    sinceSeconds: (aws.now() - started) / 1000 + 1,
    // Lines reach the log a little after the task has ended.
    goesOn: () => !isWhole(lines) && aws.now() < ended + patienceSeconds * 1000,
    print: (line) => lines.push(...linesOf(line)),
  });
  return lines;
}

/** The same with the database and the keys of `npm start` on this machine. */
export async function rotateLocal(env: Environment, { count }: Rotation): Promise<string[]> {
  const database = await openLocalDatabase(env);
  try {
    const args = ['--import', 'tsx', 'apps/api/src/entry/rotate-keys.ts', ...(count ? ['--count'] : [])];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: root,
      env: { ...readSecrets(env), ...env, DATABASE_URL: database.url },
    });
    return stdout.split('\n').flatMap(linesOf);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Fault(said || messageOf(error));
  } finally {
    await database.release();
  }
}

function readSecrets(env: Environment): Record<string, string> {
  const file = path.join(dataFolder(env), 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault(`Cannot read the keys in ${file}: ${messageOf(error)}`);
  }
}

/** The program's last words say which keys are needed. */
function isWhole(lines: readonly string[]): boolean {
  return lines.some((line) => /^(only .* is in use|still needed: )/.test(line));
}

function linesOf(line: string): string[] {
  const at = line.indexOf(mark);
  return at < 0 ? [] : [line.slice(at + mark.length)];
}
