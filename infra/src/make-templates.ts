import { synthesise } from './templates.ts';

// Started by synthesiseOther: the site is in the environment.
const [context = '{}', checked] = process.argv.slice(2);
await synthesise(JSON.parse(context), checked === 'true');
