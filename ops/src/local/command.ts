import type { Command } from 'commander';
import ora from 'ora';
import { Fault } from '../fault.ts';
import { number, printJson, table } from '../output.ts';
import { type DrillResult, drill } from './drill.ts';
import { openLocalDatabase } from './source.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `thulu drill --local`. */
export function addDrill(program: Command, env: Environment): void {
  program
    .command('drill')
    .description('Restores a backup beside the live database, checks it and removes it')
    .option('--local', 'the database of this machine instead of the one on AWS')
    .option('--json', 'machine-readable')
    .action(async (options: { local?: boolean; json?: boolean }) => {
      if (!options.local) throw new Fault('Only --local can be drilled so far');
      await drillLocal(env, options.json);
    });
}

async function drillLocal(env: Environment, json: boolean | undefined): Promise<void> {
  const progress = ora({ stream: process.stderr, isSilent: json }).start('Opening the database');
  try {
    const database = await openLocalDatabase(env);
    try {
      const result = await drill(database.url, (step) => {
        progress.text = step;
      });
      progress.stop();
      if (!result.ok) process.exitCode = 1;
      if (json) printJson({ origin: database.origin, ...result });
      else console.log(drillText(database.origin, result));
    } finally {
      await database.release();
    }
  } finally {
    progress.stop();
  }
}

/** A drill as text. */
export function drillText(origin: string, result: DrillResult): string {
  const seconds = (value: number) => `${number(value, value < 10 ? 2 : 0)} s`;
  return [
    `Drilled ${origin}.`,
    '',
    table(
      ['', 'Check', 'Found'],
      result.checks.map(({ name, ok, detail }) => [ok ? '✔' : '✘', name, detail]),
    ),
    '',
    `Backup  ${seconds(result.backupSeconds)} for ${number(result.megabytes)} MB, while the database ran`,
    `RTO     ${seconds(result.rtoSeconds)}: restored in ${seconds(result.restoreSeconds)}, checked in ${seconds(result.checkSeconds)}`,
    `RPO     ${seconds(result.rpoSeconds)} at the end of a backup; afterwards it grows until the next one`,
    result.ok ? 'The copy was whole. It is removed.' : 'The copy was NOT whole. It is removed.',
  ].join('\n');
}
