import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import type { PhaseName } from '../src/phases.ts';
import type { Platform, Template } from '../src/rules/platform.ts';

export const phaseNames: PhaseName[] = ['launch', 'growth', 'scale'];

export interface Synthesised {
  readonly platform: Platform;
  readonly files: string[];
  /** Findings of cdk-nag and of the CloudFormation validator that nothing accepts. */
  readonly findings: string[];
  /** Values that would have to be looked up in an account. */
  readonly missing: unknown[];
  /** Files or images that a deployment would upload, beside the templates themselves. */
  readonly assets: string[];
}

// The first synthesis of a file loads the whole CDK, which is slow while both cores are busy.
vi.setConfig({ testTimeout: 120_000 });

const made = new Map<string, Synthesised>();

/** Synthesises the app with every check, once for each context in a test file. */
export function synthesise(context: Record<string, string>): Synthesised {
  const key = JSON.stringify(context);
  const result = made.get(key) ?? run(context);
  made.set(key, result);
  return result;
}

export function platformOf(phase: PhaseName): Platform {
  return synthesise({ phase }).platform;
}

function run(context: Record<string, string>): Synthesised {
  const outdir = mkdtempSync(path.join(tmpdir(), 'thulubazaar-synth-'));
  folders.push(outdir);
  const assembly = createApp({ context, outdir }).synth();
  const read = (file: string): Template => JSON.parse(readFileSync(file, 'utf8'));
  return {
    platform: assembly.stacks.map((stack) => ({
      name: stack.stackName,
      region: stack.environment.region,
      template: read(stack.templateFullPath),
    })),
    files: assembly.stacks.map((stack) => stack.templateFullPath),
    findings: readFindings(path.join(outdir, 'validation-report.json')),
    missing: assembly.manifest.missing ?? [],
    assets: assembly.stacks.flatMap((stack) => uploads(path.join(outdir, `${stack.stackName}.assets.json`))),
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

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  made.clear();
});
