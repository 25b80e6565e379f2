import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { output } from './tools.ts';

const machines: Record<number, string> = { 62: 'x86-64', 183: 'aarch64' };

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

/** What an app brings along, as CycloneDX, and its licences by how many packages have each. */
export function writeBillOfMaterials(
  app: 'api' | 'web',
  folder: string,
): { file: string; licences: Record<string, number> } {
  const args = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--omit',
    'dev',
    '--workspace',
    `apps/${app}`,
    '--package-lock-only',
  ];
  const text = output('npm', args, { cwd: root });
  const file = path.join(folder, `${app}.cdx.json`);
  fs.writeFileSync(file, `${text}\n`);
  const licences: Record<string, number> = {};
  const { components }: { components: Component[] } = JSON.parse(text);
  for (const component of components) {
    const licence = licenceOf(component);
    licences[licence] = (licences[licence] ?? 0) + 1;
  }
  return { file, licences };
}

const own = new Set(['apps', 'packages'].flatMap((folder) => fs.readdirSync(path.join(root, folder))));

/** As its package states it, also in the way of old packages. */
function licenceOf({ name, licenses }: Component): string {
  const [first] = licenses ?? [];
  const stated = first?.expression ?? first?.license?.id ?? first?.license?.name;
  if (stated) return stated;
  if (own.has(name)) return 'ours';
  const places = ['node_modules', 'apps/api/node_modules'].map((folder) =>
    path.join(root, folder, name, 'package.json'),
  );
  const file = places.find((each) => fs.existsSync(each));
  const manifest: { licenses?: { type: string }[] } = file ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  return manifest.licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
}

/** The processor a native module is for, as its ELF header says. */
export function machineOf(file: string): string {
  const header = Buffer.alloc(20);
  const open = fs.openSync(file, 'r');
  fs.readSync(open, header, 0, header.length, 0);
  fs.closeSync(open);
  if (header.toString('latin1', 1, 4) !== 'ELF') return 'not ELF';
  return machines[header.readUInt16LE(18)] ?? `machine ${header.readUInt16LE(18)}`;
}

/** Installs what the API needs as the image for ARM64 does, and says for which processor each native file is. */
export function arm64Modules(): Record<string, string> {
  const folder = path.join(cacheDir, 'images/arm64');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const parent of ['', 'apps', 'packages', 'infra', 'ops']) {
    const names = parent === 'apps' || parent === 'packages' ? fs.readdirSync(path.join(root, parent)) : [''];
    for (const name of names) {
      const from = path.join(root, parent, name);
      for (const file of ['package.json', ...(parent === '' ? ['package-lock.json'] : [])]) {
        if (!fs.existsSync(path.join(from, file))) continue;
        fs.mkdirSync(path.join(folder, parent, name), { recursive: true });
        fs.copyFileSync(path.join(from, file), path.join(folder, parent, name, file));
      }
    }
  }
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--workspace', 'apps/api'];
  output('npm', [...args, '--include-workspace-root=false', '--os=linux', '--cpu=arm64', '--libc=glibc'], {
    cwd: folder,
  });
  const modules = path.join(folder, 'node_modules');
  const native = fs
    .readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(node|so(\.[\d.]+)?)$/.test(file));
  return Object.fromEntries(native.map((file) => [file, machineOf(path.join(modules, file))]));
}
