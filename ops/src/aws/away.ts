import { awayRegion, project, region } from '../../../infra/src/site.ts';
import { type Item, item } from '../checklist.ts';
import type { Shell } from './shell.ts';

const vault = `${project}-away`;
/** The archive is made on the first of a month and takes a night to arrive. */
const oldestDays = 33;
const photosTried = 5;

interface RecoveryPoint {
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
  const [held, points] = await Promise.all([
    ask(run, ['backup', 'describe-backup-vault', '--region', awayRegion, '--backup-vault-name', vault]),
    ask(run, [
      'backup',
      'list-recovery-points-by-backup-vault',
      '--region',
      awayRegion,
      '--backup-vault-name',
      vault,
    ]),
  ]);
  return [
    item(
      'Vault in the other region is locked',
      held.Locked === true && Number(held.MinRetentionDays) >= 30,
      held.Locked ? `for ${held.MinRetentionDays} days at least` : 'NOT locked',
      'set established to true in infra/site.ts, then npx thulu deploy --only away',
    ),
    databaseItem(points.RecoveryPoints, now),
    await photosItem(run, `${project}-images-${account}`, `${project}-away-${account}`),
  ];
}

function databaseItem(points: readonly RecoveryPoint[] = [], now: number): Item {
  const whole = points.filter(({ Status, ResourceType }) => Status === 'COMPLETED' && ResourceType === 'RDS');
  const newest = Math.max(0, ...whole.map(({ CreationDate = '' }) => Date.parse(CreationDate) || 0));
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

async function ask(run: Shell, args: readonly string[]) {
  return JSON.parse((await run('aws', [...args, '--output', 'json'], { capture: true })) || '{}');
}
