// Lists the attributes, one file each, so that adding one touches no other file.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'src/attributes');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();
const variable = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const imports = names.map((name) => `import { ${variable(name)} } from '../attributes/${name}.ts';`);
writeFileSync(
  join(import.meta.dirname, 'src/generated/attribute-list.ts'),
  `// Made by \`npm run generate\` from src/attributes: not edited.
${imports.join('\n')}

export const attributeList = [
${names.map((name) => `  ${variable(name)},`).join('\n')}
] as const;
`,
);
