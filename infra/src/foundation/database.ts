import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { type DatabasePhase, databaseStorage } from '../phases.ts';
import { names } from '../site.ts';
import { generatedSecret } from './secrets.ts';

/** A bare "15" is rejected by RDS, and an automatic minor upgrade would drift from the template. */
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_17 });

/** 03:00-04:00 in Nepal, which is 5 h 45 min ahead of UTC. */
export const backupWindow = '21:15-22:15';
/** Wednesday 02:00-02:30 in Nepal: the quietest night, and an hour clear of the backup. */
export const maintenanceWindow = 'tue:20:15-tue:20:45';

export interface DatabaseProps {
  readonly vpc: ec2.IVpc;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly phase: DatabasePhase;
  readonly logRetention: logs.RetentionDays;
  /** Whether the first deployment has succeeded: see Site. */
  readonly established: boolean;
}

/** PostgreSQL 15 in the private subnets, and as many read replicas as the phase has. */
export class Database extends Construct {
  readonly primary: rds.DatabaseInstance;
  readonly replicas: readonly rds.DatabaseInstanceReadReplica[];
  readonly secret: secretsmanager.Secret;

  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { vpc, phase } = props;
    this.secret = generatedSecret(this, 'Secret', {
      secretName: names.secrets.database,
      username: names.databaseUser,
    });
    // Made here so that it has a retention; RDS would create it without one.
    const log = new logs.LogGroup(this, 'Log', {
      logGroupName: `/aws/rds/instance/${names.database}/postgresql`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const parameterGroup = new rds.ParameterGroup(this, 'Parameters', {
      engine,
      description: 'ThuluBazaar PostgreSQL 15',
      parameters: {
        max_connections: String(phase.maxConnections),
        'rds.force_ssl': '1',
        shared_preload_libraries: 'pg_stat_statements',
        log_min_duration_statement: '500',
        idle_in_transaction_session_timeout: '60000',
      },
    });
    const shared = {
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      securityGroups: [props.securityGroup],
      publiclyAccessible: false,
      storageType: rds.StorageType.GP3,
      caCertificate: rds.CaCertificate.RDS_CA_RSA2048_G1,
      autoMinorVersionUpgrade: false,
      maxAllocatedStorage: databaseStorage.maxAllocatedGiB,
      parameterGroup,
    };
    this.primary = new rds.DatabaseInstance(this, 'Primary', {
      ...shared,
      engine,
      instanceIdentifier: names.database,
      instanceType: new ec2.InstanceType(phase.instanceType),
      databaseName: names.databaseName,
      credentials: rds.Credentials.fromSecret(this.secret, names.databaseUser),
      storageEncrypted: true,
      allocatedStorage: databaseStorage.allocatedGiB,
      multiAz: phase.multiAz,
      backupRetention: Duration.days(databaseStorage.backupRetentionDays),
      preferredBackupWindow: backupWindow,
      preferredMaintenanceWindow: maintenanceWindow,
      copyTagsToSnapshot: true,
      cloudwatchLogsExports: ['postgresql'],
      deletionProtection: props.established,
      removalPolicy: RemovalPolicy.SNAPSHOT,
    });
    this.primary.node.addDependency(log);
    this.replicas = Array.from({ length: phase.replicas }, (_, index) => {
      const number = index + 1;
      return new rds.DatabaseInstanceReadReplica(this, `Replica${number}`, {
        ...shared,
        sourceDatabaseInstance: this.primary,
        instanceIdentifier: `${names.database}-replica-${number}`,
        instanceType: new ec2.InstanceType(phase.replicaInstanceType),
        deletionProtection: false,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    });
    this.justifyFindings(props.established);
  }

  private justifyFindings(established: boolean): void {
    if (!established)
      justify(this.primary, {
        'AwsSolutions-RDS10':
          'A first attempt that fails must be able to clear itself away; it holds nothing yet.',
      });
    justify(this.primary, {
      'AwsSolutions-RDS3':
        'Single zone as the guide says; Multi-AZ doubles the price and is one property of the phase.',
      'AwsSolutions-RDS11': 'The guide fixes port 5432; only the API tasks can reach it.',
    });
    for (const replica of this.replicas) {
      justify(replica, {
        'CloudFormation-Validate::W9008':
          'A replica takes encryption from its source; RDS refuses the property itself.',
        'AwsSolutions-RDS2': 'A replica takes encryption from its source; RDS refuses the property itself.',
        'AwsSolutions-RDS3': 'A copy of the primary; losing it costs speed, not data.',
        'AwsSolutions-RDS10': 'A copy of the primary: a change of phase must be able to remove it.',
        'AwsSolutions-RDS11': 'The guide fixes port 5432; only the API tasks can reach it.',
        'AwsSolutions-RDS13': 'The primary is backed up; a replica needs no backups of its own.',
      });
    }
  }
}
