import { setTimeout as pause } from 'node:timers/promises';
import type { BulkUpload } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { bulkLimits, usualLimits } from '../listings/creation-limit.ts';
import { spendOnText } from '../listings/edit-limit.ts';
import { createAd, updateAd } from '../listings/write.ts';
import type { Context } from '../reference/reference.ts';
import { isOldEnough, mayAct, requireBulk } from './allowed.ts';
import { columnOfField, type Parsed } from './check-row.ts';
import { postBulkJob } from './jobs.ts';
import { bulkPolicies } from './policies.ts';
import type { Problem } from './problem.ts';
import { countsOf, findUpload, lockUpload, rowFaulty, toBulkUpload, type UploadRow } from './upload-row.ts';

/**
 * Has the rows of a file posted.
 * @throws AppError bulk_not_ready, bulk_has_problems unless those rows are to be left out, account_too_new
 */
export async function startPosting(
  tx: pg.PoolClient,
  { store }: Pick<Kernel, 'store'>,
  actor: Actor,
  id: string,
  { leaveOut, different }: { leaveOut: boolean; different: boolean },
): Promise<BulkUpload> {
  const upload = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (upload.state !== 'posting') {
    if (upload.state !== 'checked' && upload.state !== 'posted') throw new AppError('bulk_not_ready');
    await requireBulk(tx, actor.id, { id: upload.shop_id });
    if (different) await confirmDifferent(tx, id);
    const { rows, faulty, posted } = await countsOf(tx, id);
    if (rows === posted + faulty) throw new AppError(faulty > 0 ? 'bulk_has_problems' : 'bulk_not_ready');
    if (faulty > 0 && !leaveOut) throw new AppError('bulk_has_problems');
    await tx.query(
      `update bulk_uploads set state = 'posting', waits_until = null, touched_at = now(), finished_at = null where id = $1`,
      [id],
    );
    await enqueue(tx, postBulkJob, { uploadId: id });
  }
  return toBulkUpload(tx, store, (await findUpload(tx, id)) ?? upload);
}

/** What was taken for something that is there is another thing, as its seller says. */
async function confirmDifferent(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(
    `update bulk_rows set confirm_different = true, problems = '[]'
      where upload_id = $1 and state = 'checked' and problems = '[{"column": "", "code": "duplicate_listing"}]'`,
    [id],
  );
}

type Working = Pick<Context, 'pool' | 'limits' | 'reference' | 'events' | 'log' | 'switches'>;

/** As many rows in a turn; then others have theirs. */
const rowsInATurn = 25;
/** Milliseconds of rest for each of work: the database and the processor are others' half of the time. */
const rest = 1;
/** How long nothing is tried while posting is switched off. */
const offSeconds = 300;

interface NextRow {
  no: number;
  parsed: Parsed;
  ad_id: number | null;
  confirm_price: boolean;
  confirm_different: boolean;
  photo_ids: string[];
  has_photos: boolean;
}

/** Posts some rows of a file, each as a single listing would be and in a transaction of its own, and asks for another turn. */
export async function postRows(context: Working, uploadId: string): Promise<void> {
  const { pool } = context;
  const upload = await findUpload(pool, uploadId);
  if (upload?.state !== 'posting') return;
  if (!(await mayAct(pool, upload.user_id))) return finish(pool, uploadId, 'checked');
  if (!context.switches.isOn('posting')) return wait(pool, uploadId, offSeconds);
  const most = (await isOldEnough(pool, upload.user_id)) ? bulkLimits : usualLimits;
  for (let count = 0; count < rowsInATurn; count += 1) {
    const started = performance.now();
    const outcome = await postNext(context, upload, most);
    if (outcome === 'none') return finish(pool, uploadId, 'posted');
    if (typeof outcome === 'number') return wait(pool, uploadId, outcome);
    await pause((performance.now() - started) * rest);
  }
  await pool.query('update bulk_uploads set touched_at = now() where id = $1', [uploadId]);
  await enqueue(pool, postBulkJob, { uploadId });
}

async function finish(pool: pg.Pool, uploadId: string, state: 'posted' | 'checked'): Promise<void> {
  await pool.query(
    `update bulk_uploads set state = $2, finished_at = case when $2 = 'posted' then now() end, waits_until = null
      where id = $1 and state = 'posting'`,
    [uploadId, state],
  );
}

