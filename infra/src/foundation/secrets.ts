import { RemovalPolicy } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { edgeRegion, names } from '../site.ts';

/** Secrets that Secrets Manager makes up itself: no value is ever in a template, a file or a command line. */
export class Secrets extends Construct {
  /** Signs sessions (the guide's NEXTAUTH_SECRET and JWT_SECRET in one). */
  readonly auth: secretsmanager.Secret;
  /** Encrypts personal values in the database: the first key of what becomes a list when keys are rotated. */
  readonly personalData: secretsmanager.Secret;
  /** Between the web app and the API. */
  readonly internal: secretsmanager.Secret;
  /** Between CloudFront and the load balancer; CloudFront's stack reads a replica in its own region. */
  readonly origin: secretsmanager.Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.auth = generatedSecret(this, 'Auth', { secretName: names.secrets.auth });
    this.personalData = generatedSecret(this, 'PersonalData', { secretName: names.secrets.personalData });
    this.internal = generatedSecret(this, 'Internal', { secretName: names.secrets.internal });
    this.origin = generatedSecret(this, 'Origin', {
      secretName: names.secrets.origin,
      replicaRegions: [{ region: edgeRegion }],
    });
  }
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
    removalPolicy: RemovalPolicy.RETAIN,
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
