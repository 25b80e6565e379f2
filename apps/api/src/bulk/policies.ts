import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';
import { findUpload, type UploadRow } from './upload-row.ts';

type Db = pg.Pool | pg.PoolClient;

const upload = (db: Db, { id }: { id: string }) => findUpload(db, id);
const sent = ({ id }: Actor, { user_id, state }: UploadRow) => user_id === id && state !== 'discarded';

/** What may be done with a file of listings: by who sent it, also where it is for a shop. */
export const bulkPolicies = {
  'bulk.read': can(upload, sent),
  'bulk.change': can(upload, sent),
};
