import { awayRegion, names, project } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import { ask, awayVault, metadataOf, newestCopy } from './away.ts';
import type { Shell } from './shell.ts';

/** The restored copy; the name says that it may go. */
export const awayDrillName = `${names.database}-away-drill`;
/** AWS Backup takes this one for the drill and for the day itself: infra/src/away/away-stack.ts makes it. */
const restoreRole = `${project}-restore`;
const smallest = 'db.t4g.micro';
const patienceSeconds = 90 * 60;
const lookEverySeconds = 30;

export interface AwayRestore {
  readonly copy: string;
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
  readonly engine: string;
  readonly gigabytes: number;
}

/** Time, so that tests need none. */
export interface Clock {
  readonly pause: (seconds: number) => Promise<void>;
  readonly now: () => number;
}

/**
 * Restores the newest copy of the database from the locked vault of the other region, there, on the smallest machine that nobody reaches,
 * waits until PostgreSQL has started from it, and removes it, whatever happens. No rows are read: nothing of ours runs there.
 * @throws Fault when there is no copy, an earlier drill left its own behind, or restoring fails
 */
export async function restoreAway(
  run: Shell,
  clock: Clock,
  say: (line: string) => void,
): Promise<AwayRestore> {
  const started = clock.now();
  const account: string = (await ask(run, ['sts', 'get-caller-identity'])).Account;
  const point = await newestCopy(run);
  if (!point?.RecoveryPointArn || !point.CreationDate) throw new Fault(`${awayVault} holds no whole copy`);
  if (await found(run)) throw new Fault(`${awayDrillName} is still there: look at it, and remove it by hand`);
  const kept = await metadataOf(run, point.RecoveryPointArn);
  const wanted = {
    ...only(kept, ['EngineName', 'Engine', 'LicenseModel', 'Port', 'StorageType']),
    DBInstanceIdentifier: awayDrillName,
    DBInstanceClass: smallest,
    MultiAZ: 'false',
    PubliclyAccessible: 'false',
    DeletionProtection: 'false',
  };
  const job = await ask(run, [
    'backup',
    'start-restore-job',
    '--region',
    awayRegion,
    '--recovery-point-arn',
    point.RecoveryPointArn,
    '--iam-role-arn',
    `arn:aws:iam::${account}:role/${restoreRole}`,
    '--resource-type',
    'RDS',
    '--metadata',
    JSON.stringify(wanted),
  ]);
  try {
    await untilRestored(run, clock, String(job.RestoreJobId), say);
    const database = await found(run);
    if (database?.DBInstanceStatus !== 'available' || database.StorageEncrypted !== true)
      throw new Fault(`${awayDrillName} is ${database?.DBInstanceStatus ?? 'not there'} after its restore`);
    return {
      copy: point.RecoveryPointArn,
      rtoSeconds: (clock.now() - started) / 1000,
      rpoSeconds: (started - Date.parse(point.CreationDate)) / 1000,
      engine: `${database.Engine} ${database.EngineVersion}`,
      gigabytes: Number(database.AllocatedStorage),
    };
  } finally {
    await remove(run);
  }
}

async function untilRestored(
  run: Shell,
  clock: Clock,
  id: string,
  say: (line: string) => void,
): Promise<void> {
  const end = clock.now() + patienceSeconds * 1000;
  for (;;) {
    const job = await ask(run, [
      'backup',
      'describe-restore-job',
      '--region',
      awayRegion,
      '--restore-job-id',
      id,
    ]);
    if (job.Status === 'COMPLETED') return;
    if (job.Status === 'FAILED' || job.Status === 'ABORTED')
      throw new Fault(`The copy cannot be restored: ${job.StatusMessage ?? job.Status}`);
    if (clock.now() > end) throw new Fault('The copy is not restored after 90 minutes');
    say(`restoring in ${awayRegion}: ${job.PercentDone ?? '0.00%'}`);
    await clock.pause(lookEverySeconds);
  }
}

async function found(run: Shell) {
  const which = ['--region', awayRegion, '--db-instance-identifier', awayDrillName];
  const answer = await ask(run, ['rds', 'describe-db-instances', ...which]).catch(() => ({}));
  return answer.DBInstances?.[0];
}

/** Nothing but what this drill has made: the name is its own. */
async function remove(run: Shell): Promise<void> {
  if (!(await found(run))) return;
  const which = ['--region', awayRegion, '--db-instance-identifier', awayDrillName];
  await ask(run, [
    'rds',
    'delete-db-instance',
    ...which,
    '--skip-final-snapshot',
    '--delete-automated-backups',
  ]);
}

function only(values: Record<string, string>, wanted: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted.includes(name)));
}
