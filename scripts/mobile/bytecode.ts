import fs from 'node:fs';
import path from 'node:path';
import { publishUpdate } from '../../apps/mobile/scripts/publish-update.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { made } from './places.ts';
import { expo } from './tool.ts';

/** By what Hermes knows its own bytecode. */
const magic = Buffer.from('c61fbc03c103191f', 'hex');
/**
 * MB of bytecode, and of everything an update may bring. 5.2 of the first are React Native, its router and what moves, before the app
 * has a screen; a phone maps it and reads what it runs.
 */
const ceilings = { bytecode: 7.5, everything: 12 };

interface ExportMetadata {
  fileMetadata: Record<string, { bundle: string; assets: { path: string; ext: string }[] }>;
}

function megabytes(files: string[]): number {
  return files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1e6;
}

/** What is wrong with the export of one kind of phone. */
export function bytecodeProblems(folder: string, platform: string): string[] {
  const { fileMetadata } = JSON.parse(
    fs.readFileSync(path.join(folder, 'metadata.json'), 'utf8'),
  ) as ExportMetadata;
  const exported = fileMetadata[platform];
  if (!exported) return [`${platform}: nothing was exported`];
  const bundle = path.join(folder, exported.bundle);
  const head = fs.readFileSync(bundle).subarray(0, magic.length);
  const own = megabytes([bundle]);
  const all = own + megabytes(exported.assets.map((asset) => path.join(folder, asset.path)));
  return [
    ...(head.equals(magic) ? [] : [`${platform}: ${exported.bundle} is no bytecode of Hermes`]),
    ...(own > ceilings.bytecode
      ? [`${platform}: ${own.toFixed(2)} MB of bytecode, ${ceilings.bytecode} at most`]
      : []),
    ...(all > ceilings.everything
      ? [`${platform}: ${all.toFixed(2)} MB in all, ${ceilings.everything} at most`]
      : []),
  ];
}

/** Both kinds of phone, as a release has them. */
export async function checkBytecode(say: (line: string) => void): Promise<void> {
  const folder = path.join(made, 'native');
  fs.rmSync(folder, { recursive: true, force: true });
  const platforms = ['android', 'ios'];
  const asked = platforms.flatMap((platform) => ['--platform', platform]);
  await expo('bytecode', ['export', ...asked, '--output-dir', folder], {
    THULU_API_URL: 'https://api.thulubazaar.com',
    THULU_WEB_URL: 'https://thulubazaar.com',
  });
  const problems = platforms.flatMap((platform) => bytecodeProblems(folder, platform));
  if (problems.length > 0) throw new Problem(problems.join('\n'), 'See scripts/mobile/bytecode.ts');
  // And an update can be made of it: a kind of file that it does not know stops it.
  publishUpdate({
    from: folder,
    to: path.join(made, 'updates'),
    url: 'https://updates.thulubazaar.example',
    version: '0.0.0',
    config: {},
  });
  say(
    `    ${platforms.map((platform) => `${platform} ${sizeOf(folder, platform)} MB`).join(', ')} of bytecode`,
  );
}

function sizeOf(folder: string, platform: string): string {
  const { fileMetadata } = JSON.parse(
    fs.readFileSync(path.join(folder, 'metadata.json'), 'utf8'),
  ) as ExportMetadata;
  return megabytes([path.join(folder, fileMetadata[platform]?.bundle ?? '')]).toFixed(2);
}
