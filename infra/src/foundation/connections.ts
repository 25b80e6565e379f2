import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as rds from 'aws-cdk-lib/aws-rds';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { names, ports, project } from '../site.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { rotation } from './secrets.ts';

/** Where the API's image keeps the certificate authority of RDS in Mumbai. */
const certificateAuthority = '/app/certs/rds-ap-south-1.pem';

export interface ConnectionsProps {
  readonly vpc: ec2.IVpc;
  readonly database: Database;
  readonly cache: Cache | undefined;
  /** Leaves replica and cache out of the addresses, so that tasks let go of them before they are removed. */
  readonly detached: boolean;
  /** Raised by the operator after a rotation, so that CloudFormation resolves the passwords again. */
  readonly revision: number;
}

/**
 * The addresses of database, replica and cache with their passwords, in one secret. All keys exist in every phase (an
 * absent service is an empty string, which the API reads as "not set"), so a task definition never names a key that a
 * change of phase takes away. The template holds dynamic references; CloudFormation resolves them while it deploys.
 */
export class Connections extends Construct {
  readonly secret: secretsmanager.Secret;

  constructor(scope: Construct, id: string, props: ConnectionsProps) {
    super(scope, id);
    const { database } = props;
    const cache = props.detached ? undefined : props.cache;
    const primary = database.primary.dbInstanceEndpointAddress;
    this.secret = new secretsmanager.Secret(this, 'Secret', {
      secretName: names.secrets.connections,
      description: 'DATABASE_URL, DATABASE_REPLICA_URL and REDIS_URL of the API',
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      secretObjectValue: {
        DATABASE_URL: composed(postgres(database.secret, primary, 'verify-full')),
        DATABASE_REPLICA_URL: composed(this.replicaUrl(props)),
        REDIS_URL: composed(cache ? valkey(cache) : ''),
        revision: composed(String(props.revision)),
      },
    });
    justify(this.secret, { 'AwsSolutions-SMG4': rotation });
  }

  /** One replica is addressed by its own name; several share a weighted name in a private zone. */
  private replicaUrl({ vpc, database, detached }: ConnectionsProps): string {
    const [first, ...more] = database.replicas;
    if (!first || detached) return '';
    if (more.length === 0) return postgres(database.secret, first.dbInstanceEndpointAddress, 'verify-full');
    const shared = sharedName(this, vpc, database.replicas);
    // The certificate names the instance, not the shared name, so only its issuer can be checked.
    return postgres(database.secret, shared, 'verify-ca&uselibpqcompat=true');
  }
}

function sharedName(scope: Construct, vpc: ec2.IVpc, replicas: readonly rds.IDatabaseInstance[]): string {
  const zone = new route53.PrivateHostedZone(scope, 'Zone', { vpc, zoneName: `data.${project}.internal` });
  for (const [index, replica] of replicas.entries()) {
    new route53.CnameRecord(scope, `Replica${index + 1}`, {
      zone,
      recordName: 'replicas',
      domainName: replica.dbInstanceEndpointAddress,
      ttl: Duration.seconds(10),
      weight: 10,
      setIdentifier: `replica-${index + 1}`,
    });
  }
  return `replicas.${zone.zoneName}`;
}

function postgres(secret: secretsmanager.ISecret, host: string, sslmode: string): string {
  const password = secret.secretValueFromJson('password').unsafeUnwrap();
  const query = `sslmode=${sslmode}&sslrootcert=${certificateAuthority}`;
  return `postgresql://${names.databaseUser}:${password}@${host}:${ports.postgres}/${names.databaseName}?${query}`;
}

function valkey(cache: Cache): string {
  return `rediss://default:${cache.secret.secretValue.unsafeUnwrap()}@${cache.endpoint}:${ports.cache}`;
}

/** Despite the name nothing is plain: every secret part of the text is a dynamic reference. */
function composed(text: string): SecretValue {
  return SecretValue.unsafePlainText(text);
}
