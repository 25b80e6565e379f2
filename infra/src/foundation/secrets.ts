import { RemovalPolicy } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { edgeRegion, names, originSecretName } from '../site.ts';

/** Secrets that Secrets Manager makes up itself: no value is ever in a template, a file or a command line. */
export class Secrets extends Construct {
  /** Signs sessions (the guide's NEXTAUTH_SECRET and JWT_SECRET in one). */
  readonly auth: secretsmanager.Secret;
  /** Encrypts personal values in the database: the first key of what becomes a list when keys are rotated. */
  readonly personalData: secretsmanager.Secret;
  /** Between the web app and the API. */
  readonly internal: secretsmanager.Secret;

  constructor(scope: Construct, id: string, props: { originRevision: number }) {
    super(scope, id);
    this.auth = generatedSecret(this, 'Auth', { secretName: names.secrets.auth });
    this.personalData = generatedSecret(this, 'PersonalData', { secretName: names.secrets.personalData });
    this.internal = generatedSecret(this, 'Internal', { secretName: names.secrets.internal });
    // Between CloudFront and the load balancer; CloudFront's stack reads a replica in its own region. The one before stays until
    // the next: other stacks know both by name, so that taking one away waits for nobody.
    for (const revision of originRevisions(props.originRevision).filter((one) => one !== undefined))
      generatedSecret(this, revision === 1 ? 'Origin' : `Origin${revision}`, {
        secretName: originSecretName(revision),
        replicaRegions: [{ region: edgeRegion }],
      });
  }
}

/** The revisions that are accepted: the newest first, and the one before it. */
export function originRevisions(newest: number): readonly [newest: number, before?: number] {
  return newest === 1 ? [1] : [newest, newest - 1];
}

/**
 * A random secret of 48 letters and digits, so that it fits into a URL and a header unescaped.
 * With `username` the secret is the JSON object that RDS expects.
 */
export function generatedSecret(
  scope: Construct,
  id: string,
  props: secretsmanager.SecretProps & { username?: string },
): secretsmanager.Secret {
  const { username, ...rest } = props;
  const secret = new secretsmanager.Secret(scope, id, {
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    generateSecretString: {
      passwordLength: 48,
      excludePunctuation: true,
      ...(username && { secretStringTemplate: JSON.stringify({ username }), generateStringKey: 'password' }),
    },
    ...rest,
  });
  justify(secret, { 'AwsSolutions-SMG4': rotation });
  return secret;
}

/** Why no secret rotates on a schedule. */
export const rotation =
  'Rotated by hand with the steps in docs/operate.md: a rotation function would need code in a Lambda.';
