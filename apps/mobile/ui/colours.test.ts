import { readFileSync } from 'node:fs';
import path from 'node:path';
import { colours } from './colours.ts';

const css = readFileSync(path.join(__dirname, '../../web/styles/tokens.css'), 'utf8');

function tokensOf(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start)).split('}')[0] ?? '';
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [
      name.replace(/-(\w)/g, (_all: string, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

test('the app wears the colours of the pages', () => {
  const light = tokensOf("[data-theme='light'] {");
  expect(Object.keys(light).length).toBeGreaterThan(15);
  expect(colours.light).toEqual(light);
  expect(colours.dark).toEqual({ ...light, ...tokensOf("[data-theme='dark'] {") });
});
