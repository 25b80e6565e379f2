import type pg from 'pg';
import { migrate } from '../kernel/db/migrations.ts';
import { countStatements } from '../kernel/db/statement-statistics.ts';
import { migrationsFolder } from '../kernel/paths.ts';
import { seedReference } from '../reference/seed.ts';
import { seedRules } from '../rules/seed.ts';

/**
 * What a release does to the database before its processes start: the schema, then the categories and places without which
 * nothing can be listed or looked for, and the rules that no admin has changed. Never people or listings: those of the demo are made by seed.ts. May be run again, and
 * by several at once.
 * @param say hears what was done, a line each
 */
export async function prepareDatabase(pool: pg.Pool, say: (line: string) => void): Promise<void> {
  const applied = await migrate(pool, migrationsFolder);
  say(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to migrate');
  const { categories, places } = await seedReference(pool);
  say(`${categories} categories and ${places} places are new or changed`);
  say(`${await seedRules(pool)} rules are new or changed`);
  const statistics = await countStatements(pool);
  if (statistics !== 'counted') say(`statements are not counted: ${statistics}`);
}
