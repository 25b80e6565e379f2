import type { Command } from 'commander';
import ora from 'ora';
import { awayItems } from '../aws/away.ts';
import { restoreAway } from '../aws/away-restore.ts';
import { connectAws } from '../aws/clients.ts';
import { drillOnAws } from '../aws/drill.ts';
import { shell } from '../aws/shell.ts';
import { printChecklist } from '../checklist.ts';
import { number, printJson, table } from '../output.ts';
import { type DrillResult, drill } from './drill.ts';
import { openLocalDatabase } from './source.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface DrillOptions {
  local?: boolean;
  away?: boolean;
  restore?: boolean;
  json?: boolean;
}

/** `thulu drill --local`. */
export function addDrill(program: Command, env: Environment): void {
  program
    .command('drill')
    .description('Restores the newest backup beside the live database, checks it and removes it')
    .option('--local', 'the database of this machine instead of the one on AWS')
    .option('--away', 'instead: whether the copies in the other region could replace what is here')
    .option('--restore', 'with --away: restores the newest of them there, times it and removes it')
    .option('--json', 'machine-readable')
    .action(async (options: DrillOptions) => {
      if (options.away && options.restore) await drillAway(options.json);
      else if (options.away) printChecklist(await awayItems(shell, Date.now()), options.json);
      else if (options.local) await drillLocal(env, options.json);
      else await drillAccount(options.json);
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

async function drillAccount(json: boolean | undefined): Promise<void> {
  const progress = ora({ stream: process.stderr, isSilent: json }).start('Looking for the newest snapshot');
  try {
    const result = await drillOnAws(connectAws(), (step) => {
      progress.text = step;
    });
    progress.stop();
    if (json) printJson(result);
    else {
      console.log(`Snapshot ${result.snapshot} was restored beside, was whole, and is removed.`);
      console.log(
        `RTO ${number(result.rtoSeconds / 60, 1)} minutes; RPO ${number(result.rpoSeconds / 60)} minutes by this snapshot,`,
      );
      console.log('five minutes by point-in-time recovery ("thulu db status").');
    }
  } finally {
    progress.stop();
  }
}

async function drillAway(json: boolean | undefined): Promise<void> {
  const progress = ora({ stream: process.stderr, isSilent: json }).start('Looking for the newest copy');
  try {
    const result = await restoreAway(shell, connectAws(), (step) => {
      progress.text = step;
    });
    progress.stop();
    if (json) printJson(result);
    else
      console.log(
        `${result.copy} was restored (${result.engine}, ${result.gigabytes} GB) in ${number(result.rtoSeconds / 60, 1)} minutes and is removed.\nRPO ${number(result.rpoSeconds / 86_400, 1)} days, by the archive; photos are there within a quarter of an hour.`,
      );
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
