import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EnvironmentName, environmentName, environmentVariable } from './environment-name.ts';
import type { Platform } from './rules/platform.ts';

const infra = fileURLToPath(new URL('..', import.meta.url));
const kept = path.join(infra, '..', '.cache', 'templates');
/** Written last: a folder without it was left by a synthesis that was interrupted. */
const summaryFile = 'summary.json';

/** What the command line may say, and what tests try. */
export type Context = Readonly<Record<string, string>>;

interface Summary {
  readonly stacks: readonly { readonly name: string; readonly region: string; readonly file: string }[];
  /** Findings of cdk-nag and of the CloudFormation validator that nothing accepts; null where they were not asked. */
  readonly findings: readonly string[] | null;
  /** Values that would have to be looked up in an account. */
  readonly missing: readonly unknown[];
  /** Files or images that a deployment would upload, beside the templates themselves. */
  readonly assets: readonly string[];
}

export interface Synthesised extends Summary {
  readonly platform: Platform;
  readonly files: readonly string[];
}

/**
 * The templates of a context. Making them takes seconds and loads the whole CDK, so they are kept on disk until a source they
 * are made from changes, for tests and commands alike.
 * @param checked with cdk-nag and the CloudFormation validator, which take longer
 */
export async function synthesise(context: Context, checked = false): Promise<Synthesised> {
  const folder = path.join(kept, nameOf(context));
  const known = readSummary(folder);
  if (known && (known.findings || !checked)) return read(folder, known);
  const fresh = `${folder}.${process.pid}`;
  try {
    const summary = await make(context, fresh, checked);
    writeFileSync(path.join(fresh, summaryFile), JSON.stringify(summary));
    rmSync(folder, { recursive: true, force: true });
    // Another process may have finished the same meanwhile.
    if (!existsSync(folder)) renameSync(fresh, folder);
    return read(folder, summary);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    forgetOld();
  }
}

/**
 * The templates of a context of another site. A process speaks of one site, so another makes them.
 * @throws Error with what that said, when it fails
 */
export function synthesiseOther(site: EnvironmentName, context: Context, checked = false): Synthesised {
  const folder = path.join(kept, nameOf(context, site));
  const known = readSummary(folder);
  if (known && (known.findings || !checked)) return read(folder, known);
  const program = path.join(infra, 'src', 'make-templates.ts');
  const args = ['--import', 'tsx', program, JSON.stringify(context), String(checked)];
  // biome-ignore lint/style/noProcessEnv: the other process is to be like this one but for the site
  const env = { ...process.env, [environmentVariable]: site };
  const done = spawnSync(process.execPath, args, { cwd: infra, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The templates of ${site} were not made:\n${done.stderr}`);
  return readMade(context, site);
}

/**
 * The templates of a context that were made before.
 * @throws Error when they were not
 */
export function readMade(context: Context, site: EnvironmentName = environmentName): Synthesised {
  const folder = path.join(kept, nameOf(context, site));
  const summary = readSummary(folder);
  if (!summary) throw new Error(`No templates of ${JSON.stringify(context)} were made`);
  return read(folder, summary);
}

async function make(context: Context, outdir: string, checked: boolean): Promise<Summary> {
  const { createApp } = await import('./app.ts');
  mkdirSync(outdir, { recursive: true });
  const assembly = createApp({ context, outdir }).synth({ skipValidation: !checked });
  return {
    stacks: assembly.stacks.map(({ stackName: name, environment, templateFile: file }) => ({
      name,
      region: environment.region,
      file,
    })),
    findings: checked ? readFindings(path.join(outdir, 'validation-report.json')) : null,
    missing: assembly.manifest.missing ?? [],
    assets: assembly.stacks.flatMap((stack) => uploads(path.join(outdir, `${stack.stackName}.assets.json`))),
  };
}

function readSummary(folder: string): Summary | undefined {
  const file = path.join(folder, summaryFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function read(folder: string, summary: Summary): Synthesised {
  const files = summary.stacks.map(({ file }) => path.join(folder, file));
  return {
    ...summary,
    files,
    platform: summary.stacks.map(({ name, region }, index) => ({
      name,
      region,
      template: JSON.parse(readFileSync(files[index] ?? '', 'utf8')),
    })),
  };
}

interface Report {
  pluginReports: { violations: { ruleName: string; description: string; severity?: string }[] }[];
}

function readFindings(file: string): string[] {
  if (!existsSync(file)) return [];
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  return report.pluginReports.flatMap((plugin) =>
    plugin.violations.map((one) => `${one.severity} ${one.ruleName}: ${one.description}`),
  );
}

/** Names in an asset manifest, without the template, which every stack uploads. */
function uploads(file: string): string[] {
  const manifest: { files: Record<string, { source: { path?: string } }>; dockerImages: object } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const files = Object.values(manifest.files).map((one) => one.source.path ?? 'command');
  return [...files.filter((name) => !name.endsWith('.template.json')), ...Object.keys(manifest.dockerImages)];
}

function nameOf(context: Context, site: EnvironmentName = environmentName): string {
  const hash = createHash('sha256')
    .update(fingerprint())
    .update(JSON.stringify([site, context]));
  return `${[site, ...Object.values(context)]
    .join('-')
    .replace(/[^\w-]/g, '_')
    .slice(0, 40)}-${hash.digest('hex').slice(0, 16)}`;
}

let sources: string | undefined;

/** Of what templates are made from. Rules only read them. */
function fingerprint(): string {
  if (sources) return sources;
  const hash = createHash('sha256');
  const add = (file: string) => {
    if (file === path.join(infra, 'src/rules')) return;
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(path.relative(infra, file)).update(readFileSync(file));
  };
  for (const part of ['src', 'site.ts', 'site.staging.ts', 'cdk.json', 'package.json'])
    add(path.join(infra, part));
  sources = hash.digest('hex');
  return sources;
}

/** Keeps the newest thirty; each change of a source makes others. */
function forgetOld(): void {
  const all = readdirSync(kept).map((name) => path.join(kept, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  for (const old of all.sort((a, b) => age(b) - age(a)).slice(30))
    rmSync(old, { recursive: true, force: true });
}
