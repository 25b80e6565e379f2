import type { BulkRow, UpdateBulkRowBody } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import type { Reference } from '../reference/reference.ts';
import type { Parsed } from './check-row.ts';
import { checkingOf } from './checking.ts';
import { attributeOfColumn, commonColumns } from './column-label.ts';
import { bulkPolicies } from './policies.ts';
import { type Problem, toBulkProblem } from './problem.ts';
import { shortName } from './read-photos.ts';
import { settle } from './settle.ts';
import { storeRow } from './store-row.ts';
import { lockUpload, photoFailed, rowFaulty } from './upload-row.ts';
import { takePhotos } from './uploads.ts';

type Db = pg.Pool | pg.PoolClient;

interface PhotoOfRow {
  source: string;
  state: 'waiting' | 'got' | 'kept' | 'failed';
  failed: boolean;
  problem: Problem['code'] | null;
  limit: number | null;
  ready: (ReadyImage & { media_key: string | null }) | null;
}

export interface StoredRow {
  no: number;
  raw: Record<string, string>;
  parsed: Parsed | null;
  problems: Problem[];
  state: BulkRow['state'];
  ad_id: number | null;
  listing_id: number | null;
  confirm_price: boolean;
  confirm_different: boolean;
  photos: PhotoOfRow[];
}

const select = `
  select r.no, r.raw, r.parsed, r.problems, r.state, r.ad_id, r.listing_id, r.confirm_price, r.confirm_different,
         coalesce((select json_agg(json_build_object('source', p.source, 'state', p.state, 'failed', ${photoFailed}, 'problem', p.problem,
                     'ready', case when i.state = 'ready' then json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width,
                                'height', i.height, 'avif_widths', i.avif_widths, 'widths', i.widths, 'thumbhash', i.thumbhash) end) order by p.position)
                     from bulk_photos p left join images i on i.id = p.image_id
                    where p.upload_id = r.upload_id and p.no = r.no), '[]') as photos
    from bulk_rows r where r.upload_id = $1`;

/** Rows of a file after one of them, or those with a problem. */
export async function readRows(
  db: Db,
  uploadId: string,
  { after, limit, faulty }: { after: number; limit: number; faulty: boolean },
): Promise<StoredRow[]> {
  const where = faulty ? `and r.state = 'checked' and ${rowFaulty}` : '';
  const { rows } = await db.query<StoredRow>(`${select} and r.no > $2 ${where} order by r.no limit $3`, [
    uploadId,
    after,
    limit,
  ]);
  return rows;
}

/** All that is wrong with a row, its photos too. */
export function problemsOf({ problems, photos }: StoredRow): Problem[] {
  const ofPhotos = photos
    .filter(({ failed }) => failed)
    .map(({ source, problem }): Problem => {
      const code = problem ?? 'photo_not_one';
      const params = { names: shortName(source), ...(code === 'photo_too_heavy' && { limit: 15 }) };
      return { column: 'photos', code, params };
    });
  return [...problems, ...ofPhotos];
}

/** A row as who sent it sees it. */
export function toBulkRow(reference: Reference, row: StoredRow): BulkRow {
  return {
    no: row.no,
    state: row.state,
    cells: row.raw,
    problems: row.state === 'checked' ? problemsOf(row).map(toBulkProblem) : [],
    changes: row.ad_id,
    listing: row.listing_id,
    confirmPrice: row.confirm_price,
    confirmDifferent: row.confirm_different,
    preview: row.parsed && previewOf(reference, row.parsed),
    photos: row.photos.map(({ source, state, failed, ready }) => ({
      source,
      state: failed ? 'failed' : state,
      photo: ready?.media_key ? toPhoto(ready) : null,
    })),
  };
}

function previewOf(reference: Reference, parsed: Parsed): BulkRow['preview'] {
  const category = reference.categories.get(parsed.categoryId ?? '');
  const place = reference.places.get(parsed.placeId ?? '');
  const said = Object.entries(parsed.attributes ?? {}).filter(([, value]) => value !== null);
  return {
    title: parsed.title ?? '',
    description: parsed.description ?? '',
    category: category ? { id: category.id, name: category.name } : null,
    place: place ? { id: place.id, label: place.label } : null,
    price: parsed.price ?? null,
    priceUnit: parsed.priceUnit ?? 'total',
    attributes: Object.fromEntries(said) as NonNullable<BulkRow['preview']>['attributes'],
  };
}

const isColumn = (column: string) =>
  Object.hasOwn(commonColumns, column) || attributeOfColumn(column) !== undefined;

/**
 * Corrects cells of a row, which is then checked again.
 * @throws AppError not_found, bulk_not_ready while it is posted or once the row is
 */
export async function updateRow(
  tx: pg.PoolClient,
  reference: Reference,
  actor: Actor,
  { id, no }: { id: string; no: number },
  { cells, confirmPrice, confirmDifferent }: UpdateBulkRowBody,
): Promise<BulkRow> {
  const upload = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (upload.state === 'posting' || upload.state === 'failed') throw new AppError('bulk_not_ready');
  const row = await readRow(tx, id, no);
  if (row.state !== 'checked') throw new AppError('bulk_not_ready');
  const unknown = Object.keys(cells).filter((column) => !isColumn(column));
  if (unknown.length > 0)
    throw new AppError(
      'invalid_input',
      unknown.slice(0, 20).map((column) => ({ field: `cells.${column}`, code: 'unknown_field' })),
    );
  const said = Object.entries({ ...row.raw, ...cells }).map(([column, text]) => [column, text.trim()]);
  const next = Object.fromEntries(said.filter(([, text]) => text !== ''));
  const columns = [...new Set([...upload.columns, ...Object.keys(cells)])];
  const checking = await checkingOf(tx, reference, { ...upload, columns }, [{ cells: next }]);
  await storeRow(tx, id, checking, {
    no,
    cells: next,
    confirmPrice: confirmPrice ?? row.confirm_price,
    confirmDifferent: confirmDifferent ?? row.confirm_different,
  });
  await tx.query('update bulk_uploads set columns = $2 where id = $1', [id, columns]);
  if (!(await settle(tx, id))) await takePhotos(tx, id);
  return toBulkRow(reference, await readRow(tx, id, no));
}

async function readRow(db: Db, id: string, no: number): Promise<StoredRow> {
  const [row] = await readRows(db, id, { after: no - 1, limit: 1, faulty: false });
  if (row?.no !== no) throw notFound();
  return row;
}

/** What is wrong with a row, as a line of a file of problems. */
export function problemLines(row: StoredRow): string[][] {
  return problemsOf(row).map((problem) => {
    const { column, label, message } = toBulkProblem(problem);
    return [`${row.no}`, label.en, label.ne, message.en, message.ne, row.raw[column] ?? ''];
  });
}
