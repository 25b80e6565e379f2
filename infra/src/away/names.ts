import { Aws } from 'aws-cdk-lib';
import { awayRegion, project } from '../site.ts';

/** Written down, because the stacks that copy are in another region. */
export const awayVaultName = `${project}-away`;

export const restoreRoleName = `${project}-restore`;

export function awayVaultArn(): string {
  return `arn:aws:backup:${awayRegion}:${Aws.ACCOUNT_ID}:backup-vault:${awayVaultName}`;
}

export function statusBucketName(): string {
  return `${project}-status-${Aws.ACCOUNT_ID}`;
}

export function awayBucketName(): string {
  return `${project}-away-${Aws.ACCOUNT_ID}`;
}
