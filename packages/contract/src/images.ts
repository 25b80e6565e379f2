import { z } from 'zod';
import { photo } from './ads.ts';
import type { ErrorCode } from './errors.ts';
import { maxPhotoBytes, photoTypes } from './limits.ts';
import { operation } from './operation.ts';
import { orNull, timestamp, uuid } from './primitives.ts';

/** Why a photo cannot be used. */
export const photoErrors = [
  'photo_too_large',
  'photo_unreadable',
  'photo_animated',
  'upload_incomplete',
] as const satisfies readonly ErrorCode[];

export const photoPurposes = ['listing', 'message', 'avatar'] as const;
export type PhotoPurpose = (typeof photoPurposes)[number];

/** Where and how the file is sent. */
export const uploadTarget = z
  .object({
    method: z.literal('POST'),
    url: z
      .string()
      .openapi({ description: "Absolute, or a path on the API's own host. No cookie or token is needed" }),
    fields: z.record(z.string(), z.string()).openapi({
      description: 'Sent as multipart/form-data in this order, then the bytes as the last field, named file',
    }),
    expiresAt: timestamp,
    maxBytes: z.int().openapi({ description: 'Exactly the byteCount that was announced' }),
  })
  .openapi('UploadTarget');
export type UploadTarget = z.output<typeof uploadTarget>;

/** For a photo there are two ways. */
const photoTarget = uploadTarget
  .extend({
    resume: z
      .object({
        url: z.string().openapi({ description: "A path on the API's own host" }),
        offset: z.int().openapi({ description: 'As many bytes have arrived: go on from there' }),
      })
      .openapi({
        description:
          'The other way, for lines that break: the core of tus 1.0.0. PATCH the bytes from offset on, with Upload-Offset, Content-Type application/offset+octet-stream and the session or token; what arrived before a line broke is kept. HEAD tells the offset',
      }),
  })
  .openapi('PhotoUploadTarget');
export type PhotoTarget = z.output<typeof photoTarget>;

export const image = z
  .object({
    id: z.uuid(),
    state: z.enum(['pending', 'uploaded', 'ready', 'failed']).openapi({
      description:
        'pending: the file is awaited; uploaded: being prepared; ready: has a photo; failed: has an error',
    }),
    upload: orNull(photoTarget).openapi({
      description: 'While pending; a new one every time it is asked for',
    }),
    photo: orNull(photo),
    error: z.object({ code: z.enum(photoErrors), message: z.string() }).nullable(),
  })
  .openapi('Image');
export type Image = z.output<typeof image>;

const imageParams = z.strictObject({ id: uuid });

export const createImage = operation({
  id: 'createImage',
  method: 'post',
  path: '/api/images',
  tag: 'Images',
  summary: 'Announce a photo, and learn where to send it',
  access: 'user',
  switchedBy: 'photos',
  body: z.strictObject({
    contentType: z.enum(photoTypes),
    byteCount: z.int().min(1).max(maxPhotoBytes),
    purpose: z.enum(photoPurposes).default('listing').openapi({
      description:
        'message: for one conversation and its two people, or for moderators (askForRecovery, addPaper); avatar: of oneself, made square; neither can be in a listing',
    }),
  }),
  response: { status: 201, body: image },
  idempotent: true,
});

export const completeImage = operation({
  id: 'completeImage',
  method: 'post',
  path: '/api/images/{id}/complete',
  tag: 'Images',
  summary: 'Say that the file has been sent: it is prepared from now on. Saying it again is no error',
  access: 'owner',
  right: 'photo.complete',
  params: imageParams,
  response: { status: 202, body: image },
  errors: ['upload_incomplete'],
  idempotent: true,
});

export const getImage = operation({
  id: 'getImage',
  method: 'get',
  path: '/api/images/{id}',
  tag: 'Images',
  summary: "How far one of the caller's photos is",
  access: 'owner',
  right: 'photo.read',
  params: imageParams,
  query: z.strictObject({}),
  response: { status: 200, body: image },
});

export const deleteImage = operation({
  id: 'deleteImage',
  method: 'delete',
  path: '/api/images/{id}',
  tag: 'Images',
  summary: 'Delete a photo that is in no listing',
  access: 'owner',
  right: 'photo.delete',
  params: imageParams,
  response: { status: 204, body: null },
  errors: ['conflict'],
  idempotent: true,
});

export const imageOperations = [createImage, completeImage, getImage, deleteImage] as const;
