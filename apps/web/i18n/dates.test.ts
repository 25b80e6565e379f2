import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const web = path.join(import.meta.dirname, '..');

it('dates are everywhere in the calendar of the language, which packages/nepal knows: nothing here names one', () => {
  const files = globSync(['{app,features,forms,i18n,islands,shell}/**/*.{ts,tsx}'], {
    cwd: web,
    ignore: ['**/*.test.ts'],
  });
  expect(files.length).toBeGreaterThan(100);
  const named = files.filter((file) =>
    /,\s*['"](?:bs|ad)['"]|toBs\(|Intl\.DateTimeFormat|toLocaleDateString/.test(
      readFileSync(path.join(web, file), 'utf8'),
    ),
  );
  expect(named).toEqual([]);
});
