import { z } from 'zod';
import { adAttributes } from './ad-attributes.ts';
import { photo } from './ads.ts';
import { uploadTarget } from './images.ts';
import { longestBulkCell, longestFileName, maxBulkBytes, maxBulkZipBytes, mostBulkRows } from './limits.ts';
import { operation } from './operation.ts';
import { priceUnit } from './price-unit.ts';
import {
  bilingual,
  integerParam,
  line,
  orNull,
  shopSlug,
  slugPath,
  text,
  timestamp,
  uuid,
} from './primitives.ts';

/** What is wrong with a cell, or with all of a file. */
export const bulkProblem = z
  .object({
    column: z.string().openapi({ description: 'An id of columns; empty for the row as a whole' }),
    label: bilingual.openapi({ description: 'What the column is called' }),
    code: z.string(),
    message: bilingual,
  })
  .openapi('BulkProblem');
export type BulkProblem = z.output<typeof bulkProblem>;

export const bulkStates = ['reading', 'checked', 'posting', 'posted', 'failed', 'discarded'] as const;
export type BulkState = (typeof bulkStates)[number];

/** A file of listings, and how far it is. */
export const bulkUpload = z
  .object({
    id: z.uuid(),
    state: z.enum(bulkStates).openapi({
      description:
        'reading: its rows and photos are being looked at, or the file is awaited; checked: it can be posted; posting; posted: done, though rows may be left; failed: has a problem',
    }),
    problem: orNull(bulkProblem),
    fileName: z.string(),
    shop: shopSlug.nullable().openapi({ description: 'Where its new listings stand' }),
    columns: z
      .array(z.object({ id: z.string(), label: bilingual }))
      .openapi({ description: 'In the order of the file' }),
    ignored: z.array(z.string()).openapi({ description: 'Heads of columns that mean nothing here' }),
    rows: z.int(),
    faulty: z.int().openapi({ description: 'Rows with a problem that are not posted' }),
    posted: z.int().openapi({ description: 'Rows whose listing was posted, changed, or needed no change' }),
    photos: z.object({ all: z.int(), done: z.int() }),
    zip: z
      .object({ fileName: z.string(), state: z.enum(['awaited', 'arrived', 'read', 'failed']) })
      .nullable(),
    waitsUntil: timestamp.nullable().openapi({ description: 'Posting goes on then: a limit is used up' }),
    upload: orNull(uploadTarget).openapi({ description: 'Where the file goes, while it is awaited' }),
    photosUpload: orNull(uploadTarget).openapi({ description: 'Where the zip goes, while it is awaited' }),
    createdAt: timestamp,
    expiresAt: timestamp.openapi({ description: 'It is forgotten then, the listings stay' }),
    finishedAt: timestamp.nullable(),
  })
  .openapi('BulkUpload');
export type BulkUpload = z.output<typeof bulkUpload>;

/** A row of a file. */
export const bulkRow = z
  .object({
    no: z.int().openapi({ description: 'As the spreadsheet counts: the heads are row 1' }),
    state: z.enum(['checked', 'posted', 'changed', 'unchanged']),
    cells: z
      .record(z.string(), z.string())
      .openapi({ description: 'As they are written, by the ids of columns' }),
    problems: z.array(bulkProblem),
    changes: z.int().nullable().openapi({ description: 'The listing that it changes; null: it makes one' }),
    listing: z.int().nullable().openapi({ description: 'What became of it' }),
    confirmPrice: z.boolean(),
    confirmDifferent: z.boolean(),
    preview: z
      .object({
        title: z.string(),
        description: z.string(),
        category: orNull(z.object({ id: slugPath, name: bilingual })),
        place: orNull(z.object({ id: slugPath, label: bilingual })),
        price: z.int().nullable(),
        priceUnit,
        attributes: adAttributes,
      })
      .nullable()
      .openapi({ description: 'As it would be shown; null where it cannot be' }),
    photos: z.array(
      z.object({
        source: z.string(),
        state: z.enum(['waiting', 'got', 'kept', 'failed']),
        photo: orNull(photo),
      }),
    ),
  })
  .openapi('BulkRow');
export type BulkRow = z.output<typeof bulkRow>;

const fileName = line(1, longestFileName);
const params = z.strictObject({ id: uuid });
const rowParams = z.strictObject({ id: uuid, no: integerParam(2, 100_000) });
const whole = { status: 200, body: bulkUpload } as const;

export const createBulkUpload = operation({
  id: 'createBulkUpload',
  method: 'post',
  path: '/api/bulk/uploads',
  tag: 'Bulk',
  summary: `Announce a file of up to ${mostBulkRows} listings (CSV or .xlsx), and learn where to send it`,
  access: 'user',
  switchedBy: 'posting',
  body: z.strictObject({
    fileName,
    byteCount: z.int().min(1).max(maxBulkBytes),
    shop: shopSlug.optional().openapi({ description: 'For a shop in which the caller works' }),
    replaces: uuid.optional().openapi({
      description: 'A file that this one is the corrected version of: it is discarded, and its zip is kept',
    }),
  }),
  response: { status: 201, body: bulkUpload },
  errors: ['account_too_new', 'name_needed', 'not_found'],
  idempotent: true,
});

