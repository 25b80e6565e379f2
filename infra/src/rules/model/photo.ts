import { dig, type Found, type Json, type Rule, text } from '../platform.ts';
import { policiesOf } from './secrets.ts';
import { between, same, trueOf, type World } from './world.ts';

/** What each task may do itself, beside what ECS does for it: actions and what they are done to. */
function rights(world: World): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const bucket = `arn:aws:s3:::${world.plain(world.bucket('images'), 'BucketName')}`;
  const push = ['app', 'endpoint']
    .map((kind) => `arn:aws:sns:${world.balancer.stack.region}:ACCOUNT:${kind}/*`)
    .join();
  const api = {
    's3:ListBucket': bucket,
    's3:GetObject': `${bucket}/*`,
    's3:PutObject': `${bucket}/*`,
    's3:DeleteObject': `${bucket}/*`,
    'sns:CreatePlatformEndpoint': push,
    'sns:SetEndpointAttributes': push,
    'sns:DeleteEndpoint': push,
    'sns:Publish': push,
  };
  const session = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'];
  const tunnel = Object.fromEntries(session.map((action) => [`ssmmessages:${action}`, '*']));
  return { web: {}, migrate: {}, api, worker: { ...api, ...tunnel } };
}

const permissions = trueOf('rights', 'Each task may do what its work needs and nothing else', (world) => {
  const wanted = rights(world);
  return world.containers.flatMap(({ name, task }) => {
    const allowed = allowedTo(world, world.plain(task, 'TaskRoleArn').replace(/\.Arn$/, ''));
    const needed = wanted[name] ?? {};
    return [
      ...Object.entries(needed).map(([action, on]) => same(`${name}: ${action}`, allowed[action] ?? '', on)),
      ...Object.keys(allowed)
        .filter((action) => !(action in needed))
        .map((action) => `${name} may ${action} on ${allowed[action]}`),
    ];
  });
});

/** What a role's policies allow, by action. */
export function allowedTo(world: World, role: string): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const policy of policiesOf(world, role))
    for (const statement of policy.list('PolicyDocument.Statement')) {
      if (dig(statement, 'Effect') !== 'Allow') continue;
      const resources = [dig(statement, 'Resource') ?? ''].flat().map((one) => world.text(policy, one));
      for (const action of [dig(statement, 'Action') ?? ''].flat())
        allowed[text(action)] = [allowed[text(action)], ...resources].filter(Boolean).join();
    }
  return allowed;
}

/** Who may read what of a bucket by its own policy: `principal action keys`. */
function admitted(world: World, bucket: Found): string[] {
  const policy = world.one(
    'AWS::S3::BucketPolicy',
    (each) => world.plain(each, 'Bucket') === world.id(bucket),
  );
  const arn = world.id(bucket, 'Arn');
  return policy
    .list('PolicyDocument.Statement')
    .filter((statement) => dig(statement, 'Effect') === 'Allow')
    .map((statement) => {
      const who = world.text(
        policy,
        dig(statement, 'Principal.Service') ?? dig(statement, 'Principal') ?? '',
      );
      const what = world.text(policy, dig(statement, 'Action'));
      const keys = world.text(policy, dig(statement, 'Resource')).replaceAll(arn, '');
      const only = text(dig(statement, 'Condition')).includes('AWS::AccountId') ? '' : ' of any account';
      return `${who} ${what} ${keys}${only}`;
    });
}

const readers = trueOf(
  'readers',
  'CloudFront reads public photos and built files, and nobody else reads anything',
  (world) => {
    const secure = (bucket: Found) => {
      const policy = world.one(
        'AWS::S3::BucketPolicy',
        (each) => world.plain(each, 'Bucket') === world.id(bucket),
      );
      return (
        !text(policy.get('PolicyDocument')).includes('"aws:SecureTransport":"false"') &&
        bucket.says('answers without TLS')
      );
    };
    return [
      same(
        'photos',
        admitted(world, world.bucket('images')).join('; '),
        'cloudfront.amazonaws.com s3:GetObject /media/*',
      ),
      same(
        'files',
        admitted(world, world.bucket('files')).join('; '),
        'cloudfront.amazonaws.com s3:GetObject /*',
      ),
      secure(world.bucket('images')),
      secure(world.bucket('files')),
    ];
  },
);

const lifetime = trueOf(
  'lifetimes',
  'Public photos and built files stay, originals go after two days',
  (world) => {
    const images = world.bucket('images');
    const rules = images.list('LifecycleConfiguration.Rules');
    const expiring = rules.filter((rule) => dig(rule, 'ExpirationInDays') !== undefined);
    const [originals] = expiring;
    return [
      same(
        'what expires',
        expiring.map((rule) => text(dig(rule, 'Prefix') ?? 'everything')).join(),
        'uploads/',
      ),
      between('originals stay', dig(originals, 'ExpirationInDays'), 1, 2),
      between('their old versions stay', dig(originals, 'NoncurrentVersionExpiration.NoncurrentDays'), 1, 2),
      ...rules.map((rule) => dig(rule, 'Status') !== 'Enabled' && `${text(dig(rule, 'Id'))} is off`),
      world
        .bucket('files')
        .list('LifecycleConfiguration.Rules')
        .some((rule: Json) => text(rule).includes('Expiration')) && 'files of earlier releases expire',
      ...[...rules, ...world.bucket('files').list('LifecycleConfiguration.Rules')].map(
        (rule) => dig(rule, 'Transitions') !== undefined && 'what is read all the time moves to slow storage',
      ),
    ];
  },
);

const uploads = trueOf(
  'uploads',
  'A browser on the site may send a photo to the bucket, another may not',
  (world) => {
    const images = world.bucket('images');
    const [rule, ...more] = images.list('CorsConfiguration.CorsRules');
    const methods = dig(rule, 'AllowedMethods');
    return [
      more.length > 0 && 'more than one rule admits browsers',
      same('who may', world.text(images, dig(rule, 'AllowedOrigins')), `https://${world.siteHost}`),
      !(Array.isArray(methods) && methods.includes('POST')) && 'forms are refused',
      same('headers', text(dig(rule, 'AllowedHeaders')), '["*"]'),
      same('the bucket is in', images.stack.region, world.balancer.stack.region),
    ];
  },
);

export const photoRules: Rule[] = [permissions, readers, lifetime, uploads];
