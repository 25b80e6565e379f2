import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface Stage {
  folder: string;
  workdir: string;
  env: Record<string, string>;
}

/** What a build leaves out of its context (.dockerignore says the same with more words). */
const ignored = new Set(['node_modules', 'dist', '.next', '.git', '.data', '.cache', 'cdk.out']);

/** The instructions of a Dockerfile, continued lines joined, comments and heredocs left out. */
function instructions(text: string): [name: string, rest: string][] {
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => /^(\w+)\s+(.*)$/.exec(line.trim()))
    .filter((match) => match !== null)
    .map(([, name = '', rest = '']) => [name.toUpperCase(), rest]);
}

/** Does a step in another way: true when it has. */
export type Instead = (command: string, folder: string) => boolean;

/**
 * Runs the build steps of a Dockerfile without a Docker engine: every stage in a clean folder of its own, COPY from the
 * repository or another stage, RUN by a shell. Base images, users and files from the network are left out, the packages
 * that builds need are linked from the repository, and paths such as /app are folders below the stage's.
 * @throws Error with the output of a step that fails
 */
export function runBuildSteps(
  dockerfile: string,
  context: string,
  scratch: string,
  instead: Instead = () => false,
): Stage {
  const stages = new Map<string, Stage>();
  let stage: Stage = { folder: '', workdir: '/', env: {} };
  for (const [name, rest] of instructions(readFileSync(dockerfile, 'utf8'))) {
    if (name === 'FROM') stage = startStage(rest, stages, scratch);
    else if (name === 'WORKDIR') {
      stage.workdir = rest;
      mkdirSync(inside(stage, rest), { recursive: true });
    } else if (name === 'ENV')
      Object.assign(stage.env, Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('='))));
    else if (name === 'COPY') copy(rest, stage, stages, context);
    else if (name === 'RUN' && !instead(rest, inside(stage, '.'))) run(rest, stage, context);
  }
  return stage;
}

function startStage(rest: string, stages: Map<string, Stage>, scratch: string): Stage {
  const [, base = '', name = `stage-${stages.size}`] =
    /(?:--\S+\s+)?(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
  const from = stages.get(base);
  const stage = {
    folder: join(scratch, name),
    workdir: from?.workdir ?? '/',
    env: { ...from?.env },
  };
  mkdirSync(stage.folder, { recursive: true });
  if (from) link(from.folder, stage.folder);
  stages.set(name, stage);
  return stage;
}

function inside(stage: Stage, path: string): string {
  return path.startsWith('/') ? join(stage.folder, path) : join(stage.folder, stage.workdir, path);
}

function copy(rest: string, stage: Stage, stages: Map<string, Stage>, context: string): void {
  const words = rest.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = paths.pop() ?? '';
  const source = from ? stages.get(from) : undefined;
  for (const path of paths) {
    const file = source ? inside(source, path) : join(context, path);
    if (!existsSync(file)) throw new Error(`COPY ${rest}: ${path} does not exist`);
    const isFolder = statSync(file).isDirectory();
    const to =
      isFolder || !target.endsWith('/') ? inside(stage, target) : join(inside(stage, target), basename(path));
    const destination = !isFolder && target === './' ? join(inside(stage, '.'), basename(path)) : to;
    mkdirSync(dirname(destination), { recursive: true });
    if (source) link(file, destination);
    else
      cpSync(file, destination, { recursive: true, filter: (each: string) => !ignored.has(basename(each)) });
  }
}

/** A file or folder in a second place, as hard links: no step writes to what an earlier one has made. */
function link(from: string, to: string): void {
  const done = spawnSync('cp', ['-alT', from, to], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

/** In place of installing: packages are found where they are installed already. Links of workspaces point inside the new place. */
export function linkInstalled(from: string, to: string): void {
  for (const place of ['.', 'apps/api', 'apps/web']) {
    const modules = join(from, place, 'node_modules');
    if (!existsSync(modules)) continue;
    for (const name of readdirSync(modules)) {
      const target = join(to, place, 'node_modules', name);
      mkdirSync(dirname(target), { recursive: true });
      if (name === '@thulubazaar')
        cpSync(join(modules, name), target, { recursive: true, verbatimSymlinks: true });
      else symlinkSync(join(modules, name), target);
    }
  }
}

function run(command: string, stage: Stage, context: string): void {
  // Everything of the same lockfile is what was just installed in the repository.
  if (command.startsWith('npm ci --ignore-scripts')) linkPackages(context, inside(stage, '.'));
  else shell(command, stage);
}

/** Puts what is installed in one folder into another as hard links: nothing there is written to again. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const linking = ['.', '-name', 'node_modules', '-prune', '-exec', 'cp', '-al', '--parents', '{}', to, ';'];
  const done = spawnSync('find', linking, { cwd: from, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

function shell(command: string, stage: Stage): void {
  // biome-ignore lint/style/noProcessEnv: a build step needs to find its shell and npm's cache
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TARGETARCH: process.arch === 'x64' ? 'amd64' : process.arch, ...stage.env };
  const done = spawnSync('sh', ['-c', command], { cwd: inside(stage, '.'), env, encoding: 'utf8' });
  if (done.status !== 0)
    throw new Error(`RUN ${command}\n${done.stdout.slice(-2000)}\n${done.stderr.slice(-2000)}`);
}

/** The folder in which the image's command would start. */
export function workingFolder(stage: Stage): string {
  return inside(stage, '.');
}
