import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { Fault, messageOf } from '../fault.ts';
import { openLocalDatabase } from '../local/source.ts';
import { printJson, table } from '../output.ts';
import { root } from '../templates.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Gap {
  kind: 'word' | 'query';
  text: string;
  times: number;
}

/** `thulu search-gaps`: from what search does not find its lexicon grows. */
export function addSearchGaps(program: Command, env: Environment): void {
  program
    .command('search-gaps')
    .description('Words that no listing holds and searches without results, the commonest of a month')
    .option('--json', 'machine-readable')
    .action(async ({ json }: { json?: boolean }) => {
      const gaps = await readGaps(env);
      if (json) printJson(gaps);
      else if (gaps.length === 0) console.log('Nothing was looked for in vain three times.');
      else
        console.log(
          table(
            ['', 'text', 'times'],
            gaps.map(({ kind, text, times }) => [kind, text, String(times)]),
          ),
        );
    });
}

/** By the API's own program, with the database of `npm start` or of DATABASE_URL. */
async function readGaps(env: Environment): Promise<Gap[]> {
  const database = await openLocalDatabase(env);
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'apps/api/src/entry/search-gaps.ts'],
      { cwd: root, env: { ...env, DATABASE_URL: database.url } },
    );
    return stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  } catch (error) {
    throw new Fault(messageOf(error));
  } finally {
    await database.release();
  }
}
