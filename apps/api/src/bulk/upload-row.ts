import { type BulkState, type BulkUpload, bulkDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { bulkKey } from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';
import { columnLabel } from './column-label.ts';
import { type Problem, toBulkProblem } from './problem.ts';

type Db = pg.Pool | pg.PoolClient;

/** A file of listings as the database has it. */
export interface UploadRow {
  id: string;
  user_id: string;
  shop_id: string | null;
  /** Slug of that shop. */
  shop: string | null;
  state: BulkState;
  problem: Omit<Problem, 'column'> | null;
  file_name: string;
  byte_count: number;
  file_id: string;
  arrived_at: Date | null;
  zip_id: string | null;
  zip_name: string | null;
  zip_byte_count: number | null;
  zip_state: 'awaited' | 'arrived' | 'read' | 'failed' | null;
  columns: string[];
  ignored: string[];
  waits_until: Date | null;
  created_at: Date;
  finished_at: Date | null;
}

const columns = `b.id, b.user_id, b.shop_id, (select s.slug from shops s where s.id = b.shop_id) as shop, b.state, b.problem,
  b.file_name, b.byte_count, b.file_id, b.arrived_at, b.zip_id, b.zip_name, b.zip_byte_count, b.zip_state, b.columns, b.ignored,
  b.waits_until, b.created_at, b.finished_at`;

/** SQL that is true of a photo of a file, `p` beside its image `i`, that cannot be had. */
export const photoFailed = `(p.state = 'failed' or (p.state = 'got' and (i.id is null or i.state = 'failed')))`;
/** As photoFailed, of one that is not known yet. */
export const photoWaits = `(p.state = 'waiting' or (p.state = 'got' and i.state in ('pending', 'uploaded')))`;

/** SQL that is true of a row `r` that cannot be posted as it is. */
export const rowFaulty = `(r.problems <> '[]' or exists (
  select from bulk_photos p left join images i on i.id = p.image_id
   where p.upload_id = r.upload_id and p.no = r.no and ${photoFailed}))`;

/** A file, whoever asks. */
export async function findUpload(db: Db, id: string): Promise<UploadRow | null> {
  const { rows } = await db.query<UploadRow>(`select ${columns} from bulk_uploads b where b.id = $1`, [id]);
  return rows[0] ?? null;
}

/** As findUpload, with it held until the transaction ends. */
export async function lockUpload(tx: pg.PoolClient, id: string): Promise<UploadRow | null> {
  await tx.query('select from bulk_uploads where id = $1 for no key update', [id]);
  return findUpload(tx, id);
}

/** The last files of a person, the newest first. By bulk_uploads_by_person. */
export async function uploadsOf(db: Db, userId: string): Promise<UploadRow[]> {
  const { rows } = await db.query<UploadRow>(
    `select ${columns} from bulk_uploads b where b.user_id = $1 and b.state <> 'discarded'
      order by b.created_at desc limit 20`,
    [userId],
  );
  return rows;
}

interface Counts {
  rows: number;
  faulty: number;
  posted: number;
  photos: number;
  settled: number;
}

/** How many rows and photos there are, and how many are done. */
export async function countsOf(db: Db, uploadId: string): Promise<Counts> {
  const { rows } = await db.query<Counts>(
    `select r.*, p.*
       from (select count(*)::int as rows, count(*) filter (where r.state = 'checked' and ${rowFaulty})::int as faulty,
                    count(*) filter (where r.state <> 'checked')::int as posted
               from bulk_rows r where r.upload_id = $1) r,
            (select count(*)::int as photos, count(*) filter (where not ${photoWaits})::int as settled
               from bulk_photos p left join images i on i.id = p.image_id where p.upload_id = $1) p`,
    [uploadId],
  );
  return rows[0] ?? { rows: 0, faulty: 0, posted: 0, photos: 0, settled: 0 };
}

const dayMs = 24 * 3600 * 1000;

/** A file as who sent it sees it. */
export async function toBulkUpload(db: Db, store: Store, row: UploadRow): Promise<BulkUpload> {
  const counts = await countsOf(db, row.id);
  const awaitsFile = row.state === 'reading' && row.arrived_at === null;
  const zipAwaited = row.zip_state === 'awaited' && row.zip_id !== null && row.zip_byte_count !== null;
  return {
    id: row.id,
    state: row.state,
    problem: row.problem && toBulkProblem({ column: '', ...row.problem }),
    fileName: row.file_name,
    shop: row.shop,
    columns: row.columns.map((id) => ({ id, label: columnLabel(id) })),
    ignored: row.ignored,
    rows: counts.rows,
    faulty: counts.faulty,
    posted: counts.posted,
    photos: { all: counts.photos, done: counts.settled },
    zip: row.zip_name && row.zip_state ? { fileName: row.zip_name, state: row.zip_state } : null,
    waitsUntil: row.waits_until?.toISOString() ?? null,
    upload: awaitsFile ? await store.signUpload(bulkKey(row.file_id), row.byte_count) : null,
    photosUpload: zipAwaited
      ? await store.signUpload(bulkKey(row.zip_id ?? ''), row.zip_byte_count ?? 0)
      : null,
    createdAt: row.created_at.toISOString(),
    expiresAt: new Date(row.created_at.getTime() + bulkDays * dayMs).toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
