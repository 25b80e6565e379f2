import { environmentName } from '../../environment-name.ts';
import { isProduction, project } from '../../site.ts';
import { dig, type Found, type Rule, text } from '../platform.ts';
import { allowedTo } from './photo.ts';
import { same, trueOf, type World } from './world.ts';

const issuer = 'token.actions.githubusercontent.com';

/** What a role may do at most: the actions, whatever they are done to. */
const looking =
  'cloudwatch:DescribeAlarms ecs:DescribeServices ecs:DescribeTaskDefinition rds:DescribeDBInstances';
const pulling =
  'ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetAuthorizationToken ecr:GetDownloadUrlForLayer';
const rights: Readonly<Record<string, string>> = {
  images: `${pulling} ecr:CompleteLayerUpload ecr:InitiateLayerUpload ecr:PutImage ecr:UploadLayerPart`,
  preview: `sts:AssumeRole ${looking}`,
  deploy: `sts:AssumeRole ${looking} ${pulling} ecs:DescribeTasks ecs:RunTask iam:CreateServiceLinkedRole iam:PassRole s3:ListBucket s3:PutObject`,
};
/** The bootstrap's roles that each may take. */
const taken: Readonly<Record<string, readonly string[]>> = {
  images: [],
  preview: ['lookup'],
  deploy: ['lookup', 'deploy', 'file-publishing'],
};
/** Actions that have no resource, or only look. */
const ofEverything = new Set(['ecr:GetAuthorizationToken', ...looking.split(' ')]);

function federated(world: World): Found[] {
  return world
    .all('AWS::IAM::Role')
    .filter((role) => text(role.get('AssumeRolePolicyDocument')).includes('Federated'));
}

const trust = trueOf(
  'deployers',
  'Workflows of one repository take their roles: from its main branch, and to deploy only what a person let into the environment',
  (world) => {
    const roles = federated(world);
    const provider = world.all('AWS::IAM::OIDCProvider');
    const names = roles.map((role) => text(role.get('RoleName')));
    const repositories = new Set<string>();
    return [
      same('providers of identities', String(provider.length), isProduction ? '1' : '0'),
      ...provider.flatMap((each) => [
        same('who says who it is', text(each.get('Url')), `https://${issuer}`),
        same('for whom', text(each.get('ClientIdList')), '["sts.amazonaws.com"]'),
      ]),
      same(
        'roles of workflows',
        names.sort().join(),
        ['deploy', 'images', 'preview'].map((kind) => `${project}-${kind}`).join(),
      ),
      ...roles.flatMap((role) => {
        const kind = text(role.get('RoleName')).replace(`${project}-`, '');
        const statements = role.list('AssumeRolePolicyDocument.Statement');
        const [statement] = statements;
        const condition = dig(statement, 'Condition');
        const only =
          condition !== null && typeof condition === 'object' && !Array.isArray(condition)
            ? Object.entries(condition)
            : [];
        const told = Object.fromEntries(
          only.flatMap(([operator, values]) =>
            values !== null && typeof values === 'object' && !Array.isArray(values)
              ? Object.entries(values).map(([key, value]) => [`${operator} ${key}`, text(value)])
              : [],
          ),
        );
        const subject = told[`StringEquals ${issuer}:sub`] ?? '';
        const [, repository = '', from = ''] = /^repo:([\w.-]+\/[\w.-]+):(.+)$/.exec(subject) ?? [];
        repositories.add(repository);
        return [
          same(role.says('statements of trust'), String(statements.length), '1'),
          same(role.says('is taken by'), text(dig(statement, 'Action')), 'sts:AssumeRoleWithWebIdentity'),
          same(role.says('is for'), told[`StringEquals ${issuer}:aud`] ?? '', 'sts.amazonaws.com'),
          same(role.says('conditions'), Object.keys(told).length.toString(), '2'),
          repository === '' && role.says(`may be taken by ${subject || 'anybody'}`),
          same(
            role.says('from'),
            from,
            kind === 'deploy' ? `environment:${environmentName}` : 'ref:refs/heads/main',
          ),
          Number(role.get('MaxSessionDuration') ?? 3600) > 3600 && role.says('lasts longer than an hour'),
        ];
      }),
      repositories.size > 1 && `roles of ${[...repositories].join(', ')}`,
    ];
  },
);

const may = trueOf(
  'deployers-rights',
  'Workflows may do what their commands do, and change the rest through the roles of the bootstrap',
  (world) =>
    federated(world).flatMap((role) => {
      const kind = text(role.get('RoleName')).replace(`${project}-`, '');
      const allowed = allowedTo(world, world.id(role));
      const assumed = (allowed['sts:AssumeRole'] ?? '').split(',').filter(Boolean);
      return [
        same(
          role.says('may'),
          Object.keys(allowed).sort().join(' '),
          (rights[kind] ?? '').split(' ').sort().join(' '),
        ),
        ...Object.entries(allowed).map(
          ([action, on]) =>
            on.split(',').includes('*') &&
            !ofEverything.has(action) &&
            role.says(`may ${action} on everything`),
        ),
        ...assumed.map(
          (arn) =>
            !(taken[kind] ?? []).some((name) => arn.includes(`:role/cdk-hnb659fds-${name}-role-ACCOUNT-`)) &&
            role.says(`may become ${arn}`),
        ),
        ...role.list('ManagedPolicyArns').map((each) => role.says(`has ${text(each)}`)),
      ];
    }),
);

const passed = trueOf('deployers-passing', 'A deployer hands roles to tasks of the release alone', (world) =>
  world
    .all('AWS::IAM::Policy')
    .filter((policy) => federated(world).some((role) => text(policy.get('Roles')).includes(`"${role.id}"`)))
    .flatMap((policy) =>
      policy.list('PolicyDocument.Statement').map((statement) => {
        const actions = [dig(statement, 'Action') ?? ''].flat().map(text);
        const condition = text(dig(statement, 'Condition'));
        return (
          (actions.includes('iam:PassRole') &&
            !condition.includes('"iam:PassedToService":"ecs-tasks.amazonaws.com"') &&
            policy.says('passes roles to anything')) ||
          (actions.includes('iam:CreateServiceLinkedRole') &&
            !condition.includes('"iam:AWSServiceName":"ecs.amazonaws.com"') &&
            policy.says('makes roles of any service'))
        );
      }),
    ),
);

export const accessRules: Rule[] = [trust, may, passed];
