import { awayRegion, project, region } from '../../../infra/src/site.ts';
import { type Item, item } from '../checklist.ts';
import type { Shell } from './shell.ts';

export const awayVault = `${project}-away`;
/** The archive is made on the first of a month and takes a night to arrive. */
const oldestDays = 33;
const photosTried = 5;

export interface RecoveryPoint {
  readonly Status?: string;
  readonly CreationDate?: string;
  readonly ResourceType?: string;
  readonly RecoveryPointArn?: string;
}

/**
 * Whether the copies in the other region could replace what is here: a whole copy of the database that is young enough and that nobody can
 * delete, and the newest photos of the bucket, byte for byte. Restores nothing, so it costs nothing and may run every night.
 */
export async function awayItems(run: Shell, now: number): Promise<Item[]> {
  const account = (await ask(run, ['sts', 'get-caller-identity'])).Account;
  const [held, copies] = await Promise.all([
    ask(run, ['backup', 'describe-backup-vault', '--region', awayRegion, '--backup-vault-name', awayVault]),
    wholeCopies(run),
  ]);
  return [
    item(
      'Vault in the other region is locked',
      held.Locked === true && Number(held.MinRetentionDays) >= 30,
      held.Locked ? `for ${held.MinRetentionDays} days at least` : 'NOT locked',
      'set established to true in infra/site.ts, then npx thulu deploy --only away',
    ),
    databaseItem(copies, now),
    await restorableItem(run, copies[0]),
    await photosItem(run, `${project}-images-${account}`, `${project}-away-${account}`),
  ];
}

/** The copies of the database that are whole, the newest first. */
async function wholeCopies(run: Shell): Promise<RecoveryPoint[]> {
  const which = ['--region', awayRegion, '--backup-vault-name', awayVault];
  const points = await ask(run, ['backup', 'list-recovery-points-by-backup-vault', ...which]);
  const all: readonly RecoveryPoint[] = points.RecoveryPoints ?? [];
  return all
    .filter(({ Status, ResourceType }) => Status === 'COMPLETED' && ResourceType === 'RDS')
    .sort((a, b) => takenAt(b) - takenAt(a));
}

function takenAt({ CreationDate = '' }: RecoveryPoint): number {
  return Date.parse(CreationDate) || 0;
}

/** The copy that a restore would take; undefined when there is none. */
export async function newestCopy(run: Shell): Promise<RecoveryPoint | undefined> {
  return (await wholeCopies(run))[0];
}

/** Whether the vault would give the newest copy out: what a restore asks first. */
async function restorableItem(run: Shell, newest: RecoveryPoint | undefined): Promise<Item> {
  const arn = newest?.RecoveryPointArn ?? '';
  const metadata: Record<string, string> = arn ? await metadataOf(run, arn).catch(() => ({})) : {};
  const engine = metadata.Engine ?? metadata.EngineName ?? '';
  return item(
    'Copy of the database can be restored',
    engine === 'postgres',
    engine ? `${engine}, ${metadata.AllocatedStorage ?? '?'} GB` : 'the vault says nothing of it',
    'npx thulu drill --away --restore tries it and says why not',
  );
}

function databaseItem(whole: readonly RecoveryPoint[], now: number): Item {
  const newest = Math.max(0, ...whole.map(takenAt));
  const days = Math.floor((now - newest) / 86_400_000);
  return item(
    'Copy of the database in the other region',
    whole.length > 0 && days <= oldestDays,
    whole.length > 0 ? `${whole.length} copies, the newest ${days} days old` : 'none',
    'AWS Backup, Jobs, Copy jobs says why the last one did not arrive',
  );
}

/** The newest photos of a bucket, compared by what S3 says of their content. */
async function photosItem(run: Shell, here: string, there: string): Promise<Item> {
  const listed = await ask(run, [
    's3api',
    'list-objects-v2',
    '--region',
    region,
    '--bucket',
    here,
    '--prefix',
    'media/',
    '--max-items',
    '1000',
    '--query',
    `{Newest: reverse(sort_by(Contents || \`[]\`, &LastModified))[:${photosTried}]}`,
  ]);
  const newest: readonly { Key: string; ETag: string }[] = listed.Newest ?? [];
  const missing: string[] = [];
  for (const { Key, ETag } of newest) {
    const copy = await ask(run, [
      's3api',
      'head-object',
      '--region',
      awayRegion,
      '--bucket',
      there,
      '--key',
      Key,
    ]).catch(() => null);
    if (copy?.ETag !== ETag) missing.push(Key);
  }
  return item(
    'Photos in the other region',
    newest.length > 0 && missing.length === 0,
    newest.length === 0
      ? 'there are no photos yet'
      : missing.length > 0
        ? `missing or different: ${missing.join(', ')}`
        : `${newest.length} tried, all there and the same`,
    'S3, Management, Replication rules; a photo takes up to a quarter of an hour',
  );
}

/** What the vault says a restore needs; that it says anything means that it can read the copy. */
export async function metadataOf(run: Shell, arn: string): Promise<Record<string, string>> {
  const answer = await ask(run, [
    'backup',
    'get-recovery-point-restore-metadata',
    '--region',
    awayRegion,
    '--backup-vault-name',
    awayVault,
    '--recovery-point-arn',
    arn,
  ]);
  return answer.RestoreMetadata ?? {};
}

/** What the AWS CLI answers, as JSON. */
export async function ask(run: Shell, args: readonly string[]) {
  return JSON.parse((await run('aws', [...args, '--output', 'json'], { capture: true })) || '{}');
}
