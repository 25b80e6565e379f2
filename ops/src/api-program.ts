import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { project } from '../../infra/src/site.ts';
import type { Aws } from './aws/clients.ts';
import { printLogs } from './aws/logs.ts';
import { runOnce } from './aws/services.ts';
import { Fault, messageOf } from './fault.ts';
import { openLocalDatabase } from './local/source.ts';
import { root } from './templates.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program of the API that says what it did, each line after its own name. */
interface ApiProgram {
  /** `rotate-keys`: its entrypoint, and how it begins its lines. */
  readonly name: string;
  readonly args?: readonly string[];
}

/** What a program said, and why it failed if it did. */
export interface Said {
  readonly lines: readonly string[];
  readonly failed: Fault | null;
}

const patienceSeconds = 60;

/**
 * Runs a program of the API in a task of the API: nothing else reaches the database, or has the keys.
 * @param isWhole whether that was its last word: lines reach the log a little after the task has ended
 */
export async function runOnAws(
  aws: Aws,
  { name, args = [] }: ApiProgram,
  isWhole: (lines: readonly string[]) => boolean,
  say: (line: string) => void,
): Promise<Said> {
  const started = aws.now();
  const command = ['node', `dist/${name}.js`, ...args];
  let failed: Fault | null = null;
  try {
    await runOnce(aws, { family: `${project}-api`, container: 'api', command }, say);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    failed = error;
  }
  const ended = aws.now();
  const lines: string[] = [];
  await printLogs(aws, {
    service: 'api',
    sinceSeconds: (aws.now() - started) / 1000 + 1,
    goesOn: () => !isWhole(lines) && aws.now() < ended + patienceSeconds * 1000,
    print: (line) => lines.push(...linesOf(name, line)),
  });
  return { lines, failed };
}

/** The same with the database of `npm start` on this machine, and what else it is given. */
export async function runHere(
  env: Environment,
  { name, args = [] }: ApiProgram,
  secrets: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const database = await openLocalDatabase(env);
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', `apps/api/src/entry/${name}.ts`, ...args],
      { cwd: root, env: { ...secrets, ...env, DATABASE_URL: database.url } },
    );
    return { lines: stdout.split('\n').flatMap((line) => linesOf(name, line)), failed: null };
  } catch (error) {
    const said = (stream: 'stdout' | 'stderr') =>
      error instanceof Error && stream in error ? String(Reflect.get(error, stream)).trim() : '';
    const lines = said('stdout')
      .split('\n')
      .flatMap((line) => linesOf(name, line));
    return { lines, failed: new Fault(said('stderr') || messageOf(error)) };
  } finally {
    await database.release();
  }
}

function linesOf(name: string, line: string): string[] {
  const mark = `${name}: `;
  const at = line.indexOf(mark);
  return at < 0 ? [] : [line.slice(at + mark.length)];
}
