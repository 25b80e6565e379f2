import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stackIds } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import { root } from '../templates.ts';
import type { Aws } from './clients.ts';
import { runIn, waitUntilSteady } from './services.ts';
import type { Shell } from './shell.ts';

export const parts = ['foundation', 'migrations', 'services'] as const;
export type Part = (typeof parts)[number];

export interface Deployment {
  readonly parts: readonly Part[];
  readonly tag: string;
  readonly phase: string;
  readonly context: readonly string[];
  readonly dryRun: boolean;
  /** Asks the operator; the text names what would be replaced or removed. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly say: (line: string) => void;
}

const infra = path.join(root, 'infra');

/**
 * Shows what would change, asks, and deploys foundation, migrations and services in this order, each only after the one
 * before is whole. New tasks that do not become healthy are rolled back by ECS, which this reports.
 * @throws Fault at the first step that fails; what is deployed by then stays
 */
export async function deploy(aws: Aws, run: Shell, deployment: Deployment): Promise<void> {
  const { say, tag } = deployment;
  const stacks = deployment.parts.map((part) => stackIds[part]);
  const context = [`phase=${deployment.phase}`, ...deployment.context].flatMap((pair) => ['-c', pair]);
  const difference = await run('npx', ['cdk', 'diff', ...stacks, ...context], { cwd: infra, capture: true });
  say(difference.trim());
  const lost = losses(difference);
  for (const line of lost) say(`!! ${line}`);
  if (deployment.dryRun) return;
  const question = lost.length > 0 ? `${lost.length} resources are replaced or removed. Deploy?` : 'Deploy?';
  if (!(await deployment.confirm(question))) throw new Fault('Nothing was deployed');
  for (const part of deployment.parts) {
    say(`Deploying ${part}`);
    const id = stackIds[part];
    const parameters = part === 'foundation' ? [] : ['--parameters', `${id}:ImageTag=${tag}`];
    const args = [
      'cdk',
      'deploy',
      id,
      '--exclusively',
      '--require-approval',
      'never',
      ...context,
      ...parameters,
    ];
    if (part === 'migrations') await migrate(aws, run, args, say);
    else await run('npx', args, { cwd: infra });
    if (part === 'services') await waitUntilSteady(aws, ['web', 'api', 'worker'], say);
  }
}

/** Lines of `cdk diff` that say a resource is replaced or removed. */
export function losses(difference: string): string[] {
  return difference
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\[-\] AWS::|requires replacement|may be replaced|\breplace$|\bdestroy$/.test(line));
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