async function wait(pool: pg.Pool, uploadId: string, seconds: number): Promise<void> {
  await pool.query(
    `update bulk_uploads set waits_until = now() + make_interval(secs => $2), touched_at = now() where id = $1`,
    [uploadId, seconds],
  );
}

/** @returns seconds to wait where a limit is used up */
async function postNext(
  context: Working,
  upload: UploadRow,
  most: typeof usualLimits,
): Promise<'posted' | 'refused' | 'none' | number> {
  let row: NextRow | undefined;
  try {
    return await transaction(context.pool, async (tx) => {
      row = await nextRow(tx, upload.id);
      if (!row) return 'none';
      await spendOnText(context.limits, upload.user_id, row.parsed);
      await carryOut(tx, context, upload, row, most);
      return 'posted';
    });
  } catch (error) {
    if (!row) throw error;
    if (error instanceof AppError && error.code === 'too_many_requests')
      return Number(error.extra?.retryAfter ?? 60);
    if (!(error instanceof AppError))
      context.log.error({ err: error, uploadId: upload.id }, 'row not posted');
    await refuse(context.pool, upload.id, row.no, problemsOfError(error));
    return 'refused';
  }
}

/** The next row that has nothing against it, held until it is done; another turn that runs at once takes another. */
async function nextRow(tx: pg.PoolClient, uploadId: string): Promise<NextRow | undefined> {
  const { rows } = await tx.query<NextRow>(
    `select r.no, r.parsed, r.ad_id, r.confirm_price, r.confirm_different,
            array(select p.image_id from bulk_photos p where p.upload_id = r.upload_id and p.no = r.no order by p.position) as photo_ids,
            exists (select from bulk_photos p where p.upload_id = r.upload_id and p.no = r.no) as has_photos
       from bulk_rows r
      where r.upload_id = $1 and r.state = 'checked' and not ${rowFaulty}
      order by r.no limit 1 for update of r skip locked`,
    [uploadId],
  );
  return rows[0];
}

async function carryOut(
  tx: pg.PoolClient,
  context: Working,
  upload: UploadRow,
  row: NextRow,
  most: typeof usualLimits,
): Promise<void> {
  const { version, ...draft } = row.parsed;
  const body = row.has_photos ? { ...draft, photoIds: row.photo_ids } : draft;
  if (row.ad_id === null) {
    const listing = await createAd(
      tx,
      context,
      upload.user_id,
      { ...body, publish: true, confirmPrice: row.confirm_price, confirmDifferent: row.confirm_different },
      most,
    );
    await done(tx, upload.id, row.no, 'posted', listing.id);
    return;
  }
  let changed = true;
  const unchanged = () => {
    changed = false;
  };
  const actor: Actor = { id: upload.user_id, role: 'user' };
  const change = { ...body, version: version ?? 0, confirmPrice: row.confirm_price };
  await updateAd(tx, context, actor, row.ad_id, change, { again: false, unchanged });
  await done(tx, upload.id, row.no, changed ? 'changed' : 'unchanged', row.ad_id);
}

async function done(
  tx: pg.PoolClient,
  uploadId: string,
  no: number,
  state: 'posted' | 'changed' | 'unchanged',
  listingId: number,
): Promise<void> {
  await tx.query('update bulk_rows set state = $3, listing_id = $4 where upload_id = $1 and no = $2', [
    uploadId,
    no,
    state,
    listingId,
  ]);
  // The photos are the listing's from now on.
  await tx.query('delete from bulk_photos where upload_id = $1 and no = $2', [uploadId, no]);
}

/** What kept a row from being posted, by the columns it came from. */
function problemsOfError(error: unknown): Problem[] {
  if (!(error instanceof AppError)) return [{ column: '', code: 'internal' }];
  if (error.code === 'version_conflict') return [{ column: 'version', code: 'listing_changed' }];
  if (!error.fields?.length) return [{ column: '', code: error.code }];
  return error.fields.map(({ field, code, limit }) => ({
    column: columnOfField(field),
    code,
    ...(limit !== undefined && { params: { limit: Number(limit) } }),
  }));
}

async function refuse(pool: pg.Pool, uploadId: string, no: number, problems: Problem[]): Promise<void> {
  await pool.query(
    `update bulk_rows set problems = $3 where upload_id = $1 and no = $2 and state = 'checked'`,
    [uploadId, no, JSON.stringify(problems)],
  );
}