export const listBulkUploads = operation({
  id: 'listBulkUploads',
  method: 'get',
  path: '/api/bulk/uploads',
  tag: 'Bulk',
  summary: "The caller's last files, the newest first; who may send one",
  access: 'user',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(bulkUpload),
        allowed: z.object({
          self: z.boolean().openapi({ description: 'For oneself: the account is a month old' }),
          shops: z.array(z.object({ slug: shopSlug, name: z.string() })),
        }),
      })
      .openapi('BulkUploads'),
  },
});

export const getBulkUpload = operation({
  id: 'getBulkUpload',
  method: 'get',
  path: '/api/bulk/uploads/{id}',
  tag: 'Bulk',
  summary: 'How far a file is',
  access: 'owner',
  right: 'bulk.read',
  params,
  query: z.strictObject({}),
  response: whole,
});

export const completeBulkUpload = operation({
  id: 'completeBulkUpload',
  method: 'post',
  path: '/api/bulk/uploads/{id}/complete',
  tag: 'Bulk',
  summary: 'Say that the file has been sent: it is read and checked from now on',
  access: 'owner',
  right: 'bulk.change',
  params,
  response: { status: 202, body: bulkUpload },
  errors: ['upload_incomplete'],
  idempotent: true,
});

export const createBulkPhotos = operation({
  id: 'createBulkPhotos',
  method: 'post',
  path: '/api/bulk/uploads/{id}/photos',
  tag: 'Bulk',
  summary: 'Announce a zip with the photos that the file names; it takes the place of one before',
  access: 'owner',
  right: 'bulk.change',
  switchedBy: 'photos',
  params,
  body: z.strictObject({ fileName, byteCount: z.int().min(1).max(maxBulkZipBytes) }),
  response: { status: 201, body: bulkUpload },
  errors: ['bulk_not_ready'],
  idempotent: true,
});

export const completeBulkPhotos = operation({
  id: 'completeBulkPhotos',
  method: 'post',
  path: '/api/bulk/uploads/{id}/photos/complete',
  tag: 'Bulk',
  summary: 'Say that the zip has been sent',
  access: 'owner',
  right: 'bulk.change',
  params,
  response: { status: 202, body: bulkUpload },
  errors: ['upload_incomplete'],
  idempotent: true,
});

export const listBulkRows = operation({
  id: 'listBulkRows',
  method: 'get',
  path: '/api/bulk/uploads/{id}/rows',
  tag: 'Bulk',
  summary: 'Rows of a file with what is wrong with them',
  access: 'owner',
  right: 'bulk.read',
  params,
  query: z.strictObject({
    problems: z.literal('1').optional().openapi({ description: 'Those alone that have a problem' }),
    limit: integerParam(1, 50).default(25),
    cursor: integerParam(0, 100_000)
      .optional()
      .openapi({ description: 'The nextCursor of the page before: those after this row' }),
  }),
  response: {
    status: 200,
    body: z.object({ items: z.array(bulkRow), nextCursor: z.int().nullable() }).openapi('BulkRows'),
  },
});

export const updateBulkRow = operation({
  id: 'updateBulkRow',
  method: 'patch',
  path: '/api/bulk/uploads/{id}/rows/{no}',
  tag: 'Bulk',
  summary: 'Correct cells of a row, which is checked at once; photos that failed are tried again',
  access: 'owner',
  right: 'bulk.change',
  params: rowParams,
  body: z.strictObject({
    cells: z.record(z.string().max(60), text(0, longestBulkCell)).default({}),
    confirmPrice: z.boolean().optional(),
    confirmDifferent: z.boolean().optional(),
  }),
  response: { status: 200, body: bulkRow },
  errors: ['bulk_not_ready'],
  idempotent: true,
});
export type UpdateBulkRowBody = z.output<typeof updateBulkRow.body>;

export const postBulkUpload = operation({
  id: 'postBulkUpload',
  method: 'post',
  path: '/api/bulk/uploads/{id}/post',
  tag: 'Bulk',
  summary: 'Post all rows, each as a single listing would be; with leaveOut those without a problem',
  access: 'owner',
  right: 'bulk.change',
  switchedBy: 'posting',
  params,
  body: z.strictObject({
    leaveOut: z.boolean().default(false),
    different: z.boolean().default(false).openapi({
      description:
        'Rows that were refused as duplicate_listing are all something else than the listings they look like',
    }),
  }),
  response: { status: 202, body: bulkUpload },
  errors: ['bulk_not_ready', 'bulk_has_problems', 'account_too_new'],
  idempotent: true,
});

export const discardBulkUpload = operation({
  id: 'discardBulkUpload',
  method: 'delete',
  path: '/api/bulk/uploads/{id}',
  tag: 'Bulk',
  summary: 'Throw a file away; what was posted of it stays',
  access: 'owner',
  right: 'bulk.change',
  params,
  response: { status: 204, body: null },
});

export const bulkOperations = [
  createBulkUpload,
  listBulkUploads,
  getBulkUpload,
  completeBulkUpload,
  createBulkPhotos,
  completeBulkPhotos,
  listBulkRows,
  updateBulkRow,
  postBulkUpload,
  discardBulkUpload,
] as const;
