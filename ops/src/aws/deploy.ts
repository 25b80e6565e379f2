import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stackIds } from '../../../infra/src/site.ts';
import { Fault, messageOf } from '../fault.ts';
import { root } from '../templates.ts';
import { publishFiles } from './built-files.ts';
import type { Aws } from './clients.ts';
import { runIn, waitUntilSteady } from './services.ts';
import type { Shell } from './shell.ts';

export const parts = [
  'access',
  'away',
  'foundation',
  'migrations',
  'services',
  'edge',
  'observability',
  'backup',
] as const;
export type Part = (typeof parts)[number];

/** What a release touches. The others change with the site's file or their own code, and are named then. */
export const releaseParts: readonly Part[] = ['migrations', 'services'];

export interface Deployment {
  readonly parts: readonly Part[];
  /** Of the images; only a release needs one. */
  readonly tag: string | undefined;
  /** Parameters of a stack, `OperatorEmail=…`: CloudFormation remembers them from the first time on. */
  readonly parameters: readonly string[];
  readonly dryRun: boolean;
  /** Asks the operator; the text names what would be replaced or removed, or pause. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly say: (line: string) => void;
}

const infra = path.join(root, 'infra');

/**
 * Shows what would change, asks, and deploys the parts in their order, each only after the one before is whole. The site's own
 * file says which site. New tasks that do not become healthy are rolled back by ECS, which this reports.
 * @throws Fault at the first step that fails; what is deployed by then stays
 */
export async function deploy(aws: Aws, run: Shell, deployment: Deployment): Promise<void> {
  const { say, tag } = deployment;
  if (!tag && deployment.parts.some((part) => releaseParts.includes(part)))
    throw new Fault('A release needs the tag of its images: --tag');
  const stacks = deployment.parts.map((part) => stackIds[part]);
  const difference = await run('npx', ['cdk', 'diff', ...stacks, '--exclusively'], {
    cwd: infra,
    capture: true,
  });
  say(difference.trim());
  const [lost, paused] = [losses(difference), pauses(difference)];
  for (const line of [...lost, ...paused]) say(`!! ${line}`);
  if (deployment.dryRun) return;
  const warnings = [
    lost.length > 0 && `${lost.length} resources are replaced or removed.`,
    paused.length > 0 && 'The site pauses for some minutes.',
  ].filter((warning) => warning !== false);
  if (!(await deployment.confirm([...warnings, 'Deploy?'].join(' '))))
    throw new Fault('Nothing was deployed');
  for (const part of deployment.parts) await deployPart(aws, run, part, deployment);
}

async function deployPart(aws: Aws, run: Shell, part: Part, deployment: Deployment): Promise<void> {
  const { say, tag = '' } = deployment;
  say(`Deploying ${part}`);
  const id = stackIds[part];
  const given = releaseParts.includes(part) ? [`ImageTag=${tag}`] : deployment.parameters;
  const parameters = given.flatMap((pair) => ['--parameters', `${id}:${pair}`]);
  const args = ['cdk', 'deploy', id, '--exclusively', '--require-approval', 'never', ...parameters];
  if (part === 'foundation') await readyAccount(run);
  // Before a page can name them.
  if (part === 'services') await publishFiles(run, tag, say);
  if (part === 'migrations') await migrate(aws, run, args, say);
  else await run('npx', args, { cwd: infra });
  if (part === 'services') await waitUntilSteady(aws, ['web', 'api', 'worker'], say);
}

/**
 * A new account lacks the role by which ECS places tasks, and makes it too late: a cluster with capacity providers fails for it.
 * CloudFormation could make it, and would fail where it exists.
 */
async function readyAccount(run: Shell): Promise<void> {
  const args = ['iam', 'create-service-linked-role', '--aws-service-name', 'ecs.amazonaws.com'];
  try {
    await run('aws', args, { capture: true });
  } catch (error) {
    if (!/has been taken|already exists/i.test(messageOf(error))) throw error;
  }
}

/** Lines of `cdk diff` that say a resource is replaced or removed. */
export function losses(difference: string): string[] {
  return difference
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\[-\] AWS::|requires replacement|may be replaced|\breplace$|\bdestroy$/.test(line));
}

/** Properties whose change replaces nothing, and makes a database or the cache start anew. */
const pausing = /\[~\] (DBInstanceClass|EngineVersion|CacheNodeType|MultiAZ|StorageType)\b/;

/** What `cdk diff` says of them: the property, its old and its new value. */
export function pauses(difference: string): string[] {
  const lines = difference.split('\n');
  return lines.flatMap((line, index) => {
    const property = pausing.exec(line)?.[1];
    if (!property) return [];
    const value = (sign: string) => {
      const found = lines.slice(index + 1, index + 3).find((each) => each.includes(`[${sign}] `));
      return found?.split(`[${sign}] `)[1]?.trim() ?? '?';
    };
    return [`${property} changes from ${value('-')} to ${value('+')}: minutes without it`];
  });
}

async function migrate(
  aws: Aws,
  run: Shell,
  args: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-deploy-'));
  try {
    const file = path.join(folder, 'outputs.json');
    await run('npx', [...args, '--outputs-file', file], { cwd: infra });
    const outputs: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
    const { TaskDefinition, Subnets, SecurityGroup, AssignPublicIp } = outputs[stackIds.migrations] ?? {};
    if (!TaskDefinition || !Subnets || !SecurityGroup) throw new Fault('The migrations stack has no outputs');
    await runIn(
      aws,
      { family: TaskDefinition, container: 'migrate' },
      {
        awsvpcConfiguration: {
          subnets: Subnets.split(','),
          securityGroups: [SecurityGroup],
          assignPublicIp: AssignPublicIp === 'ENABLED' ? 'ENABLED' : 'DISABLED',
        },
      },
      say,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
