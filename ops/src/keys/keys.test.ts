import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../apps/api/src/kernel/db/database.ts';
import { migrate } from '../../../apps/api/src/kernel/db/migrations.ts';
import { parseDataKeys } from '../../../apps/api/src/kernel/encryption/data-keys.ts';
import { migrationsFolder } from '../../../apps/api/src/kernel/paths.ts';
import { type RunningPostgres, startTemporaryPostgres } from '../../../scripts/postgres/start-postgres.ts';
import type { Aws } from '../aws/clients.ts';
import { newKey } from './new-key.ts';
import { rotateLocal, rotateOnAws } from './rotate.ts';

it('a new key is one that the API takes, and another each time', () => {
  const [one, two] = [newKey(new Date('2026-11-29T00:00:00Z')), newKey()];
  expect(one).toMatch(/^k20261129-[0-9a-f]{4}:/);
  expect(parseDataKeys(`${one},${two}`)).toHaveLength(2);
});

describe('on AWS', () => {
  /** ECS with one task that ends with a code, and its log, which comes late. */
  function account(exitCode: number, log: readonly string[]) {
    let [seconds, asked] = [1_000_000, 0];
    const ran: unknown[] = [];
    const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
      DescribeServices: () => ({
        services: [{ serviceName: 'api', networkConfiguration: { private: true } }],
      }),
      RunTask: (input) => {
        ran.push(input);
        return { tasks: [{ taskArn: 'task' }] };
      },
      DescribeTasks: () => ({ tasks: [{ lastStatus: 'STOPPED', containers: [{ exitCode }] }] }),
      FilterLogEvents: () => {
        asked++;
        const events = log.map((message, at) => ({
          eventId: String(at),
          timestamp: seconds * 1000,
          message,
        }));
        return { events: asked > 1 ? events : [] };
      },
    };
    const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
      answers[command.constructor.name.replace('Command', '')]?.(command.input);
    const client = { send: send as never };
    const pause = async (more: number) => {
      seconds += more;
    };
    const aws: Aws = {
      ...{ ecs: client, rds: client, logs: client, watch: client },
      ...{ pause, now: () => seconds * 1000 },
    };
    return { aws, ran };
  }

  it('runs as a task of the API, in its network, and its words are shown', async () => {
    const { aws, ran } = account(0, [
      '{"level":30,"msg":"listening"}',
      'rotate-keys: users.phone: 12 under k2',
      'rotate-keys: only k2 is in use',
    ]);
    expect(await rotateOnAws(aws, { count: false }, () => {})).toEqual([
      'users.phone: 12 under k2',
      'only k2 is in use',
    ]);
    expect(ran).toMatchObject([
      {
        taskDefinition: 'thulubazaar-api',
        networkConfiguration: { private: true },
        overrides: { containerOverrides: [{ name: 'api', command: ['node', 'dist/rotate-keys.js'] }] },
      },
    ]);
  });

  it('says that it failed, and does not wait for ever for words', async () => {
    await expect(rotateOnAws(account(1, []).aws, { count: false }, () => {})).rejects.toThrow('ended with 1');
    const silent = account(0, []);
    expect(await rotateOnAws(silent.aws, { count: true }, () => {})).toEqual([]);
    expect(silent.ran).toMatchObject([
      { overrides: { containerOverrides: [{ command: ['node', 'dist/rotate-keys.js', '--count'] }] } },
    ]);
  });
});

describe('on this machine', () => {
  let server: RunningPostgres;
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-keys-'));
  const [before, after] = [newKey(), newKey()];
  const idOf = (key: string) => key.slice(0, key.indexOf(':'));

  function environment(keys: string) {
    const secret = 'a secret for tests only, of some length';
    const secrets = { AUTH_SECRET: secret, INTERNAL_SECRET: secret, PERSONAL_DATA_KEYS: keys };
    writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(secrets));
    return { PATH: process.env.PATH, DATA_DIR: folder, DATABASE_URL: server.url };
  }

  beforeAll(async () => {
    server = await startTemporaryPostgres();
    const pool = createPool(server.url, { max: 2, onError: () => {} });
    await migrate(pool, migrationsFolder);
    await pool.end();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts, rotates, and says which key may be removed', async () => {
    expect(await rotateLocal(environment(before), { count: true })).toContain(
      `only ${idOf(before)} is in use`,
    );
    const both = environment(`${after},${before}`);
    expect(await rotateLocal(both, { count: true })).toContain(`still needed: ${idOf(before)}`);
    expect(await rotateLocal(both, { count: false })).toEqual(
      expect.arrayContaining([
        `encryption_keys.key: 1 encrypted under ${idOf(after)}`,
        `${idOf(before)} may be removed`,
        `only ${idOf(after)} is in use`,
      ]),
    );
    expect(await rotateLocal(environment(after), { count: false })).toContain(
      `only ${idOf(after)} is in use`,
    );
    await expect(rotateLocal(environment(before), { count: false })).rejects.toThrow(
      `needs the key "${idOf(after)}", which is not configured`,
    );
  });
});
