import {
  CreateDBSnapshotCommand,
  type DBInstance,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  RestoreDBInstanceFromDBSnapshotCommand,
} from '@aws-sdk/client-rds';
import { names } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import type { Aws } from './clients.ts';

/** The copy of a drill; the name says that it may go. */
export const drillName = `${names.database}-drill`;
const patienceSeconds = 60 * 60;

/** The live database and its replicas. */
export async function describeDatabases(aws: Aws): Promise<DBInstance[]> {
  const { DBInstances = [] } = await aws.rds.send(new DescribeDBInstancesCommand({}));
  return DBInstances.filter(({ DBInstanceIdentifier: id = '' }) => id.startsWith(names.database));
}

/** @throws Fault when there is none */
export async function primary(aws: Aws): Promise<DBInstance> {
  const found = (await describeDatabases(aws)).find(({ DBInstanceIdentifier: id }) => id === names.database);
  if (!found) throw new Fault(`There is no database ${names.database}: deploy the foundation first`);
  return found;
}

/**
 * Makes a snapshot and waits for it.
 * @throws Fault when it takes longer than an hour
 */
export async function snapshot(aws: Aws, name: string, say: (line: string) => void): Promise<void> {
  await aws.rds.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: names.database, DBSnapshotIdentifier: name }),
  );
  await waitFor(aws, `Snapshot ${name}`, say, async () => {
    const { DBSnapshots } = await aws.rds.send(
      new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: name }),
    );
    const [made] = DBSnapshots ?? [];
    if (made?.Status === 'failed') throw new Fault(`Snapshot ${name} failed`);
    return made?.Status === 'available'
      ? true
      : `${made?.Status ?? 'asked for'}, ${made?.PercentProgress ?? 0} %`;
  });
}

export interface RestoredCopy {
  readonly host: string;
  readonly snapshot: string;
  /** When the snapshot was taken. */
  readonly takenAt: Date;
  readonly remove: () => Promise<void>;
}

/**
 * Restores the newest snapshot beside the live database, in its network and with its parameters, reachable by the API alone.
 * @throws Fault when there is no snapshot, or an earlier drill left its copy behind
 */
export async function restoreNewest(aws: Aws, say: (line: string) => void): Promise<RestoredCopy> {
  const live = await primary(aws);
  const { DBSnapshots = [] } = await aws.rds.send(
    new DescribeDBSnapshotsCommand({ DBInstanceIdentifier: names.database }),
  );
  const [newest] = DBSnapshots.filter(({ Status }) => Status === 'available').sort(
    (a, b) => (b.SnapshotCreateTime?.getTime() ?? 0) - (a.SnapshotCreateTime?.getTime() ?? 0),
  );
  if (!newest?.DBSnapshotIdentifier || !newest.SnapshotCreateTime)
    throw new Fault(`${names.database} has no snapshot yet: npx thulu db snapshot --name first`);
  if ((await describeDatabases(aws)).some(({ DBInstanceIdentifier: id }) => id === drillName))
    throw new Fault(`An earlier drill left ${drillName} behind: delete it first`);
  await aws.rds.send(
    new RestoreDBInstanceFromDBSnapshotCommand({
      DBInstanceIdentifier: drillName,
      DBSnapshotIdentifier: newest.DBSnapshotIdentifier,
      DBInstanceClass: live.DBInstanceClass,
      DBSubnetGroupName: live.DBSubnetGroup?.DBSubnetGroupName,
      DBParameterGroupName: live.DBParameterGroups?.[0]?.DBParameterGroupName,
      VpcSecurityGroupIds: live.VpcSecurityGroups?.flatMap(({ VpcSecurityGroupId: id }) => id ?? []),
      PubliclyAccessible: false,
      MultiAZ: false,
      DeletionProtection: false,
      Tags: [{ Key: 'purpose', Value: 'drill' }],
    }),
  );
  const remove = async () => {
    await aws.rds.send(
      new DeleteDBInstanceCommand({
        DBInstanceIdentifier: drillName,
        SkipFinalSnapshot: true,
        DeleteAutomatedBackups: true,
      }),
    );
  };
  try {
    const host = await waitFor(aws, `Restore of ${newest.DBSnapshotIdentifier}`, say, async () => {
      const copy = (await describeDatabases(aws)).find(({ DBInstanceIdentifier: id }) => id === drillName);
      const ready = copy?.DBInstanceStatus === 'available' && copy.Endpoint?.Address;
      return ready ? { value: ready } : (copy?.DBInstanceStatus ?? 'asked for');
    });
    return {
      host: typeof host === 'object' ? host.value : '',
      snapshot: newest.DBSnapshotIdentifier,
      takenAt: newest.SnapshotCreateTime,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

type Answer = true | { readonly value: string };

async function waitFor(
  aws: Aws,
  what: string,
  say: (line: string) => void,
  ask: () => Promise<Answer | string>,
): Promise<Answer> {
  const end = aws.now() + patienceSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (typeof answer !== 'string') return answer;
    if (aws.now() > end) throw new Fault(`${what} is not finished after an hour: ${answer}`);
    say(`${what}: ${answer}`);
    await aws.pause(10);
  }
}
