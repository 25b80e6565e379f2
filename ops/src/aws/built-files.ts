import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { names, project, region } from '../../../infra/src/site.ts';
import type { Shell } from './shell.ts';

/** Where the image of the web app has its built files, and the path under which the site has them. */
export const builtFiles: Readonly<Record<string, string>> = {
  '/app/apps/web/.next/static': '_next/static',
  '/app/apps/web/public/dist': 'dist',
};

/**
 * Puts the built files of a release beside those of all before it, from the image itself: another build of the same commit could
 * name them otherwise. Names carry a hash, so nothing is overwritten with something else, and doing it again does no harm.
 */
export async function publishFiles(run: Shell, tag: string, say: (line: string) => void): Promise<void> {
  const asked = await run('aws', ['sts', 'get-caller-identity', '--query', 'Account', '--output', 'text'], {
    capture: true,
  });
  const account = asked.trim();
  const image = `${account}.dkr.ecr.${region}.amazonaws.com/${names.repositories.web}:${tag}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-files-'));
  const made = await run('docker', ['create', '--platform', 'linux/arm64', image], { capture: true });
  // A pull that is shown before it ends in the name of the container.
  const container = made.trim().split('\n').at(-1) ?? '';
  try {
    for (const [from, to] of Object.entries(builtFiles)) {
      const local = path.join(folder, path.basename(to));
      await run('docker', ['cp', `${container}:${from}`, local]);
      const bucket = `s3://${project}-files-${account}/${to}`;
      const kept = ['--cache-control', 'public, max-age=31536000, immutable'];
      await run('aws', ['s3', 'cp', local, bucket, '--recursive', '--only-show-errors', ...kept]);
    }
    say('The files of this release lie beside those of the earlier ones');
  } finally {
    await run('docker', ['rm', container], { capture: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
