import { CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { containerVariables, type Value } from '../environment.ts';
import { justify } from '../justify.ts';
import { nodeOptions, type TaskSize } from '../phases.ts';
import { logGroupOf, project } from '../site.ts';

export interface TaskProps {
  /** Also names the log group (/ecs/thulubazaar-web, as in the guide's commands). */
  readonly name: 'web' | 'api' | 'worker' | 'migrate';
  readonly size: TaskSize;
  readonly repository: ecr.IRepository;
  readonly variables: Readonly<Record<string, Value>>;
  readonly logRetention: logs.RetentionDays;
  /** What the image runs by default, when left out. */
  readonly command?: string[];
  readonly port?: number;
  /** Answers 200 while the process is healthy. */
  readonly healthUrl?: string;
}

/** One ARM64 container with its log group, its environment and its secrets. */
export class Task extends Construct {
  readonly definition: ecs.FargateTaskDefinition;

  constructor(scope: Construct, id: string, props: TaskProps) {
    super(scope, id);
    const log = new logs.LogGroup(this, 'Log', {
      logGroupName: logGroupOf(props.name),
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.definition = new ecs.FargateTaskDefinition(this, 'Definition', {
      family: `${project}-${props.name}`,
      cpu: props.size.cpu,
      memoryLimitMiB: props.size.memory,
      runtimePlatform: {
        cpuArchitecture: ecs.CpuArchitecture.ARM64,
        operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
      },
    });
    this.definition.addContainer(props.name, {
      image: ecs.ContainerImage.fromEcrRepository(props.repository, imageTag(this)),
      command: props.command,
      ...containerVariables({ ...props.variables, NODE_OPTIONS: nodeOptions(props.size) }),
      portMappings: props.port ? [{ containerPort: props.port }] : undefined,
      logging: ecs.LogDrivers.awsLogs({
        logGroup: log,
        streamPrefix: props.name,
        mode: ecs.AwsLogDriverMode.NON_BLOCKING,
      }),
      healthCheck: props.healthUrl ? healthCheck(props.healthUrl) : undefined,
      stopTimeout: Duration.seconds(30),
      linuxParameters: new ecs.LinuxParameters(this, 'Linux', { initProcessEnabled: true }),
    });
    justify(this.definition, {
      'AwsSolutions-ECS2':
        'Only settings are plain; every secret comes from Secrets Manager when the task starts.',
      'AwsSolutions-IAM5[Resource::*]': 'ecr:GetAuthorizationToken has no resource to name.',
    });
  }

  /** Grants the task itself (not ECS on its behalf) a permission. */
  allow(statement: iam.PolicyStatement): void {
    this.definition.addToTaskRolePolicy(statement);
  }
}

/** The image is there in any case, Node is in the image, and curl is not. */
function healthCheck(url: string): ecs.HealthCheck {
  const script = `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`;
  return {
    command: ['CMD', 'node', '-e', script],
    interval: Duration.seconds(15),
    timeout: Duration.seconds(5),
    retries: 3,
    startPeriod: Duration.seconds(30),
  };
}

/** The image tag of the release: one parameter of the stack, shared by its tasks. */
export function imageTag(scope: Construct): string {
  const stack = Stack.of(scope);
  const existing = stack.node.tryFindChild('ImageTag');
  const parameter =
    existing instanceof CfnParameter
      ? existing
      : new CfnParameter(stack, 'ImageTag', {
          description: 'Tag of both images in ECR, such as a commit id',
        });
  return parameter.valueAsString;
}

/** A group as seen from another stack: its edges are drawn in the network and nowhere else. */
export function fixedGroup(scope: Construct, id: string, group: ec2.ISecurityGroup): ec2.ISecurityGroup {
  return ec2.SecurityGroup.fromSecurityGroupId(scope, id, group.securityGroupId, { mutable: false });
}
