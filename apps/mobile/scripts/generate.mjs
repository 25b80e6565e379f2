// Writes what the app is built from and what is not written by hand: the messages of the namespaces it uses, compiled, in both languages,
// and the icons it shows. Run before everything else (npm scripts do).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import compile from 'icu-minify/compile';

const app = path.join(import.meta.dirname, '..');
const packages = path.join(app, '../../packages');
const require = createRequire(import.meta.url);

/** Those of moderators, admins, plain pages and what the web alone has stay at home. */
const left = [
  ...['admin', 'moderation', 'rules', 'ruleRuns', 'bulk', 'trust', 'style', 'landing', 'nav', 'credits'],
  ...['decisions', 'deals', 'myShop', 'recover', 'standing'],
];

async function json(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function messagesOf(lang) {
  const source = await json(path.join(packages, `messages/${lang}.json`));
  const compiled = {};
  for (const [namespace, texts] of Object.entries(source)) {
    if (left.includes(namespace)) continue;
    for (const [key, text] of Object.entries(texts)) compiled[`${namespace}.${key}`] = compile(text);
  }
  return compiled;
}

async function iconsOf() {
  const { icons } = await json(path.join(app, 'ui/icon-names.json'));
  const categories = await json(path.join(packages, 'catalog/data/categories.json'));
  const ofCategories = categories.flatMap(({ icon, children = [] }) => [
    icon,
    ...children.map((child) => child.icon),
  ]);
  const nodes = require('lucide-static/icon-nodes.json');
  const chosen = {};
  for (const name of [...new Set([...icons, ...ofCategories])].filter(Boolean).sort()) {
    if (!nodes[name]) throw new Error(`There is no icon ${name}`);
    chosen[name] = nodes[name];
  }
  return chosen;
}

const out = path.join(app, 'generated');
await mkdir(out, { recursive: true });
for (const lang of ['en', 'ne'])
  await writeFile(path.join(out, `messages.${lang}.json`), JSON.stringify(await messagesOf(lang)));
await writeFile(path.join(out, 'icons.json'), JSON.stringify(await iconsOf()));
