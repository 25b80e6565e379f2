// Writes what the build derives from the project's own data: two icon sprites (only the icons in use), the union
// of their names, the photo credits, and the islands (see islands.mjs). Run before `next build`, `next dev` and the
// type check.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildIslands } from './islands.mjs';

const web = path.join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const iconsFolder = path.join(path.dirname(require.resolve('lucide-static/package.json')), 'icons');

/** Icons of the interface itself; category icons come from the category data. */
const interfaceIcons = [
  'archive',
  'archive-restore',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-up-down',
  'badge-check',
  'ban',
  'bell',
  'bell-off',
  'camera',
  'check',
  'check-check',
  'chevron-left',
  'chevron-right',
  'clock',
  'copy',
  'ellipsis-vertical',
  'eye',
  'eye-off',
  'facebook',
  'file-down',
  'file-up',
  'flag',
  'gauge',
  'hand-coins',
  'heart',
  'house',
  'image',
  'image-plus',
  'languages',
  'layout-grid',
  'link',
  'locate-fixed',
  'key-round',
  'keyboard',
  'log-out',
  'map-pin',
  'message-circle',
  'messages-square',
  'moon',
  'pencil',
  'phone',
  'plus',
  'qr-code',
  'rotate-cw',
  'scale',
  'search',
  'search-x',
  'send-horizontal',
  'share-2',
  'shield-check',
  'sliders-horizontal',
  'star',
  'store',
  'sun',
  'trash-2',
  'triangle-alert',
  'user-round',
  'x',
];

async function symbol(name) {
  const source = await readFile(path.join(iconsFolder, `${name}.svg`), 'utf8');
  const body = source.slice(source.indexOf('>', source.indexOf('<svg')) + 1, source.lastIndexOf('</svg>'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${body
    .replace(/\s+/g, ' ')
    .replace(/ ?\/> ?/g, '/>')
    .trim()}</symbol>`;
}

async function sprite(names) {
  const symbols = await Promise.all([...new Set(names)].sort().map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${symbols.join('')}</svg>\n`;
}

/** "- **Author**" headings and the pictures named below them, under each "## Licence" heading. */
function parseCredits(markdown) {
  const licences = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    const author = /^- \*\*(.+)\*\*/.exec(line)?.[1];
    const work = /^\s+- "(.+?)" \((.*?)\)?:/.exec(line);
    if (heading) {
      const url = /https?:\/\/[^\s,]+/.exec(heading)?.[0] ?? null;
      licences.push({ name: heading.split(/, https?:|\s+-\s+/)[0], url, authors: [] });
    } else if (author) {
      licences.at(-1)?.authors.push({ name: author, works: [] });
    } else if (work) {
      const url = /https?:\/\/[^\s)]+/.exec(work[2])?.[0] ?? null;
      licences.at(-1)?.authors.at(-1)?.works.push({ title: work[1], url });
    }
  }
  return licences.filter((licence) => licence.authors.length > 0);
}

const categories = JSON.parse(
  await readFile(path.join(web, '../../packages/catalog/data/categories.json'), 'utf8'),
);
const credits = await readFile(path.join(web, '../api/demo/photos/CREDITS.md'), 'utf8');
const topIcons = categories.map((category) => category.icon);
const childIcons = categories.flatMap((category) => category.children.map((child) => child.icon));
const names = [...new Set([...interfaceIcons, ...topIcons])].sort();

const out = path.join(web, 'generated');
await mkdir(out, { recursive: true });
// Two files: every page needs the first (a few KB), only category pages the second.
await writeFile(path.join(out, 'icons.svg'), await sprite(names));
await writeFile(path.join(out, 'subcategory-icons.svg'), await sprite(childIcons));
await writeFile(
  path.join(out, 'icon-names.ts'),
  `export type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`,
);
// What the line above the page says (islands/line-state.ts): in its script, for it says nothing on nearly every page.
const lines = {};
for (const lang of ['en', 'ne'])
  lines[lang] = JSON.parse(
    await readFile(path.join(web, `../../packages/messages/${lang}.json`), 'utf8'),
  ).line;
await writeFile(path.join(out, 'line-texts.json'), `${JSON.stringify(lines, null, 1)}\n`);
await writeFile(path.join(out, 'credits.json'), `${JSON.stringify(parseCredits(credits), null, 1)}\n`);

await buildIslands({
  folder: path.join(web, 'islands'),
  scripts: path.join(web, 'public/dist'),
  module: path.join(out, 'islands.ts'),
  maps: path.join(web, 'generated/maps/dist'),
});
