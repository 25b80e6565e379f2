import { expect, it } from 'vitest';
import { awayItems } from './away.ts';
import type { Shell } from './shell.ts';

const now = Date.parse('2026-12-10T00:00:00Z');

/** The AWS CLI with an account in which everything is well, changed where a test says so. */
function account(changes: Record<string, unknown> = {}): Shell {
  const answers: Record<string, unknown> = {
    'get-caller-identity': { Account: '111122223333' },
    'describe-backup-vault': { Locked: true, MinRetentionDays: 30 },
    'list-recovery-points-by-backup-vault': {
      RecoveryPoints: [
        { Status: 'COMPLETED', ResourceType: 'RDS', CreationDate: '2026-12-02T03:00:00Z' },
        { Status: 'PARTIAL', ResourceType: 'RDS', CreationDate: '2026-12-09T03:00:00Z' },
      ],
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
  expect(items.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  expect(items[1]?.found).toBe('1 copies, the newest 7 days old');
});

it('says what is missing: a lock, a young copy, a photo that is the same', async () => {
  expect(await states(account({ 'describe-backup-vault': { Locked: false } }))).toEqual([
    'fails',
    'ok',
    'ok',
  ]);
  const old = [{ Status: 'COMPLETED', ResourceType: 'RDS', CreationDate: '2026-10-02T03:00:00Z' }];
  for (const RecoveryPoints of [old, []])
    expect(await states(account({ 'list-recovery-points-by-backup-vault': { RecoveryPoints } }))).toEqual([
      'ok',
      'fails',
      'ok',
    ]);
  for (const copy of [{ ETag: '"2"' }, new Error('Not Found')])
    expect(await states(account({ 'head-object': copy }))).toEqual(['ok', 'ok', 'fails']);
});
