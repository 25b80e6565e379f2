import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

// A form of React's own loses what is pressed before its scripts are there, or posts it to a page.
it('is what every form that scripts send is made of', () => {
  const files = ['app', 'features', 'forms', 'shell'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => path.join(root, folder, file)),
  );
  const forms = files.filter((file) => /<form\b[^>]*\bonSubmit=/s.test(readFileSync(file, 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(forms).toEqual([]);
});
