import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { app } from './places.ts';

/** What app and pages pin differently, and why that is right. */
const differs: Record<string, string> = {
  react: 'React Native brings a renderer for one very version of it',
  'react-dom': 'as React, for the web export',
  '@types/react': 'as React',
  '@tanstack/react-query': 'the app has the same patch as its persister, which was published with that',
};

/** What packages need for generating or for the API alone, which the app does not load. */
const notForTheApp = [
  '@asteasolutions/zod-to-openapi',
  'd3-delaunay',
  'polyclip-ts',
  'topojson-client',
  'world-atlas',
  'zod',
];

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function pinned(file: string): Record<string, string> {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  return { ...devDependencies, ...dependencies };
}

/** What is wrong with the versions of one workspace beside those of the app. */
export function versionProblems(
  workspace: string,
  theirs: Record<string, string>,
  ours: Record<string, string>,
): string[] {
  const isShared = workspace.startsWith('packages/');
  return Object.entries(theirs).flatMap(([name, version]) => {
    const own = ours[name];
    if (own === undefined)
      return isShared && !name.startsWith('@thulubazaar/') && !notForTheApp.includes(name)
        ? [`${workspace} needs ${name} ${version}, which apps/mobile does not have`]
        : [];
    if (own === version || name in differs) return [];
    return [`${name} is ${version} in ${workspace} and ${own} in apps/mobile`];
  });
}

/** The app installs by itself; what it shares with the rest of the house must be the same all the same. */
export async function checkVersions(): Promise<void> {
  const ours = pinned(path.join(app, 'package.json'));
  const workspaces = [
    'package.json',
    ...['apps/web', 'apps/api'].map((folder) => `${folder}/package.json`),
    ...fs.readdirSync(path.join(root, 'packages')).map((folder) => `packages/${folder}/package.json`),
  ];
  const problems = workspaces.flatMap((file) => versionProblems(file, pinned(path.join(root, file)), ours));
  if (problems.length > 0)
    throw new Problem(problems.join('\n'), 'Pin the same, or say in versions.ts why not');
}
