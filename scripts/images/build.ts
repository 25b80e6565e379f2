import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { output, show } from './tools.ts';

export type App = 'api' | 'web';

export interface Built {
  app: App;
  image: string;
  seconds: number;
  megabytes: number;
  digest: string;
}

interface Inspected {
  FromImageDigest: string;
  Docker: { config: { Healthcheck?: { Test: string[] }; User: string; Cmd: string[] } };
}

/** Builds an image as its Dockerfile says, without Docker. @throws where it lost its health check, its user or its command */
export function build(app: App, base: string): Built {
  const image = `localhost/thulubazaar-${app}`;
  const started = performance.now();
  show('buildah', [
    'bud',
    ...['--isolation', 'chroot', '--pull-never', '--format', 'docker', '--layers'],
    ...[
      '--build-arg',
      `NODE_IMAGE=${base}`,
      '--build-arg',
      'TARGETARCH=amd64',
      '--build-arg',
      `BUILDPLATFORM=linux/amd64`,
    ],
    ...authorities(),
    ...['--file', path.join(root, `apps/${app}/Dockerfile`), '--tag', image, root],
  ]);
  const seconds = (performance.now() - started) / 1000;
  const { Docker, FromImageDigest }: Inspected = JSON.parse(
    output('buildah', ['inspect', '--type', 'image', image]),
  );
  const { Healthcheck, User, Cmd } = Docker.config;
  if (!Healthcheck?.Test.length) throw new Error(`${image} has lost its health check`);
  if (User !== 'node') throw new Error(`${image} runs as ${User || 'root'}`);
  if (Cmd[0] !== 'node') throw new Error(`${image} starts ${Cmd.join(' ')}`);
  const [found]: { size: string }[] = JSON.parse(output('buildah', ['images', '--json', image]));
  return { app, image, seconds, megabytes: megabytesOf(found?.size ?? ''), digest: FromImageDigest };
}

/** Where a proxy of the network signs certificates itself, npm in the build must know it too. */
function authorities(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (!file) return [];
  const npmrc = path.join(cacheDir, 'images/npmrc');
  fs.writeFileSync(npmrc, 'cafile=/run/authorities.pem\n');
  return [
    '--volume',
    `${fs.realpathSync(file)}:/run/authorities.pem:ro`,
    '--volume',
    `${npmrc}:/root/.npmrc:ro`,
  ];
}

function megabytesOf(size: string): number {
  const [, number = '0', unit = 'MB'] = /^([\d.]+) ?(\w+)$/.exec(size) ?? [];
  return Math.round(Number(number) * ({ KB: 0.001, MB: 1, GB: 1000 }[unit] ?? 1));
}
