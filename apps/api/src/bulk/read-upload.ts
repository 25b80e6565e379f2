import { setImmediate } from 'node:timers/promises';
import { maxBulkBytes } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { bulkKey } from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';
import type { Context } from '../reference/reference.ts';
import { checkingOf } from './checking.ts';
import { FileProblem, type Problem } from './problem.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { settle } from './settle.ts';
import { storeRow } from './store-row.ts';
import { findUpload, lockUpload } from './upload-row.ts';
import { takePhotos } from './uploads.ts';

type Working = Pick<Context, 'pool' | 'store' | 'reference'>;

/**
 * Reads a file that has arrived and checks it row by row. May be done again: what was found before gives way.
 * @throws what may pass when tried again (store, database)
 */
export async function readUpload(context: Working, uploadId: string): Promise<void> {
  const { pool, store } = context;
  const upload = await findUpload(pool, uploadId);
  if (upload?.state !== 'reading' || !upload.arrived_at) return;
  const read = await readStored(store, upload.file_id);
  if (read instanceof FileProblem) {
    const problem = JSON.stringify({ code: read.code, params: read.params });
    await pool.query(
      `update bulk_uploads set state = 'failed', problem = $2, finished_at = now() where id = $1 and state = 'reading'`,
      [uploadId, problem],
    );
  } else await transaction(pool, (tx) => keepRows(tx, context, uploadId, read));
  await store.delete([bulkKey(upload.file_id)]);
}

async function readStored(store: Store, fileId: string): Promise<ReadFile | FileProblem> {
  const object = await store.get(bulkKey(fileId));
  if (!object || object.size > maxBulkBytes) {
    object?.body.destroy();
    return new FileProblem('file_unreadable');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  try {
    return await readFile(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

async function keepRows(
  tx: pg.PoolClient,
  { reference }: Working,
  uploadId: string,
  { columns, ignored, rows }: ReadFile,
): Promise<void> {
  const upload = await lockUpload(tx, uploadId);
  if (upload?.state !== 'reading') return;
  await tx.query('delete from bulk_rows where upload_id = $1', [uploadId]);
  await tx.query(
    `update bulk_uploads set columns = $2, ignored = $3, checked_at = now(), touched_at = now() where id = $1`,
    [uploadId, columns, ignored],
  );
  const checking = await checkingOf(tx, reference, { ...upload, columns }, rows);
  const seen = new Map<string, number>();
  for (const { no, cells, overflows } of rows) {
    const mark = markOf(cells);
    const twin = seen.get(mark) ?? null;
    if (twin === null) seen.set(mark, no);
    const row = { no, cells, confirmPrice: false, confirmDifferent: false };
    const found: Problem[] = overflows ? [{ column: '', code: 'more_cells' }] : [];
    if (twin !== null) found.push({ column: '', code: 'same_row', params: { limit: twin } });
    await storeRow(tx, uploadId, checking, row, found);
    // Others are served between two rows.
    await setImmediate();
  }
  if (!(await settle(tx, uploadId))) await takePhotos(tx, uploadId);
}

/** What makes two rows the same: all but their photos. */
function markOf({ photos, ...cells }: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(cells).sort(([one], [other]) => (one < other ? -1 : 1)));
}
