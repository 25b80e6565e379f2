import { Aws, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { environmentName } from '../environment-name.ts';
import { filesBucketName } from '../foundation/storage.ts';
import { justify } from '../justify.ts';
import { awayRegion, edgeRegion, isProduction, names, project, region, stackIds } from '../site.ts';

/** Who signs what a workflow says of itself. */
const issuer = 'token.actions.githubusercontent.com';
/** The qualifier of CDK's bootstrap, as it is when nobody chooses another. */
const bootstrap = 'cdk-hnb659fds';

export interface AccessProps extends StackProps {
  /** `owner/name` on GitHub. */
  readonly repository: string;
}

/**
 * The roles that workflows take, with no key anywhere: images may be pushed from the main branch, changes be looked at from there, and
 * only a job that a person has let into the environment may deploy. What a deployment changes, it changes through the roles of CDK's bootstrap.
 */
export class AccessStack extends Stack {
  private readonly repository: string;
  private readonly provider: string;

  constructor(scope: Construct, id: string, props: AccessProps) {
    super(scope, id, props);
    this.repository = props.repository;
    this.provider = identityProvider(this);
    const fromMain = `repo:${props.repository}:ref:refs/heads/main`;
    const letIn = `repo:${props.repository}:environment:${environmentName}`;
    this.role('Images', fromMain, 'Pushes images and nothing else', [...pushImages(this)]);
    this.role('Preview', fromMain, 'Says what a deployment would change, and how the site is', [
      assume('lookup'),
      ...look(this),
    ]);
    this.role('Deploy', letIn, 'Deploys what a person has agreed to', [
      assume('lookup', 'deploy', 'file-publishing'),
      ...look(this),
      ...release(this),
    ]);
  }

  private role(
    name: 'Images' | 'Preview' | 'Deploy',
    subject: string,
    description: string,
    statements: readonly iam.PolicyStatement[],
  ): void {
    const role = new iam.Role(this, name, {
      roleName: `${project}-${name.toLowerCase()}`,
      description: `${description} (${this.repository})`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new iam.WebIdentityPrincipal(this.provider, {
        StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject },
      }),
    });
    for (const statement of statements) role.addToPolicy(statement);
    new CfnOutput(this, `${name}Role`, { value: role.roleArn });
    const account = '<AWS::AccountId>';
    justify(role, {
      [`AwsSolutions-IAM5[Resource::arn:aws:rds:${region}:${account}:db:*]`]: 'It asks for the list of them.',
      'AwsSolutions-IAM5[Resource::*]': 'These actions only look, or have no resource to name.',
      [`AwsSolutions-IAM5[Resource::arn:aws:s3:::${project}-files-${account}/*]`]:
        'Files have no list of names.',
      [`AwsSolutions-IAM5[Resource::arn:aws:ecs:${region}:${account}:service/${project}/*]`]:
        'The services of this site’s own cluster.',
      [`AwsSolutions-IAM5[Resource::arn:aws:ecs:${region}:${account}:task/${project}/*]`]:
        'Tasks have no name before they run.',
      [`AwsSolutions-IAM5[Resource::arn:aws:ecs:${region}:${account}:task-definition/${project}-migrate:*]`]:
        'Each release is another revision of the one release task.',
      [`AwsSolutions-IAM5[Resource::arn:aws:iam::${account}:role/${stackIds.migrations}-*]`]:
        'The two roles of the release task, which CloudFormation names.',
    });
  }
}

/** An account has one provider for GitHub, whatever sites it holds: it belongs to the first. */
function identityProvider(scope: Construct): string {
  if (isProduction)
    new iam.CfnOIDCProvider(scope, 'GitHub', {
      url: `https://${issuer}`,
      clientIdList: ['sts.amazonaws.com'],
    });
  return `arn:aws:iam::${Aws.ACCOUNT_ID}:oidc-provider/${issuer}`;
}

/** The roles that `cdk bootstrap` has made in each region of the site. */
function assume(...kinds: ('lookup' | 'deploy' | 'file-publishing')[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['sts:AssumeRole'],
    resources: [region, edgeRegion, awayRegion].flatMap((each) =>
      kinds.map(
        (kind) => `arn:aws:iam::${Aws.ACCOUNT_ID}:role/${bootstrap}-${kind}-role-${Aws.ACCOUNT_ID}-${each}`,
      ),
    ),
  });
}

function allow(
  actions: string[],
  resources: string[],
  conditions?: Record<string, unknown>,
): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources, conditions });
}

const signIn = () => allow(['ecr:GetAuthorizationToken'], ['*']);
const pull = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

function repositories(stack: Stack, ...apps: ('web' | 'api')[]): string[] {
  return apps.map((app) =>
    stack.formatArn({ service: 'ecr', resource: 'repository', resourceName: names.repositories[app] }),
  );
}

function pushImages(stack: Stack): iam.PolicyStatement[] {
  const push = ['ecr:CompleteLayerUpload', 'ecr:InitiateLayerUpload', 'ecr:PutImage', 'ecr:UploadLayerPart'];
  return [signIn(), allow([...pull, ...push], repositories(stack, 'web', 'api'))];
}

/** What `thulu doctor` asks. */
function look(stack: Stack): iam.PolicyStatement[] {
  return [
    allow(
      ['ecs:DescribeServices'],
      [stack.formatArn({ service: 'ecs', resource: 'service', resourceName: `${names.cluster}/*` })],
    ),
    allow(['rds:DescribeDBInstances'], [stack.formatArn({ service: 'rds', resource: 'db:*' })]),
    allow(['ecs:DescribeTaskDefinition', 'cloudwatch:DescribeAlarms'], ['*']),
  ];
}

/** What `thulu deploy` does beside CloudFormation: the release task, built files, and the role that ECS places tasks with. */
function release(stack: Stack): iam.PolicyStatement[] {
  const ecs = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'ecs', resource, resourceName });
  const files = `arn:aws:s3:::${filesBucketName()}`;
  return [
    signIn(),
    allow(pull, repositories(stack, 'web')),
    allow(['s3:ListBucket'], [files]),
    allow(['s3:PutObject'], [`${files}/*`]),
    allow(['ecs:RunTask'], [ecs('task-definition', `${project}-migrate:*`)]),
    allow(['ecs:DescribeTasks'], [ecs('task', `${names.cluster}/*`)]),
    allow(['iam:PassRole'], [`arn:aws:iam::${Aws.ACCOUNT_ID}:role/${stackIds.migrations}-*`], {
      StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    }),
    allow(
      ['iam:CreateServiceLinkedRole'],
      [`arn:aws:iam::${Aws.ACCOUNT_ID}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`],
      { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } },
    ),
  ];
}
