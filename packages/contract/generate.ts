// Writes openapi.json and the types of the client from the operations.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openApiDocument } from './src/openapi.ts';

const here = import.meta.dirname;
const document = join(here, 'openapi.json');
const types = join(here, 'src/generated/api.d.ts');
mkdirSync(dirname(types), { recursive: true });
writeFileSync(document, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
const cli = join(
  dirname(createRequire(import.meta.url).resolve('openapi-typescript/package.json')),
  'bin/cli.js',
);
execFileSync(process.execPath, [cli, document, '-o', types], { stdio: ['ignore', 'ignore', 'inherit'] });
