import { names } from '../../site.ts';
import { suppliable } from '../../supplied.ts';
import { dig, type Found, type Rule, text } from '../platform.ts';
import { between, type Container, same, trueOf, type World } from './world.ts';

/** A secret's source as ECS reads it: the whole value, or one key of a JSON object. */
function sources(world: World): Readonly<Record<string, string>> {
  const whole = (purpose: string) => world.id(world.secret(purpose));
  const connection = (key: string) => `${whole('connections')}:${key}::`;
  const named = (name: string) =>
    `arn:aws:secretsmanager:${world.balancer.stack.region}:ACCOUNT:secret:${name}`;
  return {
    DATABASE_URL: connection('DATABASE_URL'),
    DATABASE_REPLICA_URL: connection('DATABASE_REPLICA_URL'),
    REDIS_URL: connection('REDIS_URL'),
    AUTH_SECRET: whole('auth'),
    PERSONAL_DATA_KEYS: whole('personal-data'),
    INTERNAL_SECRET: whole('internal'),
    ORIGIN_SECRET: named(sentSecret(world)),
  };
}

/** Those that are only there when the operator says so, with the end of where they come from. */
const optional: Readonly<Record<string, RegExp>> = {
  ORIGIN_SECRET_BEFORE: new RegExp(`:secret:${names.secrets.origin}(-\\d+)?$`),
  ...Object.fromEntries(
    suppliable.map((name) => [name, new RegExp(`:secret:${names.secrets.supplied}:${name}::$`)]),
  ),
};

/** The origin of pages among those of the site. */
export function pageOrigin(world: World) {
  return world.site
    .list('DistributionConfig.Origins')
    .find((origin) => dig(origin, 'CustomOriginConfig') !== undefined);
}

/** The name of the secret that CloudFront sends. */
function sentSecret(world: World): string {
  const value = world.text(world.site, dig(pageOrigin(world), 'OriginCustomHeaders.0.HeaderValue'));
  return /^\{\{resolve:secretsmanager:([\w/-]+):SecretString:::\}\}$/.exec(value)?.[1] ?? value;
}

const given = trueOf('secrets', 'Each secret of a task comes from the one secret that is meant', (world) => {
  const wanted = sources(world);
  return world.containers.flatMap(({ name, task, secrets }) => {
    const names = name === 'web' ? ['INTERNAL_SECRET'] : Object.keys(wanted);
    return [
      ...names.map((each) => same(`${task.id}: ${each}`, secrets[each] ?? '', wanted[each] ?? '')),
      ...Object.entries(secrets)
        .filter(([each]) => !names.includes(each))
        .map(([each, from]) => !optional[each]?.test(from) && `${task.id} is given ${each} from ${from}`),
    ];
  });
});

const proof = trueOf(
  'origin-secret',
  'CloudFront proves itself by the secret that the load balancer accepts',
  (world) => {
    const origin = pageOrigin(world);
    const sent = sentSecret(world);
    const header = text(dig(origin, 'OriginCustomHeaders.0.HeaderName'));
    const secret = world.one('AWS::SecretsManager::Secret', (each) => each.get('Name') === sent);
    const copies = secret.list('ReplicaRegions').map((each) => text(dig(each, 'Region')));
    const own = /\/origin(-\d+)?$/.test(sent);
    return [
      !own && `CloudFront sends ${sent}`,
      header !== 'x-origin-secret' && `the header is called ${header}, which the API does not read`,
      !copies.includes(world.site.stack.region) &&
        `${sent} has copies in ${copies.join() || 'no region'} alone`,
      ...world.all('AWS::ElasticLoadBalancingV2::ListenerRule').flatMap((rule) =>
        rule
          .list('Conditions')
          .filter((one) => dig(one, 'HttpHeaderConfig') !== undefined)
          .flatMap((one) => {
            const accepted = world.text(rule, dig(one, 'HttpHeaderConfig.Values'));
            return [
              !accepted.includes(`:secret:${sent}:SecretString:::}}`) && rule.says(`does not accept ${sent}`),
              same(rule.says('header'), text(dig(one, 'HttpHeaderConfig.HttpHeaderName')), header),
            ];
          }),
      ),
    ];
  },
);

const strength = trueOf('strength', 'Generated secrets cannot be guessed, and fit into an address', (world) =>
  world
    .all('AWS::SecretsManager::Secret')
    .filter((each) => each.get('SecretString') === undefined)
    .flatMap((each) => [
      between(each.says('length'), each.get('GenerateSecretString.PasswordLength'), 32, 64),
      each.get('GenerateSecretString.ExcludePunctuation') !== true &&
        each.says('may hold what an address cannot'),
    ]),
);

const readable = trueOf(
  'secret-readers',
  'Each task may read its own secrets when it starts, and no other',
  (world) =>
    world.containers.flatMap((container) => {
      const allowed = mayRead(world, container);
      const own = Object.values(container.secrets).map((from) => from.replace(/:[A-Z_]+::$/, ''));
      const covers = (resource: string, secret: string) =>
        resource === secret || resource === `${secret}-??????` || resource === `${secret}*`;
      return [
        ...own.map(
          (secret) =>
            !allowed.some((each) => covers(each, secret)) &&
            container.task.says(`may not read ${secret}, which it needs to start`),
        ),
        ...allowed.map(
          (each) =>
            !own.some((secret) => covers(each, secret)) &&
            container.task.says(`may read ${each}, which it does not need`),
        ),
      ];
    }),
);

function mayRead(world: World, { task }: Container): string[] {
  const role = world.plain(task, 'ExecutionRoleArn').replace(/\.Arn$/, '');
  return policiesOf(world, role).flatMap((policy) =>
    policy.list('PolicyDocument.Statement').flatMap((statement) => {
      const actions = [dig(statement, 'Action') ?? ''].flat().map(text);
      if (!actions.includes('secretsmanager:GetSecretValue') || dig(statement, 'Effect') !== 'Allow')
        return [];
      return [dig(statement, 'Resource') ?? ''].flat().map((one) => world.text(policy, one));
    }),
  );
}

/** The policies of a role. */
export function policiesOf(world: World, role: string): Found[] {
  return world
    .all('AWS::IAM::Policy')
    .filter((policy) => policy.list('Roles').some((one) => world.text(policy, one) === role));
}

export const secretRules: Rule[] = [given, proof, strength, readable];
