import { RemovalPolicy } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { names, ports, project } from '../site.ts';
import { generatedSecret } from './secrets.ts';

export interface CacheProps {
  readonly vpc: ec2.IVpc;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly nodeType: string;
}

/** The id that alarms name; the node carries it with a number. */
export const cacheId = `${project}-cache`;

/**
 * Valkey with TLS and a password. It holds caches, rate limits and fan-out, nothing that cannot be lost: sessions are in
 * PostgreSQL. So it may come and go with the phase.
 */
export class Cache extends Construct {
  readonly secret: secretsmanager.Secret;
  readonly endpoint: string;

  constructor(scope: Construct, id: string, props: CacheProps) {
    super(scope, id);
    this.secret = generatedSecret(this, 'Secret', {
      secretName: names.secrets.cache,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const subnets = new elasticache.CfnSubnetGroup(this, 'Subnets', {
      description: 'Private subnets',
      subnetIds: props.vpc.privateSubnets.map((subnet) => subnet.subnetId),
    });
    const group = new elasticache.CfnReplicationGroup(this, 'Valkey', {
      replicationGroupId: cacheId,
      replicationGroupDescription: 'ThuluBazaar cache',
      engine: 'valkey',
      engineVersion: '8.0',
      cacheNodeType: props.nodeType,
      numCacheClusters: 1,
      automaticFailoverEnabled: false,
      multiAzEnabled: false,
      port: ports.cache,
      cacheSubnetGroupName: subnets.ref,
      securityGroupIds: [props.securityGroup.securityGroupId],
      transitEncryptionEnabled: true,
      atRestEncryptionEnabled: true,
      authToken: this.secret.secretValue.unsafeUnwrap(),
      // Wednesday 02:30-03:30 in Nepal.
      preferredMaintenanceWindow: 'tue:20:45-tue:21:45',
    });
    this.endpoint = group.attrPrimaryEndPointAddress;
    justify(group, {
      'AwsSolutions-AEC4': 'One node: everything in it can be lost, and the API works without it.',
      'AwsSolutions-AEC5': 'The standard port; only the API tasks can reach it.',
    });
  }
}
