import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PhaseName } from '../../infra/src/phases.ts';
import type { Platform, StackTemplate } from '../../infra/src/rules/platform.ts';
import { Fault } from './fault.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const infra = path.join(root, 'infra');

/**
 * The templates of a phase. Synthesis takes some ten seconds, so its result is kept under .cache until a source of infra/
 * changes. The checks of cdk-nag are left to `npm test`.
 */
export async function platformOf(phase: PhaseName, context: Record<string, string> = {}): Promise<Platform> {
  const key = createHash('sha256')
    .update(fingerprint())
    .update(JSON.stringify([phase, context]))
    .digest('hex');
  const kept = path.join(root, '.cache', 'templates', `${phase}-${key.slice(0, 16)}`);
  if (!existsSync(kept)) {
    const { createApp } = await import('../../infra/src/app.ts');
    const fresh = `${kept}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    try {
      createApp({ context: { ...context, phase }, outdir: fresh }).synth({ skipValidation: true });
      // Another process may have finished the same meanwhile.
      if (!existsSync(kept)) renameSync(fresh, kept);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    forgetOld(path.dirname(kept));
  }
  return readTemplates(kept);
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
  const region = name.endsWith('Edge') ? 'us-east-1' : 'ap-south-1';
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

/** Keeps the newest twenty; each change of a source makes others. */
function forgetOld(folder: string): void {
  const all = readdirSync(folder).map((name) => path.join(folder, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  for (const old of all.sort((a, b) => age(b) - age(a)).slice(20))
    rmSync(old, { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (file: string) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(path.relative(infra, file)).update(readFileSync(file));
  };
  for (const part of ['src', 'cdk.json', 'package.json']) add(path.join(infra, part));
  return hash.digest('hex');
}
