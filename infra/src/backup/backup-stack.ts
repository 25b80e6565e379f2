import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as events from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { awayVaultArn } from '../away/names.ts';
import type { FoundationStack } from '../foundation/foundation-stack.ts';
import { justify } from '../justify.ts';
import { project } from '../site.ts';

export interface BackupProps extends StackProps {
  readonly foundation: FoundationStack;
}

/**
 * The monthly archive snapshot of the guide, kept a year, here and in the locked vault of another region. The daily backups are the database's own; the snapshot before an
 * upgrade is one command of the operator.
 */
export class BackupStack extends Stack {
  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id, props);
    const vault = new backup.BackupVault(this, 'Vault', {
      backupVaultName: `${project}-archive`,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const plan = new backup.BackupPlan(this, 'Plan', {
      backupPlanName: `${project}-monthly`,
      backupVault: vault,
    });
    plan.addRule(
      new backup.BackupPlanRule({
        ruleName: 'monthly-archive',
        // 04:30 in Nepal on the 2nd, after the daily backup, which RDS must have finished.
        scheduleExpression: events.Schedule.cron({ minute: '45', hour: '22', day: '1' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(365),
        copyActions: [
          {
            destinationBackupVault: backup.BackupVault.fromBackupVaultArn(this, 'Away', awayVaultArn()),
            deleteAfter: Duration.days(365),
          },
        ],
      }),
    );
    const selection = plan.addSelection('Database', {
      resources: [backup.BackupResource.fromRdsDatabaseInstance(props.foundation.database.primary)],
    });
    justify(selection, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
        'The managed policy of AWS Backup follows the service; a copy would fall behind.',
    });
  }
}
