import type pg from 'pg';
import { bandsOf, hashesOf, mirrored } from './photo-hash.ts';
import type { PhotoPrint } from './photo-likeness.ts';

/** Keeps by what a photo is found. */
export async function keepPhotoPrint(
  tx: pg.PoolClient,
  { imageId, sketch }: { imageId: string; sketch: Uint8Array },
): Promise<void> {
  await tx.query(
    `insert into photo_prints (image_id, bands) values ($1, $2)
     on conflict (image_id) do update set bands = excluded.bands`,
    [imageId, bandsOf(hashesOf(sketch))],
  );
}

/** What a copy of one of these photos has in the index, be it mirrored. */
export function askedBands(prints: readonly PhotoPrint[]): number[] {
  return [
    ...new Set(prints.flatMap(({ hashes }) => bandsOf(hashes.flatMap((hash) => [hash, mirrored(hash)])))),
  ];
}
