import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What letters are drawn with in pictures: from npm, so that they are the same on every machine. */
interface Font {
  family: string;
  base64: string;
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans/package.json')),
  'files',
);

/** Latin letters first, as pages ask for them: a line is as high as the first font says. */
export async function fontsFor(): Promise<Font[]> {
  const read = async (subset: string): Promise<Font> => ({
    family: `Pictures ${subset}`,
    base64: (await readFile(path.join(folder, `noto-sans-${subset}-wght-normal.woff2`))).toString('base64'),
  });
  return Promise.all([read('latin'), read('devanagari')]);
}

/** For `evaluate`: has the page drawn with these fonts and no others. Their bytes come along, for its policy lets none be fetched. */
export async function letterSheet(fonts: Font[]): Promise<void> {
  for (const { family, base64 } of fonts) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    document.fonts.add(await new FontFace(family, bytes, { weight: '100 900' }).load());
  }
  const sheet = new CSSStyleSheet();
  const families = fonts.map(({ family }) => `"${family}"`).join(', ');
  sheet.replaceSync(`* { font-family: ${families}, sans-serif !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  await document.fonts.ready;
}
