import { describe, expect, it } from 'vitest';
import { awayItems } from './away.ts';
import { restoreAway } from './away-restore.ts';
import type { Shell } from './shell.ts';

const copy = {
  Status: 'COMPLETED',
  ResourceType: 'RDS',
  CreationDate: '2026-12-02T03:00:00Z',
  RecoveryPointArn: 'arn:newest',
};
const now = Date.parse('2026-12-10T00:00:00Z');

/** The AWS CLI with an account in which everything is well, changed where a test says so. */
function account(changes: Record<string, unknown> = {}): Shell {
  const answers: Record<string, unknown> = {
    'get-caller-identity': { Account: '111122223333' },
    'describe-backup-vault': { Locked: true, MinRetentionDays: 30 },
    'list-recovery-points-by-backup-vault': {
      RecoveryPoints: [
        { ...copy, CreationDate: '2026-11-02T03:00:00Z', RecoveryPointArn: 'arn:older' },
        copy,
        { Status: 'PARTIAL', ResourceType: 'RDS', CreationDate: '2026-12-09T03:00:00Z' },
      ],
    },
    'get-recovery-point-restore-metadata': {
      RestoreMetadata: { Engine: 'postgres', AllocatedStorage: '20' },
    },
    'list-objects-v2': { Newest: [{ Key: 'media/a/320.webp', ETag: '"1"' }] },
    'head-object': { ETag: '"1"' },
    ...changes,
  };
  return async (_, args) => {
    const answer = answers[args[1] ?? ''];
    if (answer instanceof Error) throw answer;
    return JSON.stringify(answer);
  };
}

const states = async (run: Shell) => (await awayItems(run, now)).map(({ state }) => state);

it('finds copies that could replace what is here', async () => {
  const items = await awayItems(account(), now);
  expect(items.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(items[1]?.found).toBe('2 copies, the newest 7 days old');
});

it('says what is missing: a lock, a young copy, a photo that is the same', async () => {
  expect(await states(account({ 'describe-backup-vault': { Locked: false } }))).toEqual([
    'fails',
    'ok',
    'ok',
    'ok',
  ]);
  const old = [{ ...copy, CreationDate: '2026-10-02T03:00:00Z' }];
  for (const RecoveryPoints of [old, []])
    expect(await states(account({ 'list-recovery-points-by-backup-vault': { RecoveryPoints } }))).toEqual([
      'ok',
      'fails',
      RecoveryPoints.length > 0 ? 'ok' : 'fails',
      'ok',
    ]);
  for (const locked of [{ RestoreMetadata: {} }, new Error('AccessDenied')])
    expect(await states(account({ 'get-recovery-point-restore-metadata': locked }))).toEqual([
      'ok',
      'ok',
      'fails',
      'ok',
    ]);
  for (const photo of [{ ETag: '"2"' }, new Error('Not Found')])
    expect(await states(account({ 'head-object': photo }))).toEqual(['ok', 'ok', 'ok', 'fails']);
});

describe('a drill of the copy', () => {
  /** An account whose restore takes two looks, and which remembers the database it was asked for. */
  function restoring(outcome: Record<string, unknown> = { Status: 'COMPLETED' }) {
    const asked: string[][] = [];
    let database: Record<string, unknown> | null = null;
    let looks = 0;
    const run: Shell = async (command, args, options) => {
      asked.push([...args]);
      if (args[1] === 'start-restore-job') {
        const { DBInstanceIdentifier } = JSON.parse(args[args.indexOf('--metadata') + 1] ?? '{}');
        database = {
          DBInstanceIdentifier,
          DBInstanceStatus: 'available',
          StorageEncrypted: true,
          Engine: 'postgres',
          EngineVersion: '15.17',
          AllocatedStorage: 20,
        };
        return JSON.stringify({ RestoreJobId: 'job-1' });
      }
      if (args[1] === 'describe-restore-job') {
        looks += 1;
        return JSON.stringify(looks < 3 ? { Status: 'RUNNING', PercentDone: '40.00%' } : outcome);
      }
      if (args[1] === 'describe-db-instances') {
        if (!database) throw new Error('DBInstanceNotFound');
        return JSON.stringify({ DBInstances: [database] });
      }
      if (args[1] === 'delete-db-instance') {
        database = null;
        return '';
      }
      return await account()(command, args, options);
    };
    const time = { at: now };
    const clock = {
      now: () => time.at,
      pause: async (seconds: number) => {
        time.at += seconds * 1000;
      },
    };
    return { run, clock, asked, left: () => database };
  }

  it('restores the newest in the other region, where nobody reaches it, times it and removes it', async () => {
    const { run, clock, asked, left } = restoring();
    const result = await restoreAway(run, clock, () => {});
    expect(result).toMatchObject({ copy: 'arn:newest', engine: 'postgres 15.17', rtoSeconds: 60 });
    expect(result.rpoSeconds).toBe((now - Date.parse(copy.CreationDate)) / 1000);
    const started = asked.find((args) => args[1] === 'start-restore-job') ?? [];
    expect(started).toContain('arn:aws:iam::111122223333:role/thulubazaar-restore');
    expect(started.join(' ')).toContain('"PubliclyAccessible":"false"');
    expect(
      asked.filter(([service]) => service !== 'sts').every((args) => args.includes('ap-southeast-1')),
    ).toBe(true);
    expect(left()).toBeNull();
  });

  it('removes what it began when the copy cannot be restored, and never what was there before', async () => {
    const failing = restoring({ Status: 'FAILED', StatusMessage: 'the key is gone' });
    await expect(restoreAway(failing.run, failing.clock, () => {})).rejects.toThrow('the key is gone');
    expect(failing.left()).toBeNull();
    const again = restoring();
    await again.run('aws', ['backup', 'start-restore-job', '--metadata', '{"DBInstanceIdentifier":"x"}']);
    await expect(restoreAway(again.run, again.clock, () => {})).rejects.toThrow('is still there');
    expect(again.left()).not.toBeNull();
  });
});
