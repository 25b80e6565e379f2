import type { Image, Photo, photoErrors } from '@thulubazaar/contract';
import type pg from 'pg';

/** What the images table says of a photo that is ready. */
export interface ReadyImage {
  id: string;
  media_key: string;
  width: number;
  height: number;
  widths: number[];
  thumbhash: string;
  /** Null or left out where there is none, or nobody shows it. */
  avif_widths?: number[] | null;
}

/** Where the files of a public photo are. */
export function publicBase(mediaKey: string): string {
  return `/media/${mediaKey}`;
}

/** A photo as the API shows it. */
export function toPhoto(image: ReadyImage): Photo {
  return {
    id: image.id,
    base: publicBase(image.media_key),
    widths: image.widths,
    ...(image.avif_widths?.length && { avif: image.avif_widths }),
    width: image.width,
    height: image.height,
    thumbhash: image.thumbhash,
  };
}

/** A photo in any state, and whose it is. */
export interface ImageRow {
  id: string;
  owner_id: string;
  state: Image['state'];
  byte_count: number;
  /** Where the parts end that have come, of a photo that is sent in several goes. */
  part_ends: number[];
  media_key: string | null;
  width: number | null;
  height: number | null;
  widths: number[] | null;
  thumbhash: string | null;
  avif_widths: number[] | null;
  error_code: (typeof photoErrors)[number] | null;
}

const columns =
  'id, owner_id, state, byte_count, part_ends, media_key, width, height, widths, thumbhash, avif_widths, error_code';

/** A photo, whoever asks: who may is the matter of a policy. */
export async function findImage(db: pg.Pool | pg.PoolClient, id: string): Promise<ImageRow | null> {
  const { rows } = await db.query<ImageRow>(`select ${columns} from images where id = $1`, [id]);
  return rows[0] ?? null;
}

/** As findImage, with the photo held until the transaction ends. */
export async function lockImage(tx: pg.PoolClient, id: string): Promise<ImageRow | null> {
  const { rows } = await tx.query<ImageRow>(`select ${columns} from images where id = $1 for update`, [id]);
  return rows[0] ?? null;
}
