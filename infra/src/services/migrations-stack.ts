import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiEnvironment } from '../environment.ts';
import { environmentSources, type ServicesProps } from './services-stack.ts';
import { Task } from './task.ts';

/**
 * The one-off task that migrates the database. It is a stack of its own so that a release can register it with the new
 * image, run it to its end, and only then let the services roll.
 */
export class MigrationsStack extends Stack {
  constructor(scope: Construct, id: string, props: ServicesProps) {
    super(scope, id, props);
    const { phase, foundation } = props;
    const task = new Task(this, 'Task', {
      name: 'migrate',
      size: { cpu: 256, memory: 512 },
      repository: foundation.registry.api,
      variables: apiEnvironment(environmentSources(this, props)),
      logRetention: phase.logRetentionDays,
      command: ['node', 'dist/migrate.js'],
    });
    const { vpc, groups, taskSubnets } = foundation.network;
    const outputs = {
      Cluster: foundation.cluster.clusterName,
      TaskDefinition: task.definition.taskDefinitionArn,
      Subnets: vpc.selectSubnets(taskSubnets).subnetIds.join(','),
      SecurityGroup: groups.api.securityGroupId,
      AssignPublicIp: phase.nat.kind === 'none' ? 'ENABLED' : 'DISABLED',
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
