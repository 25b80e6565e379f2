import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PhaseName } from '../../infra/src/phases.ts';
import type { Platform, StackTemplate } from '../../infra/src/rules/platform.ts';
import { awayRegion, edgeRegion, region as mumbai } from '../../infra/src/site.ts';
import { type Context, synthesise } from '../../infra/src/templates.ts';
import { Fault } from './fault.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The templates of a phase as they are once the site is established. The checks of cdk-nag are left to `npm test`. */
export async function platformOf(phase: PhaseName, context: Context = {}): Promise<Platform> {
  return (await synthesise({ established: 'true', phase, ...context })).platform;
}

/**
 * Reads a template file, or every `*.template.json` of a folder such as cdk.out.
 * @throws Fault when there is none, or one is no CloudFormation template
 */
export function readTemplates(from: string): Platform {
  const stat = statSync(from, { throwIfNoEntry: false });
  if (!stat) throw new Fault(`No template at ${from}`);
  const files = stat.isDirectory()
    ? readdirSync(from)
        .filter((name) => name.endsWith('.template.json'))
        .map((name) => path.join(from, name))
    : [from];
  if (files.length === 0) throw new Fault(`No *.template.json in ${from}`);
  return files.map(readTemplate);
}

function readTemplate(file: string): StackTemplate {
  const name = path.basename(file).replace(/(\.template)?\.json$/, '');
  const region = name.endsWith('Edge') ? edgeRegion : name.endsWith('Away') ? awayRegion : mumbai;
  try {
    const template = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof template.Resources !== 'object') throw new Error('it has no Resources');
    return { name, region, template };
  } catch (error) {
    throw new Fault(
      `${file} is no CloudFormation template: ${error instanceof Error ? error.message : error}`,
    );
  }
}
