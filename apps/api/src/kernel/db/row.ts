import type { Selectable } from 'kysely';
import type { DB } from './generated/types.ts';

/** A row of a table as PostgreSQL answers it, by the types generated from the migrations. */
export type Row<Table extends keyof DB> = Selectable<DB[Table]>;
