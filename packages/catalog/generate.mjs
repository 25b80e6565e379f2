// Lists the attributes, one file each, so that adding one touches no other file; and the makers of the catalogue of models
// without their models, which are too many for browsers.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const from = (path) => join(import.meta.dirname, path);
const names = readdirSync(from('src/attributes'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();
const variable = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const imports = names.map((name) => `import { ${variable(name)} } from '../attributes/${name}.ts';`);
writeFileSync(
  from('src/generated/attribute-list.ts'),
  `// Made by \`npm run generate\` from src/attributes: not edited.
${imports.join('\n')}

export const attributeList = [
${names.map((name) => `  ${variable(name)},`).join('\n')}
] as const;
`,
);

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;
const makes = JSON.parse(readFileSync(from('data/models.json'), 'utf8'));
const rows = makes.map(({ id, en, ne, models }) =>
  [id, en, ne, Object.keys(models).join(' ')].map(quoted).join(', '),
);
writeFileSync(
  from('src/generated/make-list.ts'),
  `// Made by \`npm run generate\` from data/models.json: not edited. Id, English and Nepali name, catalogues.
export const makeList: readonly (readonly [id: string, en: string, ne: string, catalogues: string])[] = [
${rows.map((row) => `  [${row}],`).join('\n')}
];
`,
);
