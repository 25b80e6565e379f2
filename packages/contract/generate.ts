// Writes openapi.json from the operations.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './src/openapi.ts';

const document = join(import.meta.dirname, 'openapi.json');
writeFileSync(document, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
